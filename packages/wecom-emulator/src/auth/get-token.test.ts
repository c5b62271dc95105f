import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { type RunningEmulator, startEmulator } from '../start-emulator.ts';

const corpid = 'wwemulatedcorp0001';
const secret = 'emulated-self-built-secret';
let emulator: RunningEmulator;

beforeEach(async () => {
  emulator = await startEmulator({ assume: { blockWrongSecrets: true } });
  emulator.clock.freeze();
});
afterEach(() => emulator.close());

const answer = z.looseObject({
  errcode: z.number(),
  access_token: z.string().optional(),
  expires_in: z.number().optional(),
});

async function getToken(corpsecret: string) {
  const response = await fetch(`${emulator.url}/cgi-bin/gettoken?${new URLSearchParams({ corpid, corpsecret })}`);
  return answer.parse(await response.json());
}

test('the same token is given until it dies, with what is left of its life, then a new one', async () => {
  const first = await getToken(secret);
  expect(first.expires_in).toBe(7200);
  emulator.clock.advance(7199);
  expect(await getToken(secret)).toMatchObject({ access_token: first.access_token, expires_in: 1 });
  emulator.clock.advance(1);
  const renewed = await getToken(secret);
  expect(renewed.access_token).not.toBe(first.access_token);
  expect(renewed.expires_in).toBe(7200);
});

test('the expires_in of a repeated token can be assumed to be full', async () => {
  emulator.setAssumptions({ repeatedTokenLife: 'full' });
  await getToken(secret);
  emulator.clock.advance(100);
  expect(await getToken(secret)).toMatchObject({ expires_in: 7200 });
});

test('a third-party permanent code is no secret here, a custom-developed one is', async () => {
  expect(await getToken('emulated-third-party-permanent-code')).toMatchObject({ errcode: 40001 });
  expect(await getToken('emulated-custom-developed-permanent-code')).toMatchObject({ errcode: 0 });
});

test('twenty wrong secrets block the address for an hour, right ones included', async () => {
  for (let guess = 0; guess < 19; guess += 1) expect((await getToken('guessed')).errcode).toBe(40001);
  expect((await getToken(secret)).errcode).toBe(0);
  await getToken('guessed');
  expect((await getToken(secret)).errcode).toBe(45009);
  emulator.clock.advance(3599);
  expect((await getToken(secret)).errcode).toBe(45009);
  emulator.clock.advance(1);
  expect((await getToken(secret)).errcode).toBe(0);
});

test('wrong secrets block nobody unless that is assumed', async () => {
  emulator.setAssumptions({ blockWrongSecrets: false });
  for (let guess = 0; guess < 25; guess += 1) await getToken('guessed');
  expect((await getToken(secret)).errcode).toBe(0);
});
