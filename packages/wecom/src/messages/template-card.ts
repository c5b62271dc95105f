import { z } from 'zod';
import { limitedText } from '../text-limits.ts';
import {
  cardAction,
  cardParts,
  checkbox,
  image,
  mainTitle,
  optionalCardAction,
  selection,
  submitButton,
} from './card-parts.ts';
import { link } from './link.ts';

/** The sender's own name for an interactive card, unique in the app. */
const taskId = z.string().regex(/^[A-Za-z0-9_\-@]{1,128}$/, 'has at most 128 letters, digits, _, - and @');

const button = z.strictObject({
  text: z.string().min(1),
  /** 0 calls back with `key`, 1 opens `url`. */
  type: z.literal([0, 1]).optional(),
  style: z.int().min(1).max(4).optional(),
  key: limitedText({ bytes: 1024 }).optional(),
  url: link.optional(),
});

/** A template card by its type (page 90236). Interactive ones need a `task_id`, which their callbacks bring back. */
export const templateCard = z
  .discriminatedUnion('card_type', [
    z.strictObject({
      card_type: z.literal('text_notice'),
      ...cardParts,
      emphasis_content: mainTitle.optional(),
      card_action: cardAction,
      task_id: taskId.optional(),
    }),
    z.strictObject({
      card_type: z.literal('news_notice'),
      ...cardParts,
      card_image: image,
      card_action: cardAction,
      task_id: taskId.optional(),
    }),
    z.strictObject({
      card_type: z.literal('button_interaction'),
      ...cardParts,
      card_action: optionalCardAction,
      button_selection: selection.optional(),
      button_list: z.array(button).min(1).max(6),
      task_id: taskId,
    }),
    z.strictObject({
      card_type: z.literal('vote_interaction'),
      source: cardParts.source,
      main_title: cardParts.main_title,
      checkbox,
      submit_button: submitButton,
      task_id: taskId,
    }),
    z.strictObject({
      card_type: z.literal('multiple_interaction'),
      source: cardParts.source,
      main_title: cardParts.main_title,
      select_list: z.array(selection).min(1).max(3),
      submit_button: submitButton,
      task_id: taskId,
    }),
  ])
  .refine(
    (card) =>
      card.main_title?.title !== undefined || (card.card_type === 'text_notice' && card.sub_title_text !== undefined),
    'needs main_title.title; a text notice may have sub_title_text instead',
  );
