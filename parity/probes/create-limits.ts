import { text } from '@livebus/component-kit';
import { createLive, DAY, type LiveFields, THEME } from '../lives.ts';
import { defineProbe } from '../probe.ts';
import type { Target } from '../target.ts';

const HOUR = 3600;
const EMOJI = '😀';

const accepts = async (target: Target, fields: LiveFields): Promise<boolean> =>
  (await createLive(target, fields)).errcode === 0;

/** The first value that makes a live; null when none does. Every live that it makes costs a call to cancel. */
async function firstAccepted(
  target: Target,
  values: readonly number[],
  fieldsOf: (value: number) => LiveFields,
): Promise<number | null> {
  for (const value of values) if (await accepts(target, fieldsOf(value))) return value;
  return null;
}

/** What `create` takes where its page states no limit, or two. */
export const createLimitProbes = [
  defineProbe({
    id: 'length-rule',
    settles: 'lengthRule',
    facts: '§1.1.2',
    question: text(
      '标题按字符（20）还是字节（60）限制？',
      'Is a title limited in characters (20), in bytes (60), or in both?',
    ),
    async run(target) {
      const long = await accepts(target, { theme: `${THEME} 123456` });
      const heavy = await accepts(target, { theme: EMOJI.repeat(20) });
      if (long) return heavy ? 'neither' : 'bytes';
      return heavy ? 'characters' : 'both';
    },
  }),
  defineProbe({
    id: 'start-in-the-past',
    settles: 'startInThePast',
    facts: '§1.1, §10',
    question: text('开始时间已过的预约会被拒绝吗？', 'Is a reserved start that has passed refused?'),
    run: async (target) =>
      (await accepts(target, { living_start: target.now() - 60, living_duration: 2 * HOUR })) ? 'accept' : 'refuse',
  }),
  defineProbe({
    id: 'furthest-start',
    settles: 'furthestStartSeconds',
    facts: '§1.1, §10',
    question: text('最多能提前多久预约（秒）？', 'How far ahead may a live be reserved, in seconds?'),
    async run(target) {
      const days = [3650, 365, 180, 90, 60, 30, 7].map((count) => count * DAY);
      const furthest = await firstAccepted(target, days, (ahead) => ({ living_start: target.now() + ahead }));
      return furthest === days[0] ? null : (furthest ?? 0);
    },
  }),
  defineProbe({
    id: 'shortest-duration',
    settles: 'shortestDurationSeconds',
    facts: '§1.1, §10',
    question: text('最短的预约时长是多少秒？', 'What is the shortest planned duration accepted, in seconds?'),
    run: (target) => firstAccepted(target, [0, 1, 60, 300, 600, 900, 1800], (living_duration) => ({ living_duration })),
  }),
  defineProbe({
    id: 'longest-duration',
    settles: 'longestDurationSeconds',
    facts: '§1.1, §10',
    question: text('最长的预约时长是多少秒？', 'What is the longest planned duration accepted, in seconds?'),
    async run(target) {
      const spans = [365 * DAY, 30 * DAY, 7 * DAY, DAY, 12 * HOUR, 8 * HOUR, 4 * HOUR, 2 * HOUR];
      const longest = await firstAccepted(target, spans, (living_duration) => ({ living_duration }));
      return longest === spans[0] ? null : (longest ?? 0);
    },
  }),
  defineProbe({
    id: 'class-type-elsewhere',
    settles: 'classTypeElsewhere',
    facts: '§1.1',
    question: text(
      '既非学校也非 IT 行业的企业能创建班课直播吗？',
      'May a corp that is neither a school nor an IT corp make a class live?',
    ),
    needs: ['general-corp'],
    run: async (target) => ((await accepts(target, { type: 1 })) ? 'accept' : 'refuse'),
  }),
  defineProbe({
    id: 'activity-description',
    settles: 'longestActivityDescription',
    facts: '§1.1, §10',
    question: text('活动直播简介最多多少字符？', 'How many characters may the introduction of an activity live have?'),
    async run(target) {
      const lengths = [10_000, 3000, 2000, 1000, 500, 300, 200, 100];
      const longest = await firstAccepted(target, lengths, (length) => ({
        type: 4,
        activity_detail: { description: 'livebus-parity '.padEnd(length, '.') },
      }));
      return longest === lengths[0] ? null : (longest ?? 0);
    },
  }),
];
