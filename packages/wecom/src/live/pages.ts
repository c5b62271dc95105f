import type { z } from 'zod';
import type { Call } from '../call.ts';
import type { CallOptions } from '../endpoint.ts';
import { readPages } from '../paging.ts';
import { getUserAllLivingid } from './get-user-all-livingid.ts';
import { getWatchStat } from './get-watch-stat.ts';

export type WatchStatPage = z.output<typeof getWatchStat.response>;

/** All ids of a host's lives, page by page; the empty cursor ends them (page 93634). */
export async function* livingidsOf(call: Call, userid: string, options?: CallOptions): AsyncGenerator<string> {
  const pages = readPages(getUserAllLivingid.path, async (cursor) => {
    const answer = await call(getUserAllLivingid, { userid, ...(cursor === undefined ? {} : { cursor }) }, options);
    return { answer, next: answer.next_cursor === '' ? undefined : answer.next_cursor };
  });
  for await (const page of pages) yield* page.livingid_list;
}

/** All pages of who watched; `ending = 1` alone ends them, an empty page does not (page 93636). */
export function watchStatPages(call: Call, livingid: string, options?: CallOptions): AsyncGenerator<WatchStatPage> {
  return readPages(getWatchStat.path, async (cursor) => {
    const answer = await call(
      getWatchStat,
      { livingid, ...(cursor === undefined ? {} : { next_key: cursor }) },
      options,
    );
    return { answer, next: answer.ending === 1 ? undefined : answer.next_key };
  });
}
