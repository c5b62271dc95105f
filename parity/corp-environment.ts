import { z } from 'zod';

const given = z.string().min(1);
const optional = given.optional();

/** Every variable that describes a corp; a bad one is named, never its value. */
const corpEnvironment = z
  .object({
    WECOM_CORPID: given,
    WECOM_SECRET: given,
    WECOM_AGENTID: z.coerce.number().int().positive(),
    WECOM_HOST: given,
    WECOM_BASE_URL: z.url().default('https://qyapi.weixin.qq.com'),
    WECOM_PROXY: z.url().optional(),
    WECOM_OPENID: optional,
    WECOM_SECOND_SECRET: optional,
    WECOM_SECOND_AGENTID: z.coerce.number().int().positive().optional(),
    WECOM_BARE_SECRET: optional,
    WECOM_CUSTOM_CORPID: optional,
    WECOM_CUSTOM_SECRET: optional,
    WECOM_INVISIBLE_USERID: optional,
    WECOM_OTHER_CORP_LIVINGID: optional,
    WECOM_OLD_MEDIA_ID: optional,
    WECOM_WATCHED_LIVINGID: optional,
    WECOM_INDUSTRY: z.enum(['general', 'it', 'k12']).optional(),
    WECOM_CALLBACK_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
    WECOM_CALLBACK_TOKEN: optional,
    WECOM_CALLBACK_AES_KEY: z.string().length(43).optional(),
    WECOM_PARITY_MINUTES: z.coerce.number().nonnegative().default(0),
    WECOM_PARITY_HOST: z.literal('ask').optional(),
  })
  .refine((env) => (env.WECOM_SECOND_SECRET === undefined) === (env.WECOM_SECOND_AGENTID === undefined), {
    message: 'WECOM_SECOND_SECRET and WECOM_SECOND_AGENTID belong together',
  });

export type CorpEnvironment = z.output<typeof corpEnvironment>;

const NEEDED = ['WECOM_CORPID', 'WECOM_SECRET', 'WECOM_AGENTID', 'WECOM_HOST'];

/** Undefined when nothing of a corp is given; throws with every variable that is missing or wrong. */
export function readCorpEnvironment(env: NodeJS.ProcessEnv): CorpEnvironment | undefined {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  if (NEEDED.every((name) => set[name] === undefined)) return undefined;
  const { data, error } = corpEnvironment.safeParse(set);
  if (error === undefined) return data;
  throw new Error(`The environment does not describe a corp:\n${z.prettifyError(error)}`);
}
