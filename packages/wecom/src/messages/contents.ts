import { z } from 'zod';
import { limitedText } from '../text-limits.ts';
import { link, miniProgramPage } from './link.ts';

/** Plain text with `\n` and `<a href>`; WeCom would cut a longer one off. */
export const text = z.strictObject({ content: limitedText({ bytes: 2048 }).min(1) });

/** A card with a link; the description may use `<div class="gray">`, `normal` and `highlight`. */
export const textcard = z.strictObject({
  title: limitedText({ codePoints: 128 }).min(1),
  description: limitedText({ codePoints: 512 }).min(1),
  url: link,
  /** 详情 when absent. */
  btntxt: limitedText({ codePoints: 4 }).min(1).optional(),
});

const article = z
  .strictObject({
    title: limitedText({ bytes: 128 }).min(1),
    description: limitedText({ bytes: 512 }).optional(),
    url: link.optional(),
    appid: miniProgramPage.appid.optional(),
    pagepath: miniProgramPage.pagepath.optional(),
    /** 1068 × 455 for the large picture, 150 × 150 for small ones. */
    picurl: link.optional(),
  })
  .refine(
    ({ url, appid, pagepath }) => url !== undefined || (appid !== undefined && pagepath !== undefined),
    'needs url, or appid and pagepath',
  );

/** One to eight articles with a picture each. */
export const news = z.strictObject({ articles: z.array(article).min(1).max(8) });

/** The part of Markdown that WeCom shows. */
export const markdown = z.strictObject({ content: limitedText({ bytes: 2048 }).min(1) });
