import type { Emulator, EmulatorOptions } from '../create-emulator.ts';
import { appKey } from '../world.ts';
import { nameOfApp, nowOf, provokingApp } from './callers.ts';
import type { Provocation } from './provocation.ts';

const ELSEWHERE = '192.0.2.1';

interface Breach {
  rule: string;
  query?: Record<string, string>;
  options?: EmulatorOptions;
  /** What happens before the call. */
  before?(emulator: Emulator): void;
}

const breaches: Breach[] = [
  {
    rule: 'wrong-secrets-block',
    options: { assume: { blockWrongSecrets: true } },
    before(emulator) {
      for (let guess = 0; guess < 20; guess += 1) emulator.frequency.countWrongSecret('127.0.0.1', nowOf(emulator));
    },
  },
  { rule: 'corpsecret-missing', query: { corpsecret: '', corpid: '' } },
  { rule: 'corpid-missing', query: { corpid: '' } },
  { rule: 'corpid-unknown', query: { corpid: 'wwnobody' } },
  { rule: 'corpsecret-wrong', query: { corpsecret: 'guessed' } },
  {
    rule: 'ip-untrusted',
    before: (emulator) => emulator.acts.setTrustedIps({ ...nameOfApp(emulator), ips: [ELSEWHERE] }),
  },
  { rule: 'app-disabled', before: (emulator) => emulator.acts.setEnabled({ ...nameOfApp(emulator), enabled: false }) },
  {
    rule: 'same-token-again',
    before(emulator) {
      const owner = appKey(provokingApp(emulator));
      const expires_at = nowOf(emulator) + 60;
      emulator.world.tokens.set('old', { token: 'old', kind: 'app', owner, expires_at, revoked: false });
    },
  },
];

/** Every rule of gettoken. */
export const provokeAuth = (): Provocation[] =>
  breaches.map(({ rule, query, options, before }) => ({
    path: '/cgi-bin/gettoken',
    rule,
    ...(options === undefined ? {} : { options }),
    call(emulator) {
      const { corpid, secret } = provokingApp(emulator);
      before?.(emulator);
      return { method: 'GET', query: { corpid, corpsecret: secret, ...query } };
    },
  }));
