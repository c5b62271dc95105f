import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { startEmulator } from 'wecom-emulator';
import { reserveAndCancel } from '../test/usage.ts';
import { catalogue } from './catalogue.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

test("the README's sample is the one that is run here", async () => {
  const sample = readFileSync(new URL('../test/usage.ts', import.meta.url), 'utf8');
  expect(readme).toContain(`\`\`\`ts\n${sample}\`\`\``);
  const emulator = await startEmulator();
  expect(await reserveAndCancel(emulator.url, 'emulated-self-built-secret')).toMatchObject({
    state: 'succeeded',
    output: { title: '新员工培训', alreadyCancelled: false },
  });
  expect([...emulator.world.lives.values()]).toMatchObject([{ theme: '新员工培训', status: 4 }]);
  await emulator.close();
});

test('the README names every component with its title', () => {
  for (const { id, title } of catalogue) expect(readme).toContain(`| \`${id}\` | ${title['zh-CN']} |`);
});
