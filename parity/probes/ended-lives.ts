import { text } from '@livebus/component-kit';
import { endedLive } from '../held-live.ts';
import { at, type Json } from '../json.ts';
import { EXPIRY_MINUTES, overdueLive, readLive } from '../lives.ts';
import { defineProbe, NotRun } from '../probe.ts';
import type { Target } from '../target.ts';

const EXPIRED = 3;

const modify = async (target: Target, livingid: string): Promise<Json> =>
  (await target.call('living/modify', { body: { livingid, description: 'livebus-parity' } })).errcode ?? null;

const field = async (target: Target, livingid: string, name: string): Promise<Json | undefined> =>
  at((await readLive(target, livingid)).body, 'living_info', name);

/** What becomes of lives that nobody started, and of those that are over. */
export const endedLiveProbes = [
  defineProbe({
    id: 'expiry',
    settles: 'expiry',
    facts: '§11.1, §10',
    question: text('无人开始的预约直播何时过期？', 'When does a live that nobody started turn to expired?'),
    minutes: EXPIRY_MINUTES,
    run: async (target) =>
      (await field(target, await overdueLive(target), 'status')) === EXPIRED ? 'reserved-end' : 'never',
  }),
  defineProbe({
    id: 'expired-cannot-change',
    settles: 'expiredCannotChange',
    facts: '§11.2',
    question: text('修改已过期的直播返回哪个 errcode？', 'Which errcode does changing an expired live get?'),
    minutes: EXPIRY_MINUTES,
    async run(target) {
      const livingid = await overdueLive(target);
      if ((await field(target, livingid, 'status')) === EXPIRED) return modify(target, livingid);
      throw new NotRun(text('等到预约结束直播仍未过期', 'the live had not expired by its reserved end'));
    },
  }),
  defineProbe({
    id: 'ended-cannot-change',
    settles: 'endedCannotChange',
    facts: '§11.2',
    question: text('修改已结束的直播返回哪个 errcode？', 'Which errcode does changing an ended live get?'),
    needs: ['host'],
    run: async (target) => modify(target, await endedLive(target)),
  }),
];
