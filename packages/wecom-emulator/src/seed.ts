import { z } from 'zod';
import { eachOnce } from './each-once.ts';
import { appKey, type World } from './world.ts';

const callback = z.strictObject({
  url: z.url(),
  token: z.string().regex(/^[A-Za-z0-9]{1,32}$/, 'has at most 32 letters and digits'),
  encodingAesKey: z.string().regex(/^[A-Za-z0-9]{43}$/, 'has exactly 43 letters and digits'),
});

const member = z.strictObject({
  userid: z.string().regex(/^[\w.@-]{1,64}$/),
  name: z.string(),
  departments: z.array(z.int()).default([1]),
  /** 1 active, 2 disabled, 4 not activated, 5 left. */
  status: z.literal([1, 2, 4, 5]).default(1),
  mobile: z.string().optional(),
  email: z.string().optional(),
  /** Whether the member has bound WeChat: only then there is an openid (page 90202). */
  wechat: z.boolean().default(true),
});

const corp = z.strictObject({
  corpid: z.string().min(1),
  name: z.string(),
  /** Decides whether class lives may be made: only schools and IT corps may (page 93637). */
  industry: z.enum(['general', 'it', 'k12']).default('general'),
  departments: z
    .array(z.strictObject({ id: z.int().positive(), name: z.string(), parentid: z.int().nonnegative() }))
    .default([{ id: 1, name: '总部', parentid: 0 }]),
  members: z
    .array(member)
    .superRefine(eachOnce((entry) => entry.userid))
    .default([]),
  tags: z
    .array(
      z.strictObject({
        tagid: z.int().positive(),
        name: z.string(),
        users: z.array(z.string()).default([]),
        departments: z.array(z.int()).default([]),
      }),
    )
    .default([]),
});

/** Whom an app sees: members, departments with all below them, tags with all that they bring. */
export const visibleScope = z.strictObject({
  users: z.array(z.string()).default([]),
  departments: z.array(z.int()).default([]),
  tags: z.array(z.int()).default([]),
});

const app = z.strictObject({
  corpid: z.string().min(1),
  agentid: z.int().positive(),
  name: z.string(),
  kind: z.enum(['self_built', 'custom_developed', 'third_party']).default('self_built'),
  /** The app's secret; of a provider's app, its permanent code. */
  secret: z.string().min(1),
  /** The suite or template of a provider's app. */
  suiteid: z.string().optional(),
  enabled: z.boolean().default(true),
  /** The corp took a provider's app away: it stands here only because its lives do. */
  cancelled: z.boolean().default(false),
  /** The contact-sync app (通讯录同步): the one self-built secret that may list every member (page 96067). */
  contactSync: z.boolean().default(false),
  /** Permission ids; a self-built app with `living:base:base` is one listed under 可调用接口的应用 of 直播. */
  permissions: z.array(z.string()).default(['living:base:base']),
  visible: visibleScope.default({ users: [], departments: [1], tags: [] }),
  /** Addresses that may call; any when absent. */
  trustedIps: z.array(z.string()).optional(),
  /** Where its events go, such as those of its lives. */
  callback: callback.optional(),
});

const suite = z.strictObject({
  suiteid: z.string().min(1),
  kind: z.enum(['custom_developed', 'third_party']).default('third_party'),
  secret: z.string().min(1),
  name: z.string(),
  permissions: z.array(z.string()).default(['living:base:base']),
  trustedIps: z.array(z.string()).optional(),
  /** Where suite tickets and authorisation events go. */
  callback: callback.optional(),
  /** Where the events of each app that a corp installs go; `$CORPID$` in its URL stands for the corp. */
  appCallback: callback.optional(),
});

/** What a seed file holds, in YAML or JSON. */
export const seed = z
  .strictObject({
    corps: z
      .array(corp)
      .min(1)
      .superRefine(eachOnce((entry) => entry.corpid)),
    apps: z.array(app).superRefine(eachOnce(appKey)).default([]),
    suites: z
      .array(suite)
      .superRefine(eachOnce((entry) => entry.suiteid))
      .default([]),
  })
  .superRefine(({ corps, apps, suites }, context) => {
    const report = (index: number, name: string, message: string) =>
      context.addIssue({ code: 'custom', path: ['apps', index, name], message });
    for (const [index, { corpid, suiteid }] of apps.entries()) {
      if (!corps.some((entry) => entry.corpid === corpid)) report(index, 'corpid', `no corp ${corpid} is in the seed`);
      if (suiteid !== undefined && !suites.some((entry) => entry.suiteid === suiteid)) {
        report(index, 'suiteid', `no suite ${suiteid} is in the seed`);
      }
    }
  });

export type Seed = z.output<typeof seed>;
export type SeedInput = z.input<typeof seed>;
export type SeedCorp = z.output<typeof corp>;
export type SeedApp = z.output<typeof app>;
export type SeedSuite = z.output<typeof suite>;
export type SeedCallback = z.output<typeof callback>;

/** Builds the world that a seed describes. */
export function plantSeed(input: SeedInput): World {
  const { corps, apps, suites } = structuredClone(seed.parse(input));
  return {
    corps: new Map(corps.map((entry) => [entry.corpid, entry])),
    apps: new Map(apps.map((entry) => [appKey(entry), entry])),
    suites: new Map(suites.map((entry) => [entry.suiteid, { ...entry, tickets: [] }])),
    lives: new Map(),
    livesOfHost: new Map(),
    tokens: new Map(),
    media: new Map(),
    codes: new Map(),
    messages: [],
  };
}
