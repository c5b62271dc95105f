import { defineRoute } from '../route.ts';
import { isVisible, visibleDepartments } from '../scope.ts';

const MOST_ROWS = 10_000;

/** 获取成员ID列表: a row per member and department. */
export default defineRoute({
  method: 'POST',
  path: '/cgi-bin/user/list_id',
  page: 96067,
  token: 'app',
  emptyOnError: ['dept_user'],
  params: { cursor: { type: 'text' }, limit: { type: 'integer', min: 1, max: MOST_ROWS } },
  rules: {
    'contact-sync-only': {
      errcode: 48002,
      evidence: 'documented',
      page: 96067,
      text: 'of self-built secrets only that of contact sync may ask',
      assumption: 'listIdElsewhere',
    },
    'cursor-unknown': {
      errcode: 50100,
      evidence: 'assumed',
      text: 'the cursor was given here',
      assumption: 'badCursor',
    },
  },
  answer({ app, corp, params, assume, refuse }) {
    if (app.kind === 'self_built' && !app.contactSync) {
      throw refuse('contact-sync-only', 'api forbidden', assume.listIdElsewhere);
    }
    const start = params.cursor ? readCursor(params.cursor) : 0;
    if (start === undefined) throw refuse('cursor-unknown', 'invalid cursor', assume.badCursor);
    const visible = new Set(visibleDepartments(corp, app).map(({ id }) => id));
    const rows = corp.members
      .filter((member) => isVisible(corp, app, member))
      .flatMap(({ userid, departments }) =>
        departments.filter((id) => visible.has(id)).map((department) => ({ userid, department })),
      );
    const end = start + (params.limit ?? MOST_ROWS);
    return { next_cursor: end < rows.length ? writeCursor(end) : '', dept_user: rows.slice(start, end) };
  },
});

const writeCursor = (start: number): string => Buffer.from(`list_id ${start}`).toString('base64url');

function readCursor(cursor: string): number | undefined {
  const start = /^list_id (\d+)$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1];
  return start === undefined ? undefined : Number(start);
}
