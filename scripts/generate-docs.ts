// npm run docs: writes every generated file anew.
import { mkdir, writeFile } from 'node:fs/promises';
import { generatedFiles } from './generated-files.ts';

for (const { path, content } of generatedFiles) {
  const file = new URL(`../${path}`, import.meta.url);
  await mkdir(new URL('.', file), { recursive: true });
  await writeFile(file, await content());
  console.log(path);
}
