import { z } from 'zod';

const text = z.string();
/** Whole numbers arrive as text; times are unix seconds. */
const number = z
  .string()
  .regex(/^-?\d+$/)
  .transform(Number);

/** Every event has its wire names verbatim, and whatever else WeCom sent. */
const statusChange = z.looseObject({
  ToUserName: text,
  FromUserName: text.optional(),
  CreateTime: number,
  LivingId: text.min(1),
  /** 0 reserved, 1 living, 2 ended, 4 cancelled; expiry (3) has no callback, and others pass as they are. */
  Status: number,
  AgentID: number.optional(),
});

const suite = { SuiteId: text.min(1), TimeStamp: number };
const suiteTicket = z.looseObject({ ...suite, SuiteTicket: text.min(1) });
/** The auth code is good once and for ten minutes. */
const withAuthCode = z.looseObject({ ...suite, AuthCode: text.min(1), State: text.optional() });
const ofCorp = z.looseObject({ ...suite, AuthCorpId: text.min(1), State: text.optional() });

/** Events of an app's callback URL, by `Event` (page 94145). */
export const appEvents = { living_status_change: statusChange } as const;

/** Events of a suite's or template's URL, by `InfoType` (pages 90628, 100964 and 97175); each is answered with `success`. */
export const suiteEvents = {
  suite_ticket: suiteTicket,
  create_auth: withAuthCode,
  reset_permanent_code: withAuthCode,
  change_auth: ofCorp,
  cancel_auth: ofCorp,
} as const;

const known = { ...appEvents, ...suiteEvents };

type KnownEvent = { [Type in keyof typeof known]: { type: Type } & z.output<(typeof known)[Type]> }[keyof typeof known];

/** What a callback tells; `unknown` keeps the fields of an event that is not modelled. */
export type CallbackEvent = KnownEvent | { type: 'unknown'; fields: Readonly<Record<string, unknown>> };
