import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { caught } from '../test/caught.ts';
import { selfBuilt } from '../test/emulated-apps.ts';
import { type StubRequest, type StubServer, startStubServer, tokenAnswer } from '../test/stub-server.ts';
import { createTestClock } from '../test/test-clock.ts';
import { createWecomClient, WecomPagingError } from './index.ts';

let pages: (request: StubRequest) => object;
let stub: StubServer;
beforeAll(async () => {
  stub = await startStubServer((request) => ({
    body: request.path.endsWith('gettoken') ? tokenAnswer : pages(request),
  }));
});
beforeEach(() => stub.requests.splice(0));
afterAll(() => stub.close());

const open = () => createWecomClient({ baseUrl: stub.url, app: selfBuilt, clock: createTestClock() });

async function collect<Row>(rows: AsyncIterable<Row>): Promise<Row[]> {
  const all: Row[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

const member = (request: StubRequest, name: string): unknown =>
  request.body !== null && typeof request.body === 'object'
    ? new Map(Object.entries(request.body)).get(name)
    : undefined;

/** The page that a cursor asks for; no cursor asks for the first. */
const pageOf = (cursor: unknown): number => (cursor === undefined ? 0 : Number(String(cursor).replace('page-', '')));

const rowPages = fc.array(fc.array(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 4 }), {
  minLength: 1,
  maxLength: 8,
});

test('all ids of all pages come once and in order, empty pages included, until the cursor is empty', async () => {
  await fc.assert(
    fc.asyncProperty(rowPages, async (rows) => {
      pages = (request) => {
        const page = pageOf(member(request, 'cursor'));
        const next_cursor = page + 1 < rows.length ? `page-${page + 1}` : '';
        return { errcode: 0, errmsg: 'ok', next_cursor, livingid_list: rows[page] };
      };
      expect(await collect(open().livingidsOf('zhangsan'))).toEqual(rows.flat());
    }),
    { numRuns: 60 },
  );
});

test('watch stats end at ending = 1 alone: an empty page goes on, and a cursor on the last page is not followed', async () => {
  await fc.assert(
    fc.asyncProperty(rowPages, fc.boolean(), async (rows, cursorAtTheEnd) => {
      stub.requests.splice(0);
      pages = (request) => {
        const page = pageOf(member(request, 'next_key'));
        const last = page + 1 >= rows.length;
        return {
          errcode: 0,
          errmsg: 'ok',
          ending: last ? 1 : 0,
          next_key: last && !cursorAtTheEnd ? '' : `page-${page + 1}`,
          stat_info: { users: rows[page]?.map((userid) => ({ userid })), external_users: [] },
        };
      };
      const answers = await collect(open().watchStatPages('lv'));
      expect(answers.flatMap(({ stat_info }) => stat_info.users.map(({ userid }) => userid))).toEqual(rows.flat());
      expect(stub.requests.filter(({ path }) => path.endsWith('get_watch_stat'))).toHaveLength(rows.length);
    }),
    { numRuns: 60 },
  );
});

test('members of all pages come, with their departments', async () => {
  pages = (request) =>
    member(request, 'cursor') === undefined
      ? { errcode: 0, next_cursor: 'page-1', dept_user: [{ userid: 'a', department: 1 }] }
      : { errcode: 0, next_cursor: '', dept_user: [{ userid: 'b', department: 2 }] };
  expect(await collect(open().memberIds())).toEqual([
    { userid: 'a', department: 1 },
    { userid: 'b', department: 2 },
  ]);
});

test('a cursor that leads back, at once or in a circle, is an error and never an endless loop', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 6 }), fc.nat({ max: 5 }), async (length, back) => {
      stub.requests.splice(0);
      pages = (request) => {
        const page = pageOf(member(request, 'cursor'));
        const next = page + 1 < length ? page + 1 : Math.min(back, length);
        return { errcode: 0, errmsg: 'ok', next_cursor: `page-${next}`, livingid_list: ['lv'] };
      };
      expect(await caught(collect(open().livingidsOf('zhangsan')))).toBeInstanceOf(WecomPagingError);
      expect(stub.requests.length).toBeLessThan(20);
    }),
    { numRuns: 40 },
  );
});

test('watch stats that promise more without a cursor are an error, not the first page again', async () => {
  pages = () => ({ errcode: 0, errmsg: 'ok', ending: 0, next_key: '', stat_info: { users: [] } });
  expect(await caught(collect(open().watchStatPages('lv')))).toMatchObject({
    name: 'WecomPagingError',
    path: '/cgi-bin/living/get_watch_stat',
    mayHaveHappened: false,
  });
  expect(stub.requests.filter(({ path }) => path.endsWith('get_watch_stat'))).toHaveLength(1);
});

test('who stops reading stops asking', async () => {
  pages = (request) => {
    const page = pageOf(member(request, 'cursor'));
    return { errcode: 0, errmsg: 'ok', next_cursor: `page-${page + 1}`, livingid_list: [`lv${page}`] };
  };
  for await (const livingid of open().livingidsOf('zhangsan')) if (livingid === 'lv2') break;
  expect(stub.requests.filter(({ path }) => path.endsWith('get_user_all_livingid'))).toHaveLength(3);
});
