import type { WecomClient } from '@livebus/wecom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openApp } from '../../test/open-app.ts';
import { type RunningEmulator, startEmulator } from '../start-emulator.ts';

let emulator: RunningEmulator;
let wecom: WecomClient;

beforeAll(async () => {
  emulator = await startEmulator();
  wecom = openApp(emulator);
});
afterAll(async () => {
  await wecom.close();
  await emulator.close();
});

const signatures = {
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  jpg: [0xff, 0xd8, 0xff, 0xe0],
  amr: [...Buffer.from('#!AMR\n')],
  mp4: [0, 0, 0, 24, ...Buffer.from('ftypisom')],
};

function file(format: keyof typeof signatures, bytes = 100) {
  const content = new Uint8Array(bytes);
  content.set(signatures[format].slice(0, bytes));
  return content;
}

/** Bare HTTP: the client itself refuses what is too small or too large. */
async function upload(type: string, bytes: Uint8Array<ArrayBuffer>, filename: string) {
  const { access_token } = await fetchToken();
  const form = new FormData();
  form.set('media', new File([bytes], filename));
  const query = new URLSearchParams({ access_token, type });
  const answer = await fetch(`${emulator.url}/cgi-bin/media/upload?${query}`, { method: 'POST', body: form });
  return z.looseObject({ errcode: z.number() }).parse(await answer.json());
}

async function fetchToken() {
  const query = new URLSearchParams({ corpid: 'wwemulatedcorp0001', corpsecret: 'emulated-self-built-secret' });
  const answer = await fetch(`${emulator.url}/cgi-bin/gettoken?${query}`);
  return z.looseObject({ access_token: z.string() }).parse(await answer.json());
}

test('an uploaded image is kept byte for byte, and created_at is a text', async () => {
  const bytes = file('png');
  const media = { bytes, filename: 'cover.png', contentType: 'image/png' };
  const { media_id, created_at, type } = await wecom.media.uploadMedia({ type: 'image', media });
  expect([type, created_at]).toEqual(['image', String(emulator.world.media.get(media_id)?.created_at)]);
  const kept = emulator.world.media.get(media_id);
  expect(kept).toMatchObject({ filename: 'cover.png', content_type: 'image/png', corpid: 'wwemulatedcorp0001' });
  expect(Buffer.from(kept?.base64 ?? '', 'base64')).toEqual(Buffer.from(bytes));
  const answered = emulator.journal.list({ path: 'media/upload' }).at(-1)?.response;
  expect(answered).toMatchObject({ errcode: 0, created_at: expect.any(String) });
});

test.each([
  ['image', 'jpg', 'cover.JPEG'],
  ['voice', 'amr', 'a.amr'],
  ['video', 'mp4', 'a.mp4'],
  ['file', 'png', 'anything.bin'],
  ['image', 'png', 'cover'],
] as const)('%s takes %s under the name %s', async (type, format, filename) => {
  expect((await upload(type, file(format), filename)).errcode).toBe(0);
});

test.each([
  ['image', 'jpg', 10],
  ['voice', 'amr', 2],
  ['video', 'mp4', 10],
  ['file', 'png', 20],
] as const)('%s may be as large as its limit and not a byte larger', async (type, format, megabytes) => {
  const most = megabytes * 1024 * 1024;
  expect((await upload(type, file(format, most), `a.${format}`)).errcode).toBe(0);
  expect((await upload(type, file(format, most + 1), `a.${format}`)).errcode).toBe(45001);
});

test.each([
  ['5 bytes are too few', file('jpg', 5), 'a.jpg', 40006],
  ['6 bytes are enough', file('jpg', 6), 'a.jpg', 0],
  ['6 bytes of text called .png are corrupt', new TextEncoder().encode('abcdef'), 'a.png', 40123],
  ['text called .txt is no image', new TextEncoder().encode('abcdef'), 'a.txt', 40004],
  ['an empty file is empty media data', new Uint8Array(), 'a.png', 44001],
])('%s', async (_name, bytes, filename, errcode) => {
  expect((await upload('image', bytes, filename)).errcode).toBe(errcode);
});

test('a form without the part media, and a body that is no form, are empty media data', async () => {
  const { access_token } = await fetchToken();
  const url = `${emulator.url}/cgi-bin/media/upload?${new URLSearchParams({ access_token, type: 'image' })}`;
  const form = new FormData();
  form.set('file', new File([file('png')], 'cover.png'));
  for (const body of [form, 'text', undefined]) {
    const answer = await fetch(url, { method: 'POST', ...(body === undefined ? {} : { body }) });
    expect(await answer.json()).toMatchObject({ errcode: 44001 });
  }
});

test('an image of one app serves another app of the corp, until three days have passed', async () => {
  const media = { bytes: file('png'), filename: 'cover.png', contentType: 'image/png' };
  const { media_id } = await wecom.media.uploadMedia({ type: 'image', media });
  const other = openApp(emulator, 'custom_developed');
  const create = () =>
    other.live.createLive({
      anchor_userid: 'zhangsan',
      theme: '发布会',
      living_start: Math.floor(emulator.now() / 1000) + 600,
      living_duration: 600,
      type: 4,
      activity_cover_mediaid: media_id,
    });
  await expect(create()).resolves.toHaveProperty('livingid');
  emulator.clock.advance(3 * 86_400);
  await other.close();
  const later = openApp(emulator);
  await expect(
    later.live.createLive({
      anchor_userid: 'zhangsan',
      theme: '发布会',
      living_start: Math.floor(emulator.now() / 1000) + 600,
      living_duration: 600,
      type: 4,
      activity_cover_mediaid: media_id,
    }),
  ).rejects.toMatchObject({ errcode: 40145 });
  await later.close();
});
