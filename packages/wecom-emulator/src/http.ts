import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import type { Emulator } from './create-emulator.ts';
import type { Outcome } from './outcome.ts';
import type { ReceivedBody } from './received-call.ts';
import type { Route } from './route.ts';
import { routes } from './routes.ts';
import { serveRoute } from './serve-route.ts';
import { createInstallPage } from './suite/install-page.ts';

type HttpContext = Context<{ Bindings: HttpBindings }>;

/** WeCom's side of HTTP: 200 for every business error, 404 without a body for an unknown path. */
export function createVendorApp(emulator: Emulator): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  for (const route of routes) {
    app.all(route.path, async (context) => {
      const outcome = serveRoute(emulator, route, {
        method: context.req.method,
        path: route.path,
        query: context.req.query(),
        ip: callerAddress(context),
        body: await readBody(route, context),
      });
      return send(context, outcome);
    });
  }
  app.route('/', createInstallPage(emulator));
  app.all('/cgi-bin/*', (context) => context.body(null, 404));
  app.notFound((context) => context.body(null, 404));
  return app;
}

function callerAddress(context: HttpContext): string {
  const address = context.env?.incoming?.socket.remoteAddress ?? '127.0.0.1';
  return address.replace(/^::ffff:/, '');
}

async function readBody(route: Route, context: HttpContext): Promise<ReceivedBody> {
  if (context.req.method !== 'POST' || route.method === 'GET') return { kind: 'none' };
  if (route.upload) return { kind: 'upload', part: await readUpload(context) };
  const text = await context.req.text();
  if (text === '') return { kind: 'none' };
  try {
    return { kind: 'json', value: JSON.parse(text) };
  } catch {
    return { kind: 'broken' };
  }
}

async function readUpload(context: HttpContext) {
  const type = context.req.header('content-type') ?? '';
  if (!type.startsWith('multipart/form-data')) return undefined;
  const form = await context.req.formData().catch(() => undefined);
  const file = form?.get('media');
  if (!(file instanceof File)) return undefined;
  return { filename: file.name, contentType: file.type, bytes: new Uint8Array(await file.arrayBuffer()) };
}

async function send(context: HttpContext, outcome: Outcome): Promise<Response> {
  if ('delayMs' in outcome && outcome.delayMs > 0) {
    await new Promise((resolve) => setTimeout(resolve, outcome.delayMs));
  }
  switch (outcome.kind) {
    case 'answer':
      return context.body(JSON.stringify(outcome.body), 200, {
        'Content-Type': 'application/json; charset=UTF-8',
        'Error-Code': String(outcome.errcode),
        'Error-Msg': outcome.errmsg.replace(/[^\x20-\x7e]+/g, encodeURIComponent),
        Server: 'nginx',
        'X-W-No': '1',
      });
    case 'text':
      return context.body(outcome.body, 200, { 'Content-Type': 'text/html' });
    case 'reset':
      context.env.incoming.socket.resetAndDestroy();
      return new Response(null);
    case 'silence':
      return new Promise<Response>((resolve) => {
        context.env.incoming.socket.once('close', () => resolve(new Response(null)));
      });
  }
}
