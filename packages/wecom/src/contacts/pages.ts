import type { Call } from '../call.ts';
import type { CallOptions } from '../endpoint.ts';
import { readPages } from '../paging.ts';
import { type DeptUser, listUserId } from './list-user-id.ts';

/** Every member with each department, page by page; the empty cursor ends them (page 96067). */
export async function* memberIds(call: Call, options?: CallOptions): AsyncGenerator<DeptUser> {
  const pages = readPages(listUserId.path, async (cursor) => {
    const answer = await call(listUserId, cursor === undefined ? {} : { cursor }, options);
    return { answer, next: answer.next_cursor === '' ? undefined : answer.next_cursor };
  });
  for await (const page of pages) yield* page.dept_user;
}
