import { z } from 'zod';
import { limitedText } from '../text-limits.ts';
import { link, miniProgramPage } from './link.ts';

/** 1 opens an address, 2 a mini-program. */
const opens = [
  z.strictObject({ type: z.literal(1), url: link }),
  z.strictObject({ type: z.literal(2), appid: miniProgramPage.appid, pagepath: z.string().optional() }),
] as const;

/** What a click on the whole card does. */
export const cardAction = z.discriminatedUnion('type', opens);
/** The same for a card that need not open anything. */
export const optionalCardAction = z
  .discriminatedUnion('type', [...opens, z.strictObject({ type: z.literal(0) })])
  .optional();

export const mainTitle = z.strictObject({ title: z.string().min(1).optional(), desc: z.string().optional() });

export const image = z.strictObject({ url: link, aspect_ratio: z.number().min(1.3).max(2.25).optional() });

const source = z.strictObject({
  icon_url: link.optional(),
  desc: z.string().optional(),
  desc_color: z.int().min(0).max(3).optional(),
});

const quoteArea = z.strictObject({
  /** 1 opens `url`, 2 the mini-program. */
  type: z.literal([0, 1, 2]).optional(),
  url: link.optional(),
  appid: miniProgramPage.appid.optional(),
  pagepath: z.string().optional(),
  title: z.string().optional(),
  quote_text: z.string().optional(),
});

/** A line of label and value: plain, 1 with a link, 2 with a file, 3 with a member. */
const row = { keyname: z.string().min(1), value: z.string().optional() };
const horizontalContent = z.union([
  z.strictObject({ ...row, type: z.literal(0).optional() }),
  z.strictObject({ ...row, type: z.literal(1), url: link }),
  z.strictObject({ ...row, type: z.literal(2), media_id: z.string().min(1) }),
  z.strictObject({ ...row, type: z.literal(3), userid: z.string().min(1) }),
]);

const title = z.string().min(1);
const jump = z.union([
  z.strictObject({ title, type: z.literal(0).optional() }),
  z.strictObject({ title, type: z.literal(1), url: link }),
  z.strictObject({ title, type: z.literal(2), appid: miniProgramPage.appid, pagepath: z.string().optional() }),
]);

/** What notices and button cards have in common. */
export const cardParts = {
  source: source.optional(),
  main_title: mainTitle.optional(),
  sub_title_text: z.string().min(1).optional(),
  quote_area: quoteArea.optional(),
  horizontal_content_list: z.array(horizontalContent).max(6).optional(),
  jump_list: z.array(jump).max(3).optional(),
};

const questionKey = limitedText({ bytes: 1024 }).min(1);
const option = { id: limitedText({ bytes: 128 }).min(1), text: z.string().min(1) };

/** A drop-down list; the first option is chosen unless `selected_id` names another. */
export const selection = z.strictObject({
  question_key: questionKey,
  title: z.string().optional(),
  selected_id: z.string().optional(),
  option_list: z.array(z.strictObject(option)).min(1).max(10),
});

/** A question with boxes to tick: `mode` 0 one of them, 1 several. */
export const checkbox = z.strictObject({
  question_key: questionKey,
  mode: z.literal([0, 1]).optional(),
  option_list: z
    .array(z.strictObject({ ...option, is_checked: z.boolean().optional() }))
    .min(1)
    .max(20),
});

export const submitButton = z.strictObject({ text: z.string().min(1), key: limitedText({ bytes: 1024 }).min(1) });
