import { text } from '@livebus/component-kit';
import { at, textAt } from '../json.ts';
import { defineProbe } from '../probe.ts';
import type { AppName, Target } from '../target.ts';

const TOKEN_LIFE_MINUTES = 122;

function getToken(target: Target, name: AppName) {
  const { corpid, secret } = target.app(name);
  return target.call('gettoken', { query: { corpid, corpsecret: secret }, as: 'nobody' });
}

const callWith = (target: Target, token: string) => target.call('get_jsapi_ticket', { token });

/** Tokens, secrets and tickets. */
export const credentialProbes = [
  defineProbe({
    id: 'repeated-token-life',
    settles: 'repeatedTokenLife',
    facts: '§11.5',
    question: text('再次取得同一 token 时 expires_in 是多少？', 'What is the expires_in of a token handed out again?'),
    async run(target) {
      const first = await getToken(target, 'first');
      await target.wait(2);
      const again = await getToken(target, 'first');
      if (textAt(first.body, 'access_token') !== textAt(again.body, 'access_token')) return 'another token';
      return at(again.body, 'expires_in') === 7200 ? 'full' : 'remaining';
    },
  }),
  defineProbe({
    id: 'repeated-ticket',
    settles: 'repeatedTicket',
    facts: '§8.2',
    question: text('有效期内再次取得的 jsapi_ticket 相同吗？', 'Is a JS-SDK ticket asked for again the same one?'),
    async run(target) {
      const ticket = async () => textAt((await target.call('get_jsapi_ticket')).body, 'ticket');
      const first = await ticket();
      return (await ticket()) === first ? 'same' : 'new';
    },
  }),
  defineProbe({
    id: 'expired-token',
    settles: 'expiredToken',
    facts: '§2.10',
    question: text('token 过期后返回哪个 errcode？', 'Which errcode does a token past its life get?'),
    minutes: TOKEN_LIFE_MINUTES,
    async run(target) {
      const token = await target.token('first');
      await target.wait(TOKEN_LIFE_MINUTES * 60);
      return (await callWith(target, token)).errcode ?? null;
    },
  }),
  defineProbe({
    id: 'reset-revokes-token',
    settles: 'resetRevokesToken',
    facts: '§2.9',
    question: text(
      '重置代开发应用的 secret 后旧 token 立即失效吗？',
      "Does resetting a custom-developed app's permanent code end its tokens at once?",
    ),
    needs: ['custom-app', 'host', 'danger'],
    async run(target) {
      const token = await target.token('custom');
      await target.hands().resetCustomSecret();
      return (await callWith(target, token)).errcode !== 0;
    },
  }),
];
