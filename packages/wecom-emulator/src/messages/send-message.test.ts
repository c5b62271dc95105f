import type { WecomClient } from '@livebus/wecom';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { openApp } from '../../test/open-app.ts';
import { type RunningEmulator, startEmulator } from '../start-emulator.ts';

const agentid = 1000002;
let emulator: RunningEmulator;
let wecom: WecomClient;

beforeEach(async () => {
  emulator = await startEmulator();
  wecom = openApp(emulator);
});
afterEach(async () => {
  await wecom.close();
  await emulator.close();
});

const send = (to: { touser?: string; toparty?: string; totag?: string }, content = '开播提醒') =>
  wecom.messages.sendMessage({ msgtype: 'text', agentid, text: { content }, ...to });

const lastMessage = () => emulator.world.messages.at(-1);

test('a text reaches those it names, and is kept', async () => {
  const { msgid } = await send({ touser: 'zhangsan|LISI' });
  expect(emulator.world.messages).toMatchObject([
    { msgid, agentid, touser: ['zhangsan', 'lisi'], msgtype: 'text', content: { content: '开播提醒' } },
  ]);
});

test('departments bring those below them, tags theirs, nobody twice, nobody unseen, nobody who has left', async () => {
  await send({ touser: 'zhangsan', toparty: '2 | 5', totag: '1|2|3' });
  expect(lastMessage()?.touser).toEqual([
    'zhangsan',
    'lisi',
    'wangwu',
    'chenyutong',
    'xuzimo',
    'liuhaoran',
    'yangsihan',
    'huangzihan',
    'sunqi',
    'wuxinyi',
  ]);
});

test('@all is everyone whom the app sees, whatever else is named', async () => {
  await send({ touser: '@all', toparty: '99' });
  expect(lastMessage()?.touser).not.toContain('zhaoliu');
  expect(lastMessage()?.touser).toHaveLength(10);
});

test('who is no good is reported in lower case beside the success', async () => {
  const answer = await send({ touser: 'lisi|NoBody|zhaoliu', toparty: '4|99', totag: '77' });
  expect(answer).toMatchObject({ invaliduser: 'nobody|zhaoliu', invalidparty: '4|99', invalidtag: '77' });
  expect(lastMessage()?.touser).toEqual(['lisi']);
});

test('nobody good at all is 81013, another agentid 301002, and nothing is kept', async () => {
  await expect(send({ touser: 'nobody', toparty: '99' })).rejects.toMatchObject({ errcode: 81013 });
  const stray = wecom.messages.sendMessage({
    msgtype: 'text',
    agentid: 1000003,
    touser: 'lisi',
    text: { content: 'x' },
  });
  await expect(stray).rejects.toMatchObject({ errcode: 301002 });
  expect(emulator.world.messages).toEqual([]);
});

test('a tag that nobody carries within sight reaches nobody', async () => {
  const other = openApp(emulator, 'third_party');
  const sent = other.messages.sendMessage({ msgtype: 'text', agentid: 1000004, totag: '1', text: { content: 'x' } });
  await expect(sent).rejects.toMatchObject({ errcode: 81013 });
  await other.close();
});

test('a text over 2048 bytes is cut between characters', async () => {
  await fetchSend({ msgtype: 'text', text: { content: '直'.repeat(683) } });
  expect(lastMessage()?.content).toEqual({ content: '直'.repeat(682) });
});

test("a card's title, description and button are cut at their limits", async () => {
  const card = {
    title: '题'.repeat(129),
    description: '述'.repeat(513),
    url: 'https://example.com',
    btntxt: '立即观看吧',
  };
  await fetchSend({ msgtype: 'textcard', textcard: card });
  expect(lastMessage()?.content).toEqual({
    title: '题'.repeat(128),
    description: '述'.repeat(512),
    url: 'https://example.com',
    btntxt: '立即观看',
  });
});

test("an article's title and description are cut at their bytes", async () => {
  const article = { title: 'é'.repeat(65), description: 'é'.repeat(257), url: 'https://example.com' };
  await fetchSend({ msgtype: 'news', news: { articles: [article] } });
  expect(lastMessage()?.content).toEqual({
    articles: [{ title: 'é'.repeat(64), description: 'é'.repeat(256), url: 'https://example.com' }],
  });
});

test.each([
  ['textcard', { title: '预告', description: '今晚', url: 'https://example.com' }],
  ['news', { articles: [{ title: '预告', appid: 'wx1', pagepath: 'index' }] }],
  ['markdown', { content: '# 预告' }],
])('a %s is sent', async (msgtype, content) => {
  expect(await fetchSend({ msgtype, [msgtype]: content })).toMatchObject({ errcode: 0 });
  expect(lastMessage()).toMatchObject({ msgtype, content });
});

test.each([
  ['a notice with an action', { card_action: { type: 1, url: 'https://example.com' } }, 0],
  [
    'a notice with a subtitle alone',
    { main_title: {}, sub_title_text: '今晚', card_action: { type: 2, appid: 'wx1' } },
    0,
  ],
  [
    'a picture notice',
    {
      card_type: 'news_notice',
      card_image: { url: 'https://a.example', aspect_ratio: 2.25 },
      card_action: { type: 1, url: 'https://a.example' },
    },
    0,
  ],
  ['a picture too wide', { card_image: { url: 'https://a.example', aspect_ratio: 2.3 } }, 40058],
  ['an action that leads nowhere', { card_action: { type: 2, url: 'https://example.com' } }, 40058],
  ['a task_id of other characters', { card_action: { type: 1, url: 'https://a.example' }, task_id: 'a b' }, 40058],
  [
    'a fourth jump',
    { jump_list: Array(4).fill({ title: '看' }), card_action: { type: 1, url: 'https://a.example' } },
    40058,
  ],
])('%s answers as it should', async (_name, card, errcode) => {
  const template_card = { card_type: 'text_notice', main_title: { title: '预告' }, ...card };
  const answer = await fetchSend({ msgtype: 'template_card', template_card });
  expect(answer.errcode).toBe(errcode);
  expect(answer).not.toHaveProperty('response_code');
});

test('only an interactive card gets a response_code', async () => {
  const template_card = { card_type: 'button_interaction', main_title: { title: '参加？' }, task_id: 'task-1' };
  expect(await fetchSend({ msgtype: 'template_card', template_card })).toHaveProperty('response_code');
});

test('past thirty messages in a minute a member gets no more, and the answer says nothing of it', async () => {
  emulator.clock.freeze();
  for (let count = 0; count < 30; count += 1) await send({ touser: 'lisi' }, `第${count}条`);
  await send({ touser: 'lisi|wangwu' });
  expect(lastMessage()?.touser).toEqual(['wangwu']);
  emulator.clock.advance(60);
  await send({ touser: 'lisi' });
  expect(lastMessage()?.touser).toEqual(['lisi']);
});

test('a duplicate within its interval is answered but not delivered', async () => {
  emulator.clock.freeze();
  const twice = () =>
    wecom.messages.sendMessage({
      msgtype: 'text',
      agentid,
      touser: 'lisi',
      text: { content: '一次' },
      enable_duplicate_check: 1,
      duplicate_check_interval: 100,
    });
  await twice();
  emulator.clock.advance(99);
  await expect(twice()).resolves.toHaveProperty('msgid');
  expect(emulator.world.messages).toHaveLength(1);
  emulator.clock.advance(1);
  await twice();
  expect(emulator.world.messages).toHaveLength(2);
});

/** Past the client, which refuses what WeCom cuts. */
async function fetchSend(message: Record<string, unknown>): Promise<Record<string, unknown>> {
  await wecom.app.getAgent({ agentid });
  const [access_token = ''] = emulator.world.tokens.keys();
  const answer = await fetch(`${emulator.url}/cgi-bin/message/send?${new URLSearchParams({ access_token })}`, {
    method: 'POST',
    body: JSON.stringify({ touser: 'lisi', agentid, ...message }),
  });
  return z.record(z.string(), z.unknown()).parse(await answer.json());
}
