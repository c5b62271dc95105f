// npm run demo: the same lives as npm start, then exit; 0 when all went right, 1 otherwise.
import { runBuilt } from './run-built.mjs';

await runBuilt('examples/first-live/dist/main.js', process.argv.slice(2));
