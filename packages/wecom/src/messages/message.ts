import { z } from 'zod';
import { markdown, news, text, textcard } from './contents.ts';
import { hasRecipient, recipients } from './recipients.ts';
import { templateCard } from './template-card.ts';

const sending = {
  ...recipients,
  agentid: z.int(),
  /** 1 for a confidential message, which cannot be passed on. */
  safe: z.literal([0, 1]).optional(),
  /** 1 to turn `$userName=…$` and `$departmentName=…$` into names; provider's apps only. */
  enable_id_trans: z.literal([0, 1]).optional(),
  enable_duplicate_check: z.literal([0, 1]).optional(),
  /** Seconds, at most four hours; 1800 when absent. */
  duplicate_check_interval: z.int().positive().max(14_400).optional(),
};

/** A message by its type; the member named like the type holds its content (page 90236). */
export const message = z
  .discriminatedUnion('msgtype', [
    z.strictObject({ msgtype: z.literal('text'), text, ...sending }),
    z.strictObject({ msgtype: z.literal('textcard'), textcard, ...sending }),
    z.strictObject({ msgtype: z.literal('news'), news, ...sending }),
    z.strictObject({ msgtype: z.literal('markdown'), markdown, ...sending }),
    z.strictObject({ msgtype: z.literal('template_card'), template_card: templateCard, ...sending }),
  ])
  .refine(hasRecipient, 'needs touser, toparty or totag');

/** What `messages.sendMessage` takes. */
export type Message = z.input<typeof message>;
