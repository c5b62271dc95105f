import type { HttpAnswer } from './http.ts';
import { type Json, textAt } from './json.ts';
import type { AppName, CallOptions, Cleanup } from './target.ts';

export interface MadeLives {
  /** Lives made so far, cancelled ones included. */
  made(): number;
  /** Sees every answered call: what is created is kept in mind, what is cancelled forgotten. */
  note(call: { path: string; body: Json | undefined; as: AppName }, answer: HttpAnswer): void;
  /** Sees every call that got no answer. */
  lose(path: string): void;
  cancelAll(): Promise<Cleanup>;
}

interface Dependencies {
  call(path: string, options: CallOptions): Promise<HttpAnswer>;
  host: string;
  forgetToken(app: AppName): void;
}

/** Started, cancelled, ended or expired. */
const NOT_RESERVED = 92006;
const TOKEN_ERRCODES = [40014, 42001];

export function createMadeLives({ call, forgetToken }: Dependencies): MadeLives {
  const waiting = new Map<string, AppName>();
  let made = 0;
  let doubtful = 0;

  async function cancel(livingid: string, as: AppName): Promise<HttpAnswer> {
    const answer = await call('living/cancel', { body: { livingid }, as });
    if (answer.errcode === undefined || !TOKEN_ERRCODES.includes(answer.errcode)) return answer;
    forgetToken(as);
    return call('living/cancel', { body: { livingid }, as });
  }

  /** Whatever else the errcode says, only the state tells whether the live still waits. */
  async function isReserved(livingid: string, as: AppName): Promise<boolean> {
    const answer = await call('living/get_living_info', { query: { livingid }, as });
    return answer.errcode !== 0 || /"status":\s*0\b/.test(answer.text);
  }

  return {
    made: () => made,
    note({ path, body, as }, answer) {
      if (answer.errcode !== 0) return;
      if (path === 'living/create') {
        made += 1;
        waiting.set(textAt(answer.body, 'livingid'), as);
      }
      if (path === 'living/cancel') waiting.delete(textAt(body, 'livingid'));
    },
    lose(path) {
      if (path === 'living/create') doubtful += 1;
    },
    async cancelAll() {
      const cleanup: Cleanup = { made, cancelled: 0, past: 0, left: [], doubtful };
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
