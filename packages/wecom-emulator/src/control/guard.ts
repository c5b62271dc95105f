import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { isLoopback } from '../is-loopback.ts';
import { ControlProblem } from './problem.ts';

const READS = ['GET', 'HEAD'];
const MEGABYTE = 1024 * 1024;

/** The control API asks for no password, so no other site's page may reach it through a browser on this machine. */
export function guardControl({ loopbackOnly }: { loopbackOnly: boolean }): MiddlewareHandler {
  return async (context, next) => {
    const { req } = context;
    const { host, hostname } = new URL(req.url);
    // A name that somebody else's DNS resolves to this machine is how a page gets around the same-origin rule.
    if (loopbackOnly && !isLoopback(hostname)) {
      throw new ControlProblem(403, 'The emulator is bound to loopback and answers to loopback names only.', 'Host');
    }
    const origin = req.header('Origin');
    if (origin !== undefined && !(URL.canParse(origin) && new URL(origin).host === host)) {
      throw new ControlProblem(403, "A page of another origin may not use the emulator's control API.", 'Origin');
    }
    if (!READS.includes(req.method) && hasBody(req.raw) && !isJson(req.header('Content-Type'))) {
      throw new ControlProblem(415, 'The body of a write is JSON: Content-Type: application/json.', 'Content-Type');
    }
    await next();
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Cross-Origin-Resource-Policy', 'same-origin');
    if (!context.res.headers.has('Cache-Control')) context.header('Cache-Control', 'no-store');
  };
}

const hasBody = ({ headers }: Request) =>
  headers.has('Transfer-Encoding') || Number(headers.get('Content-Length') ?? 0) > 0;

const isJson = (contentType = '') => /^application\/json\s*(;|$)/i.test(contentType);

export const limitBody = (megabytes: number): MiddlewareHandler =>
  bodyLimit({
    maxSize: megabytes * MEGABYTE,
    onError() {
      throw new ControlProblem(413, `The body may hold ${megabytes} MB.`);
    },
  });
