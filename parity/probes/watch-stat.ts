import { text } from '@livebus/component-kit';
import { endedLive, runningLive } from '../held-live.ts';
import { at, type Json, listAt, textAt } from '../json.ts';
import { readLive } from '../lives.ts';
import { defineProbe, NotRun } from '../probe.ts';
import type { Target } from '../target.ts';

const MOST_PAGES = 50;
const RUNNING = 1;

interface WatchPage {
  rows: number;
  ending: boolean;
  nextKey: string;
}

async function readPage(target: Target, livingid: string, next_key = '0'): Promise<WatchPage> {
  const { body } = await target.call('living/get_watch_stat', { body: { livingid, next_key } });
  const rows = [...listAt(body, 'stat_info', 'users'), ...listAt(body, 'stat_info', 'external_users')].length;
  return { rows, ending: at(body, 'ending') !== 0, nextKey: textAt(body, 'next_key') };
}

async function readPages(target: Target, livingid: string): Promise<WatchPage[]> {
  const pages: WatchPage[] = [];
  let page = await readPage(target, livingid);
  pages.push(page);
  while (!page.ending && pages.length < MOST_PAGES) {
    page = await readPage(target, livingid, page.nextKey);
    pages.push(page);
  }
  return pages;
}

/** How viewers are listed. */
export const watchStatProbes = [
  defineProbe({
    id: 'watch-stat-while-living',
    settles: 'watchStatWhileLiving',
    facts: '§11.2',
    question: text('直播进行中能读到观众吗？', 'Does get_watch_stat show the viewers of a live that still runs?'),
    needs: ['host'],
    async run(target) {
      const livingid = await runningLive(target);
      if (at((await readLive(target, livingid)).body, 'living_info', 'status') !== RUNNING) {
        throw new NotRun(text('直播不在进行中', 'the live does not run'));
      }
      return (await readPages(target, livingid)).some(({ rows }) => rows > 0) ? 'give' : 'empty';
    },
  }),
  defineProbe({
    id: 'watch-stat-empty-page',
    settles: 'watchStatEmptyPage',
    facts: '§11.6',
    question: text(
      '观看明细的第一页会是空页（ending 0）吗？',
      'Does get_watch_stat begin with an empty page with ending 0?',
    ),
    needs: ['host'],
    async run(target) {
      const { rows, ending } = await readPage(target, await endedLive(target));
      return rows === 0 && !ending;
    },
  }),
  defineProbe({
    id: 'watch-stat-final-key',
    settles: 'watchStatFinalKey',
    facts: '§1.8',
    question: text('ending 为 1 时 next_key 为空吗？', 'Is the next_key beside ending 1 empty?'),
    needs: ['host'],
    run: async (target) =>
      (await readPages(target, await endedLive(target))).at(-1)?.nextKey === '' ? 'empty' : 'given',
  }),
  defineProbe({
    id: 'watch-stat-page-size',
    settles: 'watchStatPageSize',
    facts: '§1.8',
    question: text('观看明细每页多少行？', 'How many rows has a page of get_watch_stat?'),
    needs: ['watched-live'],
    async run(target): Promise<Json> {
      const full = (await readPages(target, target.has.watchedLivingid ?? '')).filter(({ rows }) => rows > 0);
      if (full.length > 1) return Math.max(...full.map(({ rows }) => rows));
      throw new NotRun(text('这场直播的观众不足一页', 'the viewers of this live fit on one page'));
    },
  }),
];
