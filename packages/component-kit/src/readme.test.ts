import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import findBook from '../test/write-a-component.ts';
import { createMemoryIntentStore, execute } from './index.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

test("the README's component is the one that is run here, and has thirty lines", async () => {
  const sample = read('../test/write-a-component.ts');
  expect(read('../README.md')).toContain(`\`\`\`ts\n${sample}\`\`\``);
  expect(sample.trimEnd().split('\n').length).toBeLessThanOrEqual(30);

  const asked: string[] = [];
  const shelf = async (address: string | URL | Request) => {
    asked.push(String(address));
    return new Response('');
  };
  const attempt = await execute({
    component: findBook,
    key: 'request-1',
    input: { isbn: '9787020002207' },
    settings: { shelf: 'https://library.example/shelf/' },
    services: { fetch: shelf },
    intents: createMemoryIntentStore(),
    timeZone: 'Asia/Shanghai',
  });
  expect(attempt).toMatchObject({ state: 'succeeded', output: { found: true } });
  expect(asked).toEqual(['https://library.example/shelf/9787020002207']);
});
