#!/usr/bin/env node
import { existsSync } from 'node:fs';

const main = new URL('../dist/main.js', import.meta.url);
if (existsSync(main)) {
  await import(main.href);
} else {
  console.error('wecom-emulator has not been built: run `npm run build` in its repository.');
  process.exitCode = 1;
}
