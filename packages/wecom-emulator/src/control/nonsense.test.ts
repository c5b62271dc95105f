import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openControl } from '../../test/open-control.ts';
import { type RunningEmulator, startEmulator } from '../start-emulator.ts';

let emulator: RunningEmulator;
let control: ReturnType<typeof openControl>;

beforeAll(async () => {
  emulator = await startEmulator();
  emulator.clock.freeze();
  control = openControl(emulator.url);
});
afterAll(() => emulator.close());

/** All that a refused write might have touched. */
const everything = () => {
  const { takenAt: _, clockOffset: __, ...state } = emulator.snapshot();
  return JSON.stringify([state, emulator.faults.list(), emulator.journal.list()]);
};

const writes = [
  ['POST', 'journal/expect'],
  ['POST', 'faults'],
  ['POST', 'clock'],
  ['POST', 'acts/start-live'],
  ['PATCH', 'assumptions'],
  ['PUT', 'snapshot'],
] as const;

const bodies: [what: string, body: unknown, status: number][] = [
  ['nothing', '', 400],
  ['half a document', '{"a":', 400],
  ['a page', '<html>', 400],
  ['null', null, 422],
  ['a number', 1, 422],
  ['a list', [1, 2], 422],
  ['a list of lists without end', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, 422],
  ['unknown members', { unheard: { of: true } }, 422],
  ['a prototype', '{"__proto__":{"polluted":true},"constructor":1}', 422],
];

describe.each(writes)('%s %s', (method, path) => {
  test.each(bodies)('refuses %s with a problem, and changes nothing', async (_what, body, status) => {
    const before = everything();
    const answer = await control(method, path, body);
    expect(answer.status).toBe(status);
    expect(answer.contentType).toContain('application/problem+json');
    expect(answer.body).toEqual({
      title: expect.any(String),
      status,
      detail: expect.stringMatching(/\w{3,}/),
      ...(Object.hasOwn(Object(answer.body), 'field') ? { field: expect.stringMatching(/./) } : {}),
    });
    expect(everything()).toBe(before);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('refuses a body that is not said to be JSON, as a form of another site would send it', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', '']) {
      const answer = await control(method, path, '{}', { 'Content-Type': type });
      expect(answer).toMatchObject({ status: 415, body: { field: 'Content-Type' } });
    }
  });
});

test.each(writes.filter(([, path]) => path !== 'snapshot'))(
  '%s %s refuses a body over a megabyte',
  async (method, path) => {
    const answer = await control(method, path, { text: 'x'.repeat(1024 * 1024) });
    expect(answer).toMatchObject({ status: 413, body: { detail: 'The body may hold 1 MB.' } });
  },
);

const fields: [method: string, path: string, body: unknown, field: string | undefined][] = [
  ['POST', 'faults', {}, 'effect'],
  ['POST', 'faults', { on: 'moon', effect: { kind: 'reset' } }, 'on'],
  ['POST', 'faults', { effect: { kind: 'explode' } }, 'effect.kind'],
  ['POST', 'faults', { effect: { kind: 'delay', ms: -1 } }, 'effect.ms'],
  ['POST', 'faults', { effect: { kind: 'delay', ms: 1e12 } }, 'effect.ms'],
  ['POST', 'faults', { effect: { kind: 'errcode', errcode: 'busy' } }, 'effect.errcode'],
  ['POST', 'faults', { effect: { kind: 'reset', when: 'never' } }, 'effect.when'],
  ['POST', 'faults', { times: 0, effect: { kind: 'reset' } }, 'times'],
  ['POST', 'faults', { skip: 0.5, effect: { kind: 'reset' } }, 'skip'],
  ['POST', 'faults', { effect: { kind: 'reset' }, typo: 1 }, 'typo'],
  ['POST', 'faults', { on: 'callback', path: 'x', effect: { kind: 'drop' } }, 'path'],
  ['POST', 'faults', { on: 'callback', effect: { kind: 'reset' } }, 'effect.kind'],
  ['POST', 'clock', { advanceSeconds: '60' }, undefined],
  ['POST', 'clock', { advanceSeconds: 1, frozen: true }, undefined],
  ['POST', 'clock', { advanceSeconds: -1 }, undefined],
  ['POST', 'clock', { advanceSeconds: 1e300 }, undefined],
  ['POST', 'clock', { now: -1 }, undefined],
  ['POST', 'journal/expect', { filter: {}, times: -1 }, 'times'],
  ['POST', 'journal/expect', { filter: { colour: 'red' }, times: 1 }, 'filter.colour'],
  ['GET', 'journal?limit=0', undefined, 'limit'],
  ['GET', 'journal?limit=1001', undefined, 'limit'],
  ['GET', 'journal?limit=many', undefined, 'limit'],
  ['GET', 'journal?errcode=1e3', undefined, 'errcode'],
  ['GET', 'journal?committed=maybe', undefined, 'committed'],
  ['GET', 'journal?colour=red', undefined, 'colour'],
  ['PATCH', 'assumptions', { lengthRule: 'metres' }, 'lengthRule'],
  ['PATCH', 'assumptions', { watchStatPageSize: 0 }, 'watchStatPageSize'],
  ['PATCH', 'assumptions', { watchStatPageSize: 5, unheardOf: 1 }, 'unheardOf'],
  ['PUT', 'snapshot', { version: 2 }, 'version'],
  ['PUT', 'snapshot', { version: '1' }, 'version'],
  ['PUT', 'snapshot', { version: 1, takenAt: 0, clockOffset: 0, frozenAt: null, assume: {}, world: {} }, 'world.corps'],
];

test.each(fields)('%s %s refuses %j and names the field', async (method, path, body, field) => {
  const before = everything();
  const answer = await control(method, path, body);
  expect(answer.status).toBe(422);
  expect(Object(answer.body).field).toBe(field);
  expect(everything()).toBe(before);
});

test.each([
  ['DELETE', 'faults/x'],
  ['DELETE', 'faults/-1'],
  ['GET', 'lives/%00'],
  ['GET', 'media/..%2f..%2fpackage.json'],
  ['GET', 'unheard-of'],
  ['GET', ''],
  ['PUT', 'state'],
  ['POST', 'acts'],
  ['GET', 'acts/start-live'],
  ['DELETE', 'snapshot'],
])('%s %s is answered 404 with a problem', async (method, path) => {
  const answer = await control(method, path);
  expect(answer).toMatchObject({ status: 404, body: { status: 404, detail: expect.any(String) } });
});

describe('a page of another site', () => {
  const raw = (headers: Record<string, string>, path = '/emulator/reset', method = 'POST') =>
    new Promise<number | undefined>((resolve, reject) => {
      const { hostname, port } = new URL(emulator.url);
      const call = request({ hostname, port, path, method, headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      call.on('error', reject);
      call.end();
    });

  test.each(['http://evil.example', 'null', 'http://127.0.0.1:1', 'file://', 'nonsense'])(
    'cannot write from the origin %s',
    async (origin) => {
      emulator.faults.add({ effect: { kind: 'delay', ms: 1 } });
      expect(await raw({ Origin: origin })).toBe(403);
      expect(await raw({ Origin: origin }, '/emulator/snapshot', 'GET')).toBe(403);
      expect(emulator.faults.list()).not.toEqual([]);
      emulator.faults.clear();
    },
  );

  test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '10.0.0.1'])(
    'cannot read or write through the name %s that resolves to this machine',
    async (host) => {
      expect(await raw({ Host: host })).toBe(403);
      expect(await raw({ Host: host, Origin: `http://${host}` })).toBe(403);
      expect(await raw({ Host: host }, '/emulator/state', 'GET')).toBe(403);
      expect(await raw({ Host: host }, '/', 'GET')).toBe(403);
    },
  );

  test.each(['localhost', '127.0.0.1', '[::1]', 'phone.localhost'])('the phone itself can, as %s', async (name) => {
    const host = `${name}:${new URL(emulator.url).port}`;
    expect(await raw({ Host: host, Origin: `http://${host}` }, '/emulator/state', 'GET')).toBe(200);
    expect(await raw({ Host: host }, '/emulator/state', 'GET')).toBe(200);
  });
});

test('bound to every address, it answers to every name, and still to no other origin', async () => {
  const open = await startEmulator({ host: '0.0.0.0' });
  const call = (headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve, reject) => {
      const { port } = new URL(open.url);
      request({ port, path: '/emulator/state', headers }, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end();
    });
  expect(await call({ Host: 'emulator.internal' })).toBe(200);
  expect(await call({ Host: 'emulator.internal', Origin: 'http://evil.example' })).toBe(403);
  await open.close();
});
