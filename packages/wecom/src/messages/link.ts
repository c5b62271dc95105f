import { z } from 'zod';
import { limitedText } from '../text-limits.ts';

/** An address with its scheme, at most 2048 bytes; WeCom opens nothing else (page 90236). */
export const link = limitedText({ bytes: 2048 }).regex(
  /^https?:\/\/./i,
  'is not an address that begins with http:// or https://',
);

/** A page of a mini-program that is associated with the app. */
export const miniProgramPage = { appid: z.string().min(1), pagepath: limitedText({ bytes: 128 }).min(1) };
