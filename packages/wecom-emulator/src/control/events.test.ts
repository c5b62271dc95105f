import { afterEach, beforeEach, expect, test } from 'vitest';
import { openControl } from '../../test/open-control.ts';
import { type RunningEmulator, startEmulator } from '../start-emulator.ts';

let emulator: RunningEmulator;
let reader: ReadableStreamDefaultReader<string>;

beforeEach(async () => {
  emulator = await startEmulator();
  const response = await fetch(`${emulator.url}/emulator/events`);
  expect(response.headers.get('Content-Type')).toContain('text/event-stream');
  if (response.body === null) throw new Error('The events have no body.');
  reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader.read()).value).toContain(': listening');
});
afterEach(() => emulator.close());

const CHANGED = 'event: changed\ndata: {}\n\n';

const changes: [what: string, change: () => unknown][] = [
  ['a call', () => fetch(`${emulator.url}/cgi-bin/gettoken`)],
  ['a fault', () => emulator.faults.add({ effect: { kind: 'reset' } })],
  ['a move of the clock', () => emulator.clock.advance(1)],
  ['standing still', () => emulator.clock.freeze()],
  ['an act', () => emulator.acts.setEnabled({ corpid: 'wwemulatedcorp0001', agentid: 1000002, enabled: false })],
  ['an assumption', () => emulator.setAssumptions({ watchStatPageSize: 3 })],
  ['a restored snapshot', () => emulator.restore(emulator.snapshot())],
  ['a reset', () => emulator.reset()],
  ['a change by hand', () => emulator.changed()],
];

test.each(changes)('%s is told', async (_what, change) => {
  await change();
  expect((await reader.read()).value).toBe(CHANGED);
});

test('a thousand changes at once are told once', async () => {
  for (let index = 0; index < 1000; index += 1) emulator.clock.advance(1);
  expect((await reader.read()).value).toBe(CHANGED);
  const more = await Promise.race([reader.read(), new Promise((resolve) => setTimeout(resolve, 300, 'silence'))]);
  expect(more).toBe('silence');
});

test('reading tells nobody, or two phones would keep each other busy', async () => {
  const control = openControl(emulator.url);
  for (const path of ['state', 'journal', 'faults', 'clock', 'acts', 'assumptions', 'snapshot', 'callbacks']) {
    await control('GET', path);
  }
  const told = await Promise.race([reader.read(), new Promise((resolve) => setTimeout(resolve, 300, 'silence'))]);
  expect(told).toBe('silence');
});
