import { z } from 'zod';

const joined = (most: number) =>
  z
    .string()
    .regex(/^[^|]+(\|[^|]+)*$/, 'is not a list of ids joined by |')
    .refine((ids) => ids.split('|').length <= most, `names more than ${most}`)
    .optional();

/** Ids joined by `|`; `@all` in `touser` stands for everybody who sees the app, and the other two are then ignored. */
export const recipients = { touser: joined(1000), toparty: joined(100), totag: joined(100) };

/** WeCom refuses a message to nobody with 82001 (page 90236). */
export const hasRecipient = (message: {
  touser?: string | undefined;
  toparty?: string | undefined;
  totag?: string | undefined;
}): boolean => [message.touser, message.toparty, message.totag].some((ids) => ids !== undefined);
