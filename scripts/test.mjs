// npm test: everything that must hold, from a clone without node_modules.
import { build } from './build.mjs';
import { install, step } from './install.mjs';

await install();
await step('Formatting and lint', 'npx', ['biome', 'ci', '.']);
await step('Types', 'npx', ['tsc', '-p', 'tsconfig.check.json']);
await step('Types of the phone page', 'npx', ['tsc', '-p', 'packages/wecom-emulator/phone/tsconfig.json']);
await step('Arrows between packages', 'npx', [
  'depcruise',
  '--config',
  'depcruise.config.mjs',
  'packages',
  'examples',
  'bench',
  'parity',
  'scripts',
]);
await step('Dead code', 'npx', ['knip']);
await build();
for (const name of ['wecom', 'wecom-emulator', 'component-kit', 'wecom-live']) {
  await step(`Package ${name}`, 'npx', ['publint', '--strict', `packages/${name}`]);
}
await step('Browser for the phone page', 'node', ['--import', 'tsx', 'scripts/prepare-browser.ts']);
await step('Tests', 'npx', ['vitest', 'run', ...process.argv.slice(2)], { show: true });
