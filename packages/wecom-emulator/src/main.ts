import { readFile } from 'node:fs/promises';
import { readArguments } from './cli/read-arguments.ts';
import { UsageError } from './cli/usage-error.ts';
import { SnapshotError } from './snapshot.ts';

try {
  await run();
} catch (error) {
  if (!(error instanceof UsageError || error instanceof SnapshotError)) throw error;
  console.error(`wecom-emulator: ${error.message}`);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const command = await readArguments(process.argv.slice(2));
  switch (command.kind) {
    case 'help': {
      const { help } = await import('./cli/help.ts');
      return console.log(help);
    }
    case 'version': {
      const manifest = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
      return console.log(manifest.version);
    }
    case 'start': {
      const { serve } = await import('./cli/serve.ts');
      return serve(command.options, { quiet: command.quiet });
    }
  }
}
