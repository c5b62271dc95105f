import { text } from '@livebus/component-kit';
import { at } from '../json.ts';
import { readLive, reservedLive, reserveLive } from '../lives.ts';
import { defineProbe } from '../probe.ts';

/** What get_living_info shows where its page does not say. */
export const shownFieldProbes = [
  defineProbe({
    id: 'reserved-start-shown',
    settles: 'reservedStartShown',
    facts: '§1.7',
    question: text('直播开始前 living_start 是什么？', 'What does living_start show before the live has started?'),
    async run(target) {
      const { body } = await readLive(target, await reservedLive(target));
      const shown = at(body, 'living_info', 'living_start');
      if (shown === 0) return 'zero';
      return shown === at(body, 'living_info', 'reserve_start') ? 'reserve_start' : (shown ?? null);
    },
  }),
  defineProbe({
    id: 'reserved-duration-shown',
    settles: 'reservedDurationShown',
    facts: '§1.7, §11.6',
    question: text(
      '直播开始前 living_duration 是什么？',
      'What does living_duration show before the live has started?',
    ),
    async run(target) {
      const { body } = await readLive(target, await reservedLive(target));
      const shown = at(body, 'living_info', 'living_duration');
      if (shown === 0) return 'zero';
      return shown === at(body, 'living_info', 'reserve_living_duration') ? 'reserved' : (shown ?? null);
    },
  }),
  defineProbe({
    id: 'training-shown-as',
    settles: 'trainingShownAs',
    facts: '§1.1',
    question: text('企业培训（3）读回来是什么类型？', 'As which type is a training live (3) shown?'),
    async run(target) {
      const { body } = await readLive(target, await reserveLive(target, { type: 3 }));
      return at(body, 'living_info', 'type') ?? null;
    },
  }),
  defineProbe({
    id: 'modify-omitted-reminder',
    settles: 'modifyOmittedReminder',
    facts: '§1.2, §10',
    question: text(
      '修改时不传 remind_time，提醒会保留吗？',
      'Does a modify without remind_time keep the reminder or reset it?',
    ),
    needs: ['host'],
    async run(target) {
      const livingid = await reserveLive(target, { remind_time: 900 });
      await target.call('living/modify', { body: { livingid, description: 'livebus-parity' } });
      return (await target.hands().readReminder(livingid)) === 0 ? 'reset' : 'keep';
    },
  }),
];
