import { expect, test } from 'vitest';
import type { Message } from '../index.ts';
import { message } from './message.ts';

const to = { touser: 'zhangsan|lisi', agentid: 1000002 };
const url = 'https://live.example.com/1';
const card = { card_type: 'text_notice', main_title: { title: '直播预告' }, card_action: { type: 1, url } } as const;

const good: [string, Message][] = [
  ['a text', { ...to, msgtype: 'text', text: { content: '第一行\n<a href="https://a.example">看</a>' } }],
  ['a text of 2048 bytes', { ...to, msgtype: 'text', text: { content: 'a'.repeat(2048) } }],
  ['a text to everybody', { touser: '@all', agentid: 1, msgtype: 'text', text: { content: '好' } }],
  ['a text to a department', { toparty: '1|2', agentid: 1, msgtype: 'text', text: { content: '好' }, safe: 1 }],
  [
    'a text card',
    {
      ...to,
      msgtype: 'textcard',
      textcard: { title: '直播预告', description: '<div class="gray">9月26日</div>', url, btntxt: '去观看' },
    },
  ],
  [
    'news',
    {
      ...to,
      msgtype: 'news',
      news: {
        articles: [
          { title: '直播', url },
          { title: '小程序', appid: 'wx1', pagepath: 'a' },
        ],
      },
    },
  ],
  [
    'Markdown',
    {
      ...to,
      msgtype: 'markdown',
      markdown: { content: '**直播**' },
      enable_duplicate_check: 1,
      duplicate_check_interval: 14_400,
    },
  ],
  ['a notice', { ...to, msgtype: 'template_card', template_card: card }],
  [
    'a notice with every part',
    {
      ...to,
      msgtype: 'template_card',
      template_card: {
        ...card,
        source: { icon_url: url, desc: '企业微信', desc_color: 1 },
        emphasis_content: { title: '100', desc: '人' },
        quote_area: { type: 1, url, title: '引用', quote_text: '文' },
        horizontal_content_list: [
          { keyname: '时间', value: '19:30' },
          { keyname: '入口', value: '打开', type: 1, url },
          { keyname: '发起人', type: 3, userid: 'zhangsan' },
        ],
        jump_list: [{ type: 1, title: '去观看', url }],
        task_id: 'live-1@x_y',
      },
    },
  ],
  [
    'a picture card',
    {
      ...to,
      msgtype: 'template_card',
      template_card: { ...card, card_type: 'news_notice', card_image: { url, aspect_ratio: 2.25 } },
    },
  ],
  [
    'a card with buttons',
    {
      ...to,
      msgtype: 'template_card',
      template_card: {
        card_type: 'button_interaction',
        main_title: { title: '?' },
        button_list: [{ text: '参加', key: 'yes' }],
        task_id: 't',
      },
    },
  ],
  [
    'a vote',
    {
      ...to,
      msgtype: 'template_card',
      template_card: {
        card_type: 'vote_interaction',
        main_title: { title: '?' },
        checkbox: { question_key: 'q', mode: 1, option_list: [{ id: '1', text: '是', is_checked: true }] },
        submit_button: { text: '提交', key: 's' },
        task_id: 't',
      },
    },
  ],
  [
    'several choices',
    {
      ...to,
      msgtype: 'template_card',
      template_card: {
        card_type: 'multiple_interaction',
        main_title: { title: '?' },
        select_list: [{ question_key: 'q', option_list: [{ id: '1', text: '是' }] }],
        submit_button: { text: '提交', key: 's' },
        task_id: 't',
      },
    },
  ],
];

test.each(good)('%s passes as it is', (_name, request) => {
  expect(message.parse(request)).toEqual(request);
});

const textTo = (recipients: object) => ({ ...recipients, agentid: 1, msgtype: 'text', text: { content: '好' } });
const textcard = { title: 't', description: 'd', url };
const articles = (count: number) => Array.from({ length: count }, () => ({ title: 't', url }));
const cardWith = (parts: object) => ({ ...to, msgtype: 'template_card', template_card: { ...card, ...parts } });

test.each([
  ['nobody to receive it', textTo({})],
  ['1001 members', textTo({ touser: Array.from({ length: 1001 }, (_, index) => `u${index}`).join('|') })],
  ['101 departments', textTo({ toparty: Array.from({ length: 101 }, (_, index) => index).join('|') })],
  ['an empty name among the members', textTo({ touser: 'a||b' })],
  ['a type that is not modelled', { ...to, msgtype: 'mpnews', mpnews: {} }],
  ['the content of another type', { ...to, msgtype: 'text', markdown: { content: 'x' } }],
  ['a field that WeCom does not know', { ...textTo({ touser: 'a' }), colour: 'red' }],
  ['a text of 2049 bytes', { ...to, msgtype: 'text', text: { content: 'a'.repeat(2049) } }],
  ['a Markdown of 683 Han characters', { ...to, msgtype: 'markdown', markdown: { content: '直'.repeat(683) } }],
  ['a title of 129 characters', { ...to, msgtype: 'textcard', textcard: { ...textcard, title: '直'.repeat(129) } }],
  [
    'a description of 513 characters',
    { ...to, msgtype: 'textcard', textcard: { ...textcard, description: 'a'.repeat(513) } },
  ],
  ['no description (41033)', { ...to, msgtype: 'textcard', textcard: { title: 't', url } }],
  ['an address without scheme', { ...to, msgtype: 'textcard', textcard: { ...textcard, url: 'live.example.com' } }],
  ['an address of 2049 bytes', { ...to, msgtype: 'textcard', textcard: { ...textcard, url: url.padEnd(2049, 'a') } }],
  ['a button of five characters', { ...to, msgtype: 'textcard', textcard: { ...textcard, btntxt: '五个字啊啊' } }],
  ['no article', { ...to, msgtype: 'news', news: { articles: [] } }],
  ['nine articles', { ...to, msgtype: 'news', news: { articles: articles(9) } }],
  ['an article that leads nowhere', { ...to, msgtype: 'news', news: { articles: [{ title: 't', appid: 'wx1' }] } }],
  ['a check of duplicates over more than four hours', { ...textTo({ touser: 'a' }), duplicate_check_interval: 14_401 }],
  ['a card without title or text', cardWith({ main_title: undefined })],
  ['a card that opens nothing', cardWith({ card_action: undefined })],
  [
    'a card with seven rows',
    cardWith({ horizontal_content_list: Array.from({ length: 7 }, () => ({ keyname: 'k' })) }),
  ],
  ['a card with four jumps', cardWith({ jump_list: Array.from({ length: 4 }, () => ({ title: 't' })) })],
  ['a link row without its link', cardWith({ horizontal_content_list: [{ keyname: 'k', type: 1 }] })],
  ['a task id with a space', cardWith({ task_id: 'a b' })],
  ['a picture too wide', cardWith({ card_type: 'news_notice', card_image: { url, aspect_ratio: 2.3 } })],
  [
    'an interactive card without task id',
    cardWith({ card_type: 'button_interaction', button_list: [{ text: 'x', key: 'k' }] }),
  ],
])('%s is refused', (_name, request) => {
  expect(message.safeParse(request).success).toBe(false);
});
