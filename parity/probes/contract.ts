import { text } from '@livebus/component-kit';
import { at, isRecord, textAt } from '../json.ts';
import { cancelledLive, createLive, readLive, reservedLive, reserveLive } from '../lives.ts';
import { defineProbe } from '../probe.ts';

const SHOWN_KEYS = [
  'anchor_userid',
  'comment_num',
  'description',
  'living_duration',
  'living_start',
  'main_department',
  'mic_num',
  'online_count',
  'open_replay',
  'reserve_living_duration',
  'reserve_start',
  'status',
  'subscribe_count',
  'theme',
  'type',
  'viewer_num',
];

/** What the pages and traces say of lives. */
export const contractProbes = [
  defineProbe({
    id: 'livingid-format',
    facts: '§1.0',
    question: text('livingid 的格式', 'Is a livingid lv and 30 of base64url, as in six real ones?'),
    expected: true,
    run: async (target) => /^lv[\w-]{30}$/.test(await reservedLive(target)),
  }),
  defineProbe({
    id: 'living-info-keys',
    facts: '§1.7',
    question: text('预约直播的 living_info 有哪些键？', 'Which keys has the living_info of a reserved live?'),
    expected: { status: 0, keys: SHOWN_KEYS },
    async run(target) {
      const info = at((await readLive(target, await reservedLive(target))).body, 'living_info');
      const keys = isRecord(info) ? Object.keys(info).sort() : [];
      return { status: at(info, 'status') ?? null, keys };
    },
  }),
  defineProbe({
    id: 'push-stream-url',
    facts: '§1.7',
    question: text('待开始的活动直播有推流地址吗？', 'Has an activity live that waits to start a push_stream_url?'),
    expected: true,
    async run(target) {
      const { body } = await readLive(target, await reserveLive(target, { type: 4 }));
      return textAt(body, 'living_info', 'push_stream_url') !== '';
    },
  }),
  defineProbe({
    id: 'modify-keeps-what-is-not-given',
    facts: '§1.2',
    question: text('修改后读到新值吗？', 'Does a modify change what it gives, and the title it leaves out stay?'),
    expected: { errcode: 0, description: 'livebus-parity changed', themeStays: true },
    async run(target) {
      const livingid = await reserveLive(target);
      const before = await readLive(target, livingid);
      const body = { livingid, description: 'livebus-parity changed' };
      const { errcode = null } = await target.call('living/modify', { body });
      const after = await readLive(target, livingid);
      return {
        errcode,
        description: textAt(after.body, 'living_info', 'description'),
        themeStays: textAt(after.body, 'living_info', 'theme') === textAt(before.body, 'living_info', 'theme'),
      };
    },
  }),
  defineProbe({
    id: 'cancel-twice',
    facts: '§11.2',
    question: text('取消两次返回 92006 吗？', 'Does a second cancel get 92006?'),
    expected: 92006,
    async run(target) {
      const livingid = await cancelledLive(target);
      return (await target.call('living/cancel', { body: { livingid } })).errcode ?? null;
    },
  }),
  defineProbe({
    id: 'modify-cancelled',
    facts: '§11.2',
    question: text('修改已取消的直播返回 92006 吗？', 'Does modifying a cancelled live get 92006?'),
    expected: 92006,
    async run(target) {
      const livingid = await cancelledLive(target);
      const body = { livingid, description: 'livebus-parity' };
      return (await target.call('living/modify', { body })).errcode ?? null;
    },
  }),
  defineProbe({
    id: 'cancelled-status',
    facts: '§1.7',
    question: text('取消后状态是 4 吗？', 'Is the status of a cancelled live 4?'),
    expected: 4,
    async run(target) {
      const { body } = await readLive(target, await cancelledLive(target));
      return at(body, 'living_info', 'status') ?? null;
    },
  }),
  defineProbe({
    id: 'delete-replay-of-reserved',
    facts: '§11.2',
    question: text('没有回放时删除返回 92007 吗？', 'Does deleting a replay that is not there get 92007?'),
    expected: 92007,
    async run(target) {
      const body = { livingid: await reservedLive(target) };
      return (await target.call('living/delete_replay_data', { body })).errcode ?? null;
    },
  }),
  defineProbe({
    id: 'watch-stat-of-reserved',
    facts: '§11.2',
    question: text('未开始的直播观看明细为空吗？', 'Is get_watch_stat of a reserved live an empty success?'),
    expected: { errcode: 0, ending: 1 },
    async run(target) {
      const body = { livingid: await reservedLive(target), next_key: '0' };
      const answer = await target.call('living/get_watch_stat', { body });
      return { errcode: answer.errcode ?? null, ending: at(answer.body, 'ending') ?? null };
    },
  }),
  defineProbe({
    id: 'agentid-of-another-app',
    facts: '§1.1.1',
    question: text('agentid 与 token 不符返回 301002 吗？', "Does an agentid that is not the token's get 301002?"),
    expected: 301002,
    run: async (target) => (await createLive(target, { agentid: target.has.apps.first.agentid + 1 })).errcode ?? null,
  }),
  defineProbe({
    id: 'permissions-of-self-built',
    facts: '§4',
    question: text('自建应用 get_permissions 返回 846000 吗？', 'Does get_permissions of a self-built app get 846000?'),
    expected: 846000,
    run: async (target) => (await target.call('agent/get_permissions', { body: {} })).errcode ?? null,
  }),
];
