// npm start: install, build, run the first lives against the emulator, leave its phone page running.
import { runBuilt } from './run-built.mjs';

await runBuilt('examples/first-live/dist/main.js', ['--stay', ...process.argv.slice(2)]);
