import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { generatedFiles } from './generated-files.ts';

test.each(generatedFiles.map((file) => [file.path, file] as const))(
  '%s is what `npm run docs` writes',
  async (path, { content }) => {
    expect(await readFile(new URL(`../${path}`, import.meta.url), 'utf8')).toBe(await content());
  },
);
