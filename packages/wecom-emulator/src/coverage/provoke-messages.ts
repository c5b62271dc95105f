import type { Emulator } from '../create-emulator.ts';
import type { SentMessage } from '../world.ts';
import { nameOfApp, nowOf, tokenOfApp } from './callers.ts';
import type { Provocation } from './provocation.ts';

type Content = Record<string, unknown>;

const text = { msgtype: 'text', text: { content: '开播提醒' } };
const card = (given: Content) => ({
  msgtype: 'template_card',
  template_card: {
    card_type: 'text_notice',
    main_title: { title: '直播预告' },
    card_action: { type: 1, url: 'https://example.com' },
    ...given,
  },
});
const article = (given: Content) => ({ msgtype: 'news', news: { articles: [{ title: '直播预告', ...given }] } });
const textcard = (given: Content) => ({
  msgtype: 'textcard',
  textcard: { title: '直播预告', description: '今晚', url: 'https://example.com', ...given },
});
const ids = (count: number) => Array.from({ length: count }, (_, index) => index + 1).join('|');

const breaches: [string, Content][] = [
  ['agentid-of-another-app', { ...text, agentid: 1000003 }],
  ['msgtype', { msgtype: 'telepathy' }],
  ['content-missing', { msgtype: 'text' }],
  ['text-cut', { msgtype: 'text', text: { content: '直'.repeat(700) } }],
  ['textcard-description-missing', textcard({ description: '' })],
  ['url-without-scheme', textcard({ url: 'example.com' })],
  ['article-without-target', article({})],
  ['articles-missing', { msgtype: 'news', news: { articles: [] } }],
  ['card-type', card({ card_type: 'hologram' })],
  ['card-title-missing', card({ main_title: {} })],
  ['card-image-missing', card({ card_type: 'news_notice' })],
  ['card-action-missing', card({ card_action: { type: 1 } })],
  ['card-task-id', card({ card_type: 'vote_interaction' })],
  ['recipients-missing', { ...text, touser: '' }],
  ['touser-too-many', { ...text, touser: ids(1001) }],
  ['toparty-too-many', { ...text, toparty: ids(101) }],
  ['totag-too-many', { ...text, totag: ids(101) }],
  ['recipients-invalid', { ...text, touser: 'nobody' }],
  ['partly-invalid', { ...text, touser: 'lisi|nobody' }],
];

const sendMessage = (rule: string, given: Content, before?: (emulator: Emulator) => void): Provocation => ({
  path: '/cgi-bin/message/send',
  rule,
  call(emulator) {
    before?.(emulator);
    const { agentid } = nameOfApp(emulator);
    return { method: 'POST', query: tokenOfApp(emulator), body: { touser: 'lisi', agentid, ...given } };
  },
});

const sent = (emulator: Emulator): SentMessage => ({
  ...nameOfApp(emulator),
  msgid: 'earlier',
  touser: ['lisi'],
  msgtype: 'text',
  content: text.text,
  sent_at: nowOf(emulator),
});

/** Every rule of message/send. */
export const provokeMessages = (): Provocation[] => [
  ...breaches.map(([rule, given]) => sendMessage(rule, given)),
  sendMessage('member-flooded', text, (emulator) => {
    emulator.world.messages.push(...Array.from({ length: 30 }, () => sent(emulator)));
  }),
  sendMessage('duplicate-held-back', { ...text, enable_duplicate_check: 1 }, (emulator) => {
    emulator.world.messages.push(sent(emulator));
  }),
];
