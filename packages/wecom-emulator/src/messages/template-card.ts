import type { IntegerParam, Params, TextParam, Values } from '../params.ts';
import { Refusal, type Rules } from '../rules.ts';

const text = { type: 'text' } as const satisfies TextParam;
const requiredText = { type: 'text', required: true } as const satisfies TextParam;
const kind = { type: 'integer', min: 0, max: 2 } as const satisfies IntegerParam;
const target = { type: kind, url: text, appid: text, pagepath: text } as const satisfies Params;

/** 模板卡片消息 of page 90236, as far as its limits are ours. */
export const templateCardParams = {
  card_type: requiredText,
  source: { type: 'object', params: { icon_url: text, desc: text, desc_color: { type: 'integer', min: 0, max: 3 } } },
  main_title: { type: 'object', params: { title: text, desc: text } },
  sub_title_text: text,
  emphasis_content: { type: 'object', params: { title: text, desc: text } },
  quote_area: { type: 'object', params: { ...target, title: text, quote_text: text } },
  image_text_area: { type: 'object', params: { ...target, title: text, desc: text, image_url: requiredText } },
  card_image: {
    type: 'object',
    params: { url: requiredText, aspect_ratio: { type: 'number', min: 1.3, max: 2.25 } },
  },
  vertical_content_list: { type: 'objects', max: 4, params: { title: requiredText, desc: text } },
  horizontal_content_list: {
    type: 'objects',
    max: 6,
    params: {
      type: { type: 'integer', min: 0, max: 3 },
      keyname: requiredText,
      value: text,
      url: text,
      media_id: text,
      userid: text,
    },
  },
  jump_list: { type: 'objects', max: 3, params: { ...target, title: requiredText } },
  card_action: { type: 'object', params: target },
  task_id: { type: 'text', maxBytes: 128 },
} as const satisfies Params;

/** WeCom's own codes for cards lie in 42014 to 42051; which means what its pages do not say. */
export const templateCardRules = {
  'card-type': {
    errcode: 40058,
    evidence: 'assumed',
    page: 90236,
    text: 'card_type is one of the five',
  },
  'card-title-missing': {
    errcode: 40058,
    evidence: 'assumed',
    page: 90236,
    text: 'a card has main_title.title; a text notice may have sub_title_text instead',
  },
  'card-image-missing': {
    errcode: 40058,
    evidence: 'assumed',
    page: 90236,
    text: 'a news notice has card_image or image_text_area',
  },
  'card-action-missing': {
    errcode: 40058,
    evidence: 'assumed',
    page: 90236,
    text: 'a notice has card_action of type 1 with url or of type 2 with appid',
  },
  'card-task-id': {
    errcode: 40058,
    evidence: 'assumed',
    page: 90236,
    text: 'task_id has letters, digits and _ - @; an interactive card must have one',
  },
} as const satisfies Rules;

const CARD_TYPES = [
  'text_notice',
  'news_notice',
  'button_interaction',
  'vote_interaction',
  'multiple_interaction',
] as const;

export type TemplateCard = Values<typeof templateCardParams>;

/** Only such a card can be answered, and gets a response_code. */
export const isInteractive = (card: TemplateCard): boolean => card.card_type.endsWith('_interaction');

export function checkTemplateCard(card: TemplateCard): void {
  if (!CARD_TYPES.some((type) => type === card.card_type)) throw refuse('card-type', 'card_type');
  const mayDoWithout = card.card_type === 'text_notice' && Boolean(card.sub_title_text);
  if (!card.main_title?.title && !mayDoWithout) throw refuse('card-title-missing', 'main_title.title');
  if (card.card_type === 'news_notice' && card.card_image === undefined && card.image_text_area === undefined) {
    throw refuse('card-image-missing', 'card_image');
  }
  if (!isInteractive(card) && !leadsSomewhere(card.card_action)) throw refuse('card-action-missing', 'card_action');
  const taskId = card.task_id ?? '';
  if (!/^[\w@-]*$/.test(taskId) || (isInteractive(card) && taskId === '')) throw refuse('card-task-id', 'task_id');
}

const leadsSomewhere = (action: TemplateCard['card_action']): boolean =>
  (action?.type === 1 && Boolean(action.url)) || (action?.type === 2 && Boolean(action.appid));

const refuse = (rule: keyof typeof templateCardRules, name: string) =>
  new Refusal(rule, 40058, `${name} Invalid input invalid Request Parameter`);
