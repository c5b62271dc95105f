// npm run parity [-- --only ID]: asks the emulator, and a real corp where one is given, the same questions.
import { runBuilt } from './run-built.mjs';

await runBuilt('parity/main.ts', process.argv.slice(2), ['--import', 'tsx']);
