import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { type Context, Hono } from 'hono';
import { ControlProblem } from './problem.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

const policy = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "style-src 'self' 'unsafe-inline'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const notBuilt = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>WeCom emulator</title>
<p>The emulator runs; its phone page has not been built. Build it with <code>npm run build:phone -w wecom-emulator</code> and load this page again.</p>
<p lang="zh-CN">模拟器已在运行，但手机页面尚未构建。请执行 <code>npm run build:phone -w wecom-emulator</code>，然后刷新本页。</p>
</html>
`;

/** The phone: the files of its build, and the page itself at `/`. */
export function createPhoneRoutes(folder: URL): Hono {
  const routes = new Hono();

  routes.get('/', async (context) => {
    const page = await readBuilt(folder, 'index.html');
    if (page === undefined) return context.html(notBuilt, 503);
    return sendFile(context, 'index.html', page);
  });

  routes.get('/*', async (context) => {
    const path = context.req.path.slice(1);
    const file = isPlainPath(path) ? await readBuilt(folder, path) : undefined;
    if (file === undefined) throw new ControlProblem(404, 'There is nothing at this address.');
    return sendFile(context, path, file);
  });

  return routes;
}

function sendFile(context: Context, path: string, bytes: Uint8Array<ArrayBuffer>) {
  // Vite names what it puts into assets/ by content.
  const cache = path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
  return context.body(bytes, 200, {
    'Content-Type': types[extname(path)] ?? 'application/octet-stream',
    'Cache-Control': cache,
    'Content-Security-Policy': policy,
  });
}

/** No segment may lead upwards or name a hidden file. */
const isPlainPath = (path: string) => path.split('/').every((segment) => /^[\w-][\w.-]*$/.test(segment));

async function readBuilt(folder: URL, path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await readFile(new URL(path, folder)));
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'EISDIR', 'ENOTDIR'].includes(String(error.code))) {
      return undefined;
    }
    throw error;
  }
}
