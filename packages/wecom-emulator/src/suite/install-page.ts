import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import type { Emulator } from '../create-emulator.ts';
import { installApp } from './install-app.ts';
import { consentPage, errorPage } from './install-html.ts';
import { type InstallRequest, readInstallLink } from './install-request.ts';
import { installWords } from './install-words.ts';
import { AUTH_CODE_LIFE_SECONDS } from './life-spans.ts';

type PageContext = Context<{ Bindings: HttpBindings }>;

/** The page where a corp's administrator agrees to a provider's app (page 90597); `?lang=en` for English. */
export function createInstallPage(emulator: Emulator): Hono<{ Bindings: HttpBindings }> {
  const page = new Hono<{ Bindings: HttpBindings }>();
  const nowInSeconds = () => Math.floor(emulator.now() / 1000);

  page.get('/3rdapp/install', (context) => {
    const words = wordsFor(context);
    const request = readInstallLink(emulator.world, context.req.query(), nowInSeconds());
    if (typeof request === 'string') return context.html(errorPage(words, words.broken[request]), 400);
    if (request.corps.length === 0) return context.html(errorPage(words, words.everywhere), 409);
    return context.html(consentPage(words, request));
  });

  page.post('/3rdapp/install', async (context) => {
    const words = wordsFor(context);
    const form = await context.req.formData();
    const fields = Object.fromEntries(
      [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
    const request = readInstallLink(emulator.world, fields, nowInSeconds());
    if (typeof request === 'string') return context.html(errorPage(words, words.broken[request]), 400);
    const corp = request.corps.find(({ corpid }) => corpid === fields.corpid);
    if (corp === undefined) return context.html(errorPage(words, words.everywhere), 409);
    const departments = form.getAll('department').map(Number).filter(Number.isInteger);
    return context.redirect(agree(emulator, request, { corpid: corp.corpid, departments }), 302);
  });
  return page;
}

/** The provider learns the auth_code from its own address only, not by create_auth (page 100964). */
function agree(
  emulator: Emulator,
  request: InstallRequest,
  consent: { corpid: string; departments: number[] },
): string {
  const { suite_id: suiteid, redirect_uri, state } = request.link;
  const { corpid, departments } = consent;
  const visible = { users: [], departments, tags: [] };
  const now = Math.floor(emulator.now() / 1000);
  const { authCode } = installApp({ world: emulator.world, suiteid, corpid, visible, state, now });
  emulator.changed();
  const back = new URL(redirect_uri);
  back.searchParams.set('auth_code', authCode);
  back.searchParams.set('expires_in', String(AUTH_CODE_LIFE_SECONDS));
  back.searchParams.set('state', state);
  return back.href;
}

function wordsFor({ req }: PageContext) {
  const wanted = req.query('lang') ?? req.header('Accept-Language') ?? '';
  return installWords[wanted.toLowerCase().startsWith('en') ? 'en' : 'zh-CN'];
}
