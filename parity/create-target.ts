import { text } from '@livebus/component-kit';
import { createAnonymiser } from './anonymise.ts';
import { createHttp, type HttpAnswer, type HttpRequest } from './http.ts';
import { at, textAt } from './json.ts';
import { createMadeLives } from './made-lives.ts';
import { type Need, needs } from './needs.ts';
import { NotRun } from './probe.ts';
import type { AppAccess, AppName, Belongings, CallOptions, Recording, Target } from './target.ts';

export interface TargetOptions {
  kind: Target['kind'];
  baseUrl: string;
  proxyUrl?: string | undefined;
  host: string;
  has: Belongings;
  now(): number;
  /** Rejects when `signal` fires. */
  wait(seconds: number): Promise<void>;
  signal?: AbortSignal | undefined;
  /** Lets go of what the target stands on. */
  release?(): Promise<void>;
}

const MOST_LIVES = 40;
/** Answers that say nothing of what was asked: system busy, version conflict, concurrency (page 90313). */
const BUSY = [-1, 6000, 45033];
/** Only dangerous probes mean to meet it. */
const TOO_OFTEN = 45009;
/** A token with less life is fetched anew, so that no probe sees it die unasked. */
const SPARE_SECONDS = 900;

export function createTarget(options: TargetOptions): Target {
  const { kind, host, has, now, signal } = options;
  const http = createHttp(options);
  const startedAt = now();
  const anonymiser = createAnonymiser(startedAt);
  const recordings: Recording[] = [];
  const tokens = new Map<AppName, { token: string; until: number }>();
  const stages = new Map<string, Promise<string>>();
  const lives = createMadeLives({ call: (path, given) => perform(path, given), host, forgetToken });
  let probe = '';

  anonymiser.hide(host, 'userid');
  for (const [name, access] of Object.entries(has.apps)) hideApp(name, access);
  for (const [value, what] of [
    [has.openid, 'openid'],
    [has.invisibleUserid, 'userid'],
    [has.otherCorpLivingid, 'livingid'],
    [has.watchedLivingid, 'livingid'],
    [has.oldMediaId, 'media-id'],
  ] as const) {
    if (value !== undefined) anonymiser.hide(value, what);
  }

  function hideApp(name: string, { corpid, secret }: AppAccess) {
    anonymiser.hide(corpid, 'corpid');
    anonymiser.hide(secret, `${name}-secret`);
  }

  function forgetToken(app: AppName) {
    tokens.delete(app);
  }

  function app(name: AppName): AppAccess {
    const access = has.apps[name];
    if (access === undefined) throw new Error(`This target has no ${name} app`);
    return access;
  }

  async function token(name: AppName): Promise<string> {
    const known = tokens.get(name);
    if (known !== undefined && now() < known.until) return known.token;
    const { corpid, secret } = app(name);
    const answer = await perform('gettoken', { query: { corpid, corpsecret: secret }, as: 'nobody' });
    const fetched = textAt(answer.body, 'access_token');
    if (fetched === '') {
      const said = anonymiser.cleanText(textAt(answer.body, 'errmsg'));
      throw new NotRun(text(`没有 access_token：${said}`, `no access_token: ${said}`));
    }
    const life = at(answer.body, 'expires_in');
    tokens.set(name, { token: fetched, until: now() + (typeof life === 'number' ? life : 0) - SPARE_SECONDS });
    return fetched;
  }

  async function perform(path: string, given: CallOptions = {}): Promise<HttpAnswer> {
    const { as = 'first', query = {}, body, file, headers } = given;
    const access_token = given.token ?? (as === 'nobody' ? undefined : await token(as));
    const request: HttpRequest = {
      method: given.method ?? (body === undefined && file === undefined ? 'GET' : 'POST'),
      path,
      query: { ...query, ...(access_token === undefined ? {} : { access_token }) },
      ...(headers === undefined ? {} : { headers }),
      ...(body === undefined ? {} : { body }),
      ...(file === undefined ? {} : { file }),
    };
    const answer = await http.send(request).catch((error: unknown) => {
      if (as !== 'nobody') lives.lose(path, as);
      throw error;
    });
    record(request, answer);
    if (as !== 'nobody') lives.note({ path, body, as }, answer);
    return answer;
  }

  function record(
    { file, body, headers, ...request }: HttpRequest,
    { status, headers: sent, body: answered }: HttpAnswer,
  ) {
    const content = {
      ...(headers === undefined ? {} : { headers }),
      ...(body === undefined ? {} : { body }),
      ...(file === undefined ? {} : { file: { bytes: file.bytes.length } }),
    };
    const told = Object.fromEntries(['content-type', 'error-code'].map((name) => [name, sent[name] ?? null]));
    const { method, path, query } = request;
    recordings.push({
      probe,
      atSeconds: now() - startedAt,
      request: { method, path, ...anonymiseRecord({ query, ...content }) },
      answer: anonymiser.clean({ status, headers: told, body: answered }),
    });
  }

  const anonymiseRecord = (value: Parameters<typeof anonymiser.clean>[0]) => {
    const cleaned = anonymiser.clean(value);
    return typeof cleaned === 'object' && cleaned !== null && !Array.isArray(cleaned) ? cleaned : {};
  };

  const lacking: Record<Need, () => boolean> = {
    'second-app': () => has.apps.second === undefined,
    'bare-app': () => has.apps.bare === undefined,
    'custom-app': () => has.apps.custom === undefined,
    'other-corp-live': () => has.otherCorpLivingid === undefined,
    'invisible-member': () => has.invisibleUserid === undefined,
    'old-media': () => has.oldMediaId === undefined,
    'watched-live': () => has.watchedLivingid === undefined,
    'general-corp': () => !has.generalCorp,
    host: () => has.hands === undefined,
    callback: () => has.callbacks === undefined,
    danger: () => !has.danger,
  };

  const given = <T>(thing: T | undefined, need: Need): T => {
    if (thing === undefined) throw new NotRun(needs[need]);
    return thing;
  };

  return {
    kind,
    host,
    has,
    now,
    wait: options.wait,
    token,
    app,
    hands: () => given(has.hands, 'host'),
    callbacks: () => given(has.callbacks, 'callback'),
    async call(path, given) {
      signal?.throwIfAborted();
      if (path === 'living/create' && !has.danger && lives.made() >= MOST_LIVES) {
        throw new NotRun(text(`一次运行最多创建 ${MOST_LIVES} 场直播`, `a run makes at most ${MOST_LIVES} lives`));
      }
      const answer = await perform(path, given);
      const { errcode } = answer;
      if (errcode !== undefined && (BUSY.includes(errcode) || (errcode === TOO_OFTEN && !has.danger))) {
        throw new NotRun(text(`企业微信繁忙（errcode ${errcode}）`, `WeCom was busy (errcode ${errcode})`));
      }
      return answer;
    },
    once(name, make) {
      const started = stages.get(name) ?? make();
      stages.set(name, started);
      return started;
    },
    lacks: (need) => lacking[need](),
    startProbe: (id) => {
      probe = id;
    },
    recordings: () => recordings,
    async close() {
      probe = 'cleanup';
      try {
        return await lives.cancelAll();
      } finally {
        await http.close();
        await options.release?.();
      }
    },
  };
}
