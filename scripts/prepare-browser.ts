// Run once before the tests: two test files that need a browser must not both install one.
import { findBrowser } from './find-browser.ts';

process.stdout.write(`${findBrowser()}\n`);
