import { text } from '@livebus/component-kit';
import { type Json, listAt, textAt } from '../json.ts';
import { reserveLive } from '../lives.ts';
import { defineProbe, NotRun } from '../probe.ts';
import type { Target } from '../target.ts';

const MOST_PAGES = 20;

async function listLivingids(target: Target): Promise<Json[]> {
  const ids: Json[] = [];
  let cursor = '';
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { body } = await target.call('living/get_user_all_livingid', {
      body: { userid: target.host, limit: 100, ...(cursor === '' ? {} : { cursor }) },
    });
    ids.push(...listAt(body, 'livingid_list'));
    cursor = textAt(body, 'next_cursor');
    if (cursor === '') return ids;
  }
  throw new NotRun(text('主播的直播过多', 'the host has too many lives to look through'));
}

export const livingidListProbes = [
  defineProbe({
    id: 'livingid-order',
    settles: 'livingidOrder',
    facts: '§1.6, §10',
    question: text('get_user_all_livingid 如何排序？', 'How does get_user_all_livingid sort?'),
    async run(target) {
      const living_start = target.now() + 2_592_000;
      const older = await reserveLive(target, { living_start });
      await target.wait(2);
      const newer = await reserveLive(target, { living_start });
      const ids = await listLivingids(target);
      const [first, second] = [ids.indexOf(older), ids.indexOf(newer)];
      if (first < 0 || second < 0) return 'not listed';
      return first < second ? 'oldest-first' : 'newest-first';
    },
  }),
  defineProbe({
    id: 'livingid-limit-over',
    settles: 'livingidLimitOver',
    facts: '§11.6',
    question: text('limit 超过 100 会怎样？', 'Is a limit over 100 clamped or refused?'),
    async run(target) {
      const { errcode } = await target.call('living/get_user_all_livingid', {
        body: { userid: target.host, limit: 101 },
      });
      return errcode === 0 ? 'clamp' : errcode === 40058 ? 'refuse' : (errcode ?? null);
    },
  }),
];
