import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { startEmulator } from 'wecom-emulator';
import { selfBuiltSecret } from '../test/emulated-apps.ts';
import { scheduleTraining } from '../test/usage.ts';

test("the README's sample is the one that is run here", async () => {
  const [readme, sample] = ['../README.md', '../test/usage.ts'].map((path) =>
    readFileSync(new URL(path, import.meta.url), 'utf8'),
  );
  expect(readme).toContain(`\`\`\`ts\n${sample}\`\`\``);
  const emulator = await startEmulator();
  const { living_info } = await scheduleTraining(emulator.url, selfBuiltSecret);
  expect(living_info).toMatchObject({ theme: '新员工培训', status: 0 });
  await emulator.close();
});
