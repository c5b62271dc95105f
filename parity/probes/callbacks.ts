import { text } from '@livebus/component-kit';
import { EXPIRY_MINUTES, overdueLive, reserveLive } from '../lives.ts';
import { defineProbe, NotRun } from '../probe.ts';

const RESERVED = 0;
const EXPIRED = 3;
const CANCELLED = 4;

/** Which living_status_change events come, and from whom. */
export const callbackProbes = [
  defineProbe({
    id: 'create-fires-callback',
    settles: 'createFiresCallback',
    facts: '§1.10, §10',
    question: text('创建直播会触发状态 0 的回调吗？', 'Does creating a live fire a callback with status 0?'),
    needs: ['callback'],
    run: async (target) => (await target.callbacks().findStatus(await reserveLive(target), RESERVED)) !== undefined,
  }),
  defineProbe({
    id: 'callback-sender',
    settles: 'callbackSender',
    facts: '§1.10, §10',
    question: text('回调的 FromUserName 是谁？', 'Whose userid does a living_status_change name?'),
    needs: ['callback'],
    async run(target) {
      const livingid = await reserveLive(target);
      await target.call('living/cancel', { body: { livingid } });
      const event = await target.callbacks().findStatus(livingid, CANCELLED);
      if (event === undefined) throw new NotRun(text('没有收到取消的回调', 'no callback came of the cancellation'));
      if (event.sender === target.host) return 'host';
      return event.sender === 'sys' ? 'sys' : 'somebody else';
    },
  }),
  defineProbe({
    id: 'expiry-fires-callback',
    settles: 'expiryFiresCallback',
    facts: '§1.10',
    question: text('直播过期会触发状态 3 的回调吗？', 'Does expiry fire a callback with status 3?'),
    needs: ['callback'],
    minutes: EXPIRY_MINUTES,
    run: async (target) => (await target.callbacks().findStatus(await overdueLive(target), EXPIRED)) !== undefined,
  }),
];
