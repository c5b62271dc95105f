import { z } from 'zod';

/** The corp that authorised a suite (page 100779). */
export const authorisedCorp = z.looseObject({
  corpid: z.string().min(1),
  corp_name: z.string().optional(),
  /** `verified` or `unverified`. */
  corp_type: z.string().optional(),
  corp_square_logo_url: z.string().optional(),
  corp_user_max: z.number().optional(),
  corp_full_name: z.string().optional(),
  /** Unix seconds. */
  verified_end_time: z.number().optional(),
  /** 1 company, 2 government, 3 other, 4 team. */
  subject_type: z.number().optional(),
  corp_scale: z.string().optional(),
  corp_industry: z.string().optional(),
  corp_sub_industry: z.string().optional(),
  corp_ex_name: z.looseObject({ name_list: z.array(z.string()).default([]) }).optional(),
});

const ids = z.array(z.number()).default([]);
const userids = z.array(z.string()).default([]);

/** One app of the suite as the corp installed it (page 100779). */
export const authorisedAgent = z.looseObject({
  agentid: z.number(),
  name: z.string().optional(),
  round_logo_url: z.string().optional(),
  square_logo_url: z.string().optional(),
  /** Legacy suites of several apps only. */
  appid: z.number().optional(),
  /** 0 authorised by an administrator, 1 by a member. */
  auth_mode: z.number().optional(),
  /** True for a custom-developed app. */
  is_customized_app: z.boolean().optional(),
  auth_from_thirdapp: z.boolean().optional(),
  privilege: z
    .looseObject({
      /** 1 basic read, 3 full read and write, 4 one's own basic read, 2 and 5 deprecated, 0 for a custom-developed app. */
      level: z.number().optional(),
      allow_party: ids,
      allow_user: userids,
      allow_tag: ids,
      extra_party: ids,
      extra_user: userids,
      extra_tag: ids,
    })
    .optional(),
  shared_from: z
    .looseObject({
      corpid: z.string(),
      /** 0 linked corps (企业互联), 1 upstream and downstream (上下游). */
      share_type: z.number().optional(),
    })
    .optional(),
});
