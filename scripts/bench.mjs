// npm run bench [-- --only NAME]: measures what the packages are built to be, prints a table, keeps bench/results.json.
import { runBuilt } from './run-built.mjs';

await runBuilt('bench/main.ts', process.argv.slice(2), ['--expose-gc', '--import', 'tsx']);
