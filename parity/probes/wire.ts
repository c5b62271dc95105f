import { text } from '@livebus/component-kit';
import type { HttpAnswer } from '../http.ts';
import { at, type Json } from '../json.ts';
import { createLive, liveFields, reservedLive } from '../lives.ts';
import { defineProbe } from '../probe.ts';
import type { Target } from '../target.ts';

const BOGUS = 'livebus-parity-no-token';
const list = (target: Target, userid: string) => target.call('living/get_user_all_livingid', { body: { userid } });
const nobody = 'livebus-parity-nobody';
const warns = ({ body }: HttpAnswer): boolean => String(at(body, 'errmsg')).includes('Warning: wrong json format.');

/** How calls and answers travel: documented, or seen by a probe of 2026-09-11 and in traces. */
export const wireProbes = [
  defineProbe({
    id: 'token-missing',
    facts: '§7.1',
    question: text('没有 token 返回 41001 吗？', 'Does a call without a token get 41001?'),
    expected: 41001,
    run: async (target) => (await target.call('get_jsapi_ticket', { as: 'nobody' })).errcode ?? null,
  }),
  defineProbe({
    id: 'token-before-parameters',
    facts: '§7.1',
    question: text('token 在参数之前检查吗？', 'Is the token checked before the parameters?'),
    expected: 40014,
    run: async (target) => (await target.call('living/create', { body: {}, token: BOGUS })).errcode ?? null,
  }),
  defineProbe({
    id: 'token-in-header-ignored',
    facts: '§7.1',
    question: text('请求头里的 token 会被忽略吗？', 'Is a token in the Authorization header ignored?'),
    expected: 41001,
    async run(target) {
      const headers = { authorization: `Bearer ${await target.token('first')}` };
      return (await target.call('get_jsapi_ticket', { as: 'nobody', headers })).errcode ?? null;
    },
  }),
  defineProbe({
    id: 'token-in-body-ignored',
    facts: '§7.1',
    question: text('请求体里的 token 会被忽略吗？', 'Is a token in the body ignored?'),
    expected: 41001,
    async run(target) {
      const body = { userid: target.host, access_token: await target.token('first') };
      return (await target.call('living/get_user_all_livingid', { as: 'nobody', body })).errcode ?? null;
    },
  }),
  defineProbe({
    id: 'secret-missing-before-corpid',
    facts: '§7.1',
    question: text('缺 secret 先于错误 corpid 检查吗？', 'Is a missing secret found before a wrong corpid?'),
    expected: 41004,
    run: async (target) =>
      (await target.call('gettoken', { query: { corpid: 'livebus-parity' }, as: 'nobody' })).errcode ?? null,
  }),
  defineProbe({
    id: 'corpid-unknown',
    facts: '§7.1',
    question: text('错误的 corpid 返回 40013 吗？', 'Does a wrong corpid get 40013?'),
    expected: 40013,
    async run(target) {
      const query = { corpid: 'livebus-parity', corpsecret: 'livebus-parity' };
      return (await target.call('gettoken', { query, as: 'nobody' })).errcode ?? null;
    },
  }),
  defineProbe({
    id: 'same-token-again',
    facts: '§2.1',
    question: text('有效期内得到同一个 token 吗？', 'Is the same token given within its life?'),
    expected: true,
    async run(target) {
      const { corpid, secret } = target.app('first');
      const get = () => target.call('gettoken', { query: { corpid, corpsecret: secret }, as: 'nobody' });
      const first = at((await get()).body, 'access_token');
      return at((await get()).body, 'access_token') === first;
    },
  }),
  defineProbe({
    id: 'unknown-path',
    facts: '§7.1',
    question: text('未知路径返回空的 404 吗？', 'Is an unknown path an empty 404?'),
    expected: { status: 404, bytes: 0 },
    async run(target) {
      const { status, text: body } = await target.call('livebus-parity/none', { as: 'nobody' });
      return { status, bytes: body.length };
    },
  }),
  defineProbe({
    id: 'error-envelope',
    facts: '§7.1, §11.4',
    question: text('错误的 HTTP 状态、响应头与空数组', 'Status, headers and empty arrays of an error'),
    expected: { status: 200, json: true, header: true, livingid_list: [] },
    async run(target) {
      const { status, headers, errcode, body } = await list(target, nobody);
      return {
        status,
        json: /^application\/json; ?charset=UTF-8$/i.test(headers['content-type'] ?? ''),
        header: headers['error-code'] === String(errcode),
        livingid_list: at(body, 'livingid_list') ?? null,
      };
    },
  }),
  defineProbe({
    id: 'hint-of-25-digits',
    facts: '§7.1',
    question: text('errmsg 含 25 位 hint 和来源 IP 吗？', 'Does errmsg carry a 25-digit hint and the address?'),
    expected: true,
    async run(target): Promise<Json> {
      const errmsg = String(at((await list(target, nobody)).body, 'errmsg'));
      return /, hint: \[1\d{24}\], from ip: [^,]+, more info at https:\/\/\S+\?e=\d+$/.test(errmsg);
    },
  }),
  defineProbe({
    id: 'wrong-json-type-optional',
    facts: '§7.1',
    question: text(
      '可选参数类型错误时忽略并警告吗？',
      'Is an optional value of the wrong JSON type dropped with a warning?',
    ),
    expected: { errcode: 0, warns: true },
    async run(target) {
      const answer = await createLive(target, { remind_time: '60' });
      return { errcode: answer.errcode ?? null, warns: warns(answer) };
    },
  }),
  defineProbe({
    id: 'wrong-json-type-required',
    facts: '§9 (29)',
    question: text(
      '必填参数类型错误等同缺少吗？',
      'Is a required value of the wrong JSON type the same as none, and refused?',
    ),
    expected: false,
    async run(target) {
      const { living_start, ...rest } = liveFields(target);
      const body = { ...rest, living_start: String(living_start) };
      return (await target.call('living/create', { body })).errcode === 0;
    },
  }),
  defineProbe({
    id: 'body-not-json',
    facts: '§7.6',
    question: text('请求体不是 JSON 时返回 40058 吗？', 'Does a body that is no JSON get 40058?'),
    expected: 40058,
    run: async (target) => (await target.call('living/cancel', { body: '{"livingid":' })).errcode ?? null,
  }),
  defineProbe({
    id: 'get-of-a-post-endpoint',
    facts: '§7.3',
    question: text('用 GET 调 POST 接口等于没有参数吗？', 'Does a GET of a POST endpoint leave its parameters unseen?'),
    expected: true,
    async run(target) {
      const query = { userid: target.host };
      const { errcode } = await target.call('living/get_user_all_livingid', { method: 'GET', query });
      return errcode !== undefined && [40003, 40058, 40063].includes(errcode);
    },
  }),
  defineProbe({
    id: 'get-living-info-verb',
    facts: '§1.7',
    question: text('get_living_info 只看查询串吗？', 'Does get_living_info read the query, whatever the verb?'),
    expected: { get: true, postWithQuery: true, postWithBody: false },
    async run(target) {
      const livingid = await reservedLive(target);
      const ask = async (options: Parameters<Target['call']>[1]) =>
        (await target.call('living/get_living_info', options)).errcode === 0;
      return {
        get: await ask({ query: { livingid } }),
        postWithQuery: await ask({ method: 'POST', query: { livingid }, body: {} }),
        postWithBody: await ask({ body: { livingid } }),
      };
    },
  }),
];
