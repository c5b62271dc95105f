import { issueCode } from '../auth/issue-code.ts';
import type { Emulator, EmulatorOptions } from '../create-emulator.ts';
import { nameOfApp, nowOf, tokenOfApp } from './callers.ts';
import type { Provocation } from './provocation.ts';

const png = (bytes: number) => {
  const content = new Uint8Array(bytes);
  content.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a].slice(0, bytes));
  return content;
};

interface Upload {
  rule: string;
  bytes: Uint8Array<ArrayBuffer>;
  filename?: string;
  type?: string;
}

const uploads: Upload[] = [
  { rule: 'type', bytes: png(100), type: 'hologram' },
  { rule: 'media-empty', bytes: png(0) },
  { rule: 'media-too-small', bytes: png(5) },
  { rule: 'media-too-large', bytes: png(10 * 1024 * 1024 + 1) },
  { rule: 'media-format', bytes: new Uint8Array(100), filename: 'cover.gif' },
  { rule: 'media-corrupt', bytes: new Uint8Array(100) },
];

/** Every rule of media/upload. */
export const provokeMedia = (): Provocation[] =>
  uploads.map(({ rule, bytes, filename = 'cover.png', type = 'image' }) => ({
    path: '/cgi-bin/media/upload',
    rule,
    call: (emulator) => ({
      method: 'POST',
      query: { ...tokenOfApp(emulator), type },
      upload: { filename, contentType: 'image/png', bytes },
    }),
  }));

const limited: EmulatorOptions = { limits: { ticketsPerAppPerHour: 0 } };

/** Every rule of the two JS-SDK tickets. */
export const provokeJssdk = (): Provocation[] => [
  ticket('get_jsapi_ticket', 'ticket-frequency', {}, { options: limited }),
  ticket('get_jsapi_ticket', 'same-ticket-again', {}, { before: (emulator) => keep(emulator, 'jsapi') }),
  ticket('ticket/get', 'type', { type: 'hologram' }),
  ticket('ticket/get', 'ticket-frequency', { type: 'agent_config' }, { options: limited }),
  ticket(
    'ticket/get',
    'same-ticket-again',
    { type: 'agent_config' },
    { before: (emulator) => keep(emulator, 'agent_config') },
  ),
];

interface Circumstances {
  options?: EmulatorOptions;
  before?(emulator: Emulator): void;
}

const ticket = (name: string, rule: string, query: Record<string, string>, given: Circumstances = {}): Provocation => ({
  path: `/cgi-bin/${name}`,
  rule,
  ...(given.options === undefined ? {} : { options: given.options }),
  call(emulator) {
    given.before?.(emulator);
    return { method: 'GET', query: { ...tokenOfApp(emulator), ...query } };
  },
});

function keep(emulator: Emulator, kind: 'jsapi' | 'agent_config'): void {
  const { corpid, agentid } = nameOfApp(emulator);
  const subject: Record<string, string> = kind === 'jsapi' ? { corpid } : { corpid, agentid: String(agentid) };
  issueCode(emulator.world, { kind, lifeSeconds: 7200, subject, now: nowOf(emulator) });
}
