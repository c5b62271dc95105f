import type { Params, TextParam } from '../params.ts';
import { templateCardParams } from './template-card.ts';

const required = { type: 'text', required: true } as const satisfies TextParam;
const url = { type: 'text', maxBytes: 2048 } as const satisfies TextParam;

/** What each kind of message holds (page 90236); what is too long and not limited here is cut. */
export const contentParams = {
  text: { type: 'object', params: { content: required } },
  textcard: {
    type: 'object',
    params: {
      title: required,
      description: { type: 'text' },
      url: { ...url, required: true },
      btntxt: { type: 'text' },
    },
  },
  news: {
    type: 'object',
    params: {
      articles: {
        type: 'objects',
        required: true,
        max: 8,
        params: {
          title: required,
          description: { type: 'text' },
          url,
          picurl: url,
          appid: { type: 'text' },
          pagepath: { type: 'text', maxBytes: 128 },
        },
      },
    },
  },
  markdown: { type: 'object', params: { content: { ...required, maxBytes: 2048 } } },
  template_card: { type: 'object', params: templateCardParams },
} as const satisfies Params;

export type Msgtype = keyof typeof contentParams;
