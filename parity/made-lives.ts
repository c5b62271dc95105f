import type { HttpAnswer } from './http.ts';
import { type Json, listAt, textAt } from './json.ts';
import { THEME } from './lives.ts';
import type { AppName, CallOptions, Cleanup } from './target.ts';

export interface MadeLives {
  /** Lives made so far, cancelled ones included. */
  made(): number;
  /** Sees every answered call: what is created is kept in mind, what is cancelled forgotten. */
  note(call: { path: string; body: Json | undefined; as: AppName }, answer: HttpAnswer): void;
  /** Sees every call that got no answer. */
  lose(path: string, as: AppName): void;
  cancelAll(): Promise<Cleanup>;
}

interface Dependencies {
  call(path: string, options: CallOptions): Promise<HttpAnswer>;
  host: string;
  forgetToken(app: AppName): void;
}

/** Started, cancelled, ended or expired. */
const NOT_RESERVED = 92006;
const RESERVED = /"status":\s*0\b/;
const TOKEN_ERRCODES = [40014, 42001];

/** How many unknown lives of the host are read, newest and oldest, when a `create` got no answer. */
const MOST_READ = 20;
const MOST_PAGES = 5;

export function createMadeLives({ call, host, forgetToken }: Dependencies): MadeLives {
  const waiting = new Map<string, AppName>();
  const known = new Set<string>();
  const doubtful: AppName[] = [];

  async function cancel(livingid: string, as: AppName): Promise<HttpAnswer> {
    const answer = await call('living/cancel', { body: { livingid }, as });
    if (answer.errcode === undefined || !TOKEN_ERRCODES.includes(answer.errcode)) return answer;
    forgetToken(as);
    return call('living/cancel', { body: { livingid }, as });
  }

  /** Lives of our title that a `create` without an answer made after all. */
  async function findLost(as: AppName): Promise<void> {
    const ids: string[] = [];
    let cursor = '';
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const body = { userid: host, limit: 100, ...(cursor === '' ? {} : { cursor }) };
      const answer = await call('living/get_user_all_livingid', { body, as });
      ids.push(...listAt(answer.body, 'livingid_list').filter((id) => typeof id === 'string'));
      cursor = textAt(answer.body, 'next_cursor');
      if (cursor === '') break;
    }
    const strange = ids.filter((id) => !known.has(id));
    for (const livingid of new Set([...strange.slice(0, MOST_READ), ...strange.slice(-MOST_READ)])) {
      const { body, text } = await call('living/get_living_info', { query: { livingid }, as });
      if (textAt(body, 'living_info', 'theme').startsWith(THEME) && RESERVED.test(text)) keep(livingid, as);
    }
  }

  function keep(livingid: string, as: AppName) {
    known.add(livingid);
    waiting.set(livingid, as);
  }

  /** Whatever else the errcode says, only the state tells whether the live still waits. */
  async function isReserved(livingid: string, as: AppName): Promise<boolean> {
    const answer = await call('living/get_living_info', { query: { livingid }, as });
    return answer.errcode !== 0 || RESERVED.test(answer.text);
  }

  return {
    made: () => known.size,
    note({ path, body, as }, answer) {
      const succeeded = answer.errcode === 0;
      const livingid = textAt(answer.body, 'livingid');
      if (path === 'living/create' && livingid !== '') keep(livingid, as);
      // A gateway's page in place of an answer says nothing of what WeCom did.
      else if (path === 'living/create' && (succeeded || answer.errcode === undefined)) doubtful.push(as);
      if (path === 'living/cancel' && succeeded) waiting.delete(textAt(body, 'livingid'));
    },
    lose(path, as) {
      if (path === 'living/create') doubtful.push(as);
    },
    async cancelAll() {
      const cleanup: Cleanup = { made: 0, cancelled: 0, past: 0, left: [], doubtful: doubtful.length };
      // A search that fails must not keep the rest from being cancelled; the doubt itself is told.
      await Promise.allSettled([...new Set(doubtful)].map(findLost));
      cleanup.made = known.size;
      for (const [livingid, as] of [...waiting]) {
        try {
          const { errcode } = await cancel(livingid, as);
          if (errcode === 0) cleanup.cancelled += 1;
          else if (errcode === NOT_RESERVED || !(await isReserved(livingid, as))) cleanup.past += 1;
          else cleanup.left.push({ livingid, reason: `errcode ${errcode}` });
        } catch (error) {
          cleanup.left.push({ livingid, reason: error instanceof Error ? error.message : String(error) });
        }
      }
      return cleanup;
    },
  };
}
