import { z } from 'zod';
import { eachOnce } from './each-once.ts';
import { seed } from './seed.ts';
import {
  type App,
  addLive,
  appKey,
  type Corp,
  type IssuedCode,
  type IssuedToken,
  type Live,
  type Media,
  type SentMessage,
  type Suite,
  type Viewer,
  type World,
} from './world.ts';

const flag = z.literal([0, 1]);
const amount = z.number().nonnegative();

// Loose throughout: a field that is added to the world later comes through a document unharmed.
const viewer: z.ZodType<Viewer> = z.looseObject({
  userid: z.string().exactOptional(),
  external_userid: z.string().exactOptional(),
  type: z.int().exactOptional(),
  name: z.string().exactOptional(),
  watch_time: amount,
  joined_at: amount.exactOptional(),
  is_comment: flag,
  is_mic: flag,
  invitor_userid: z.string().exactOptional(),
  invitor_external_userid: z.string().exactOptional(),
});

const live: z.ZodType<Live> = z.looseObject({
  livingid: z.string().min(1),
  corpid: z.string(),
  agentid: z.int(),
  anchor_userid: z.string(),
  theme: z.string(),
  type: z.int(),
  description: z.string(),
  reserve_start: amount,
  reserve_living_duration: amount,
  remind_time: amount,
  cover_mediaid: z.string().exactOptional(),
  share_mediaid: z.string().exactOptional(),
  activity_description: z.string().exactOptional(),
  image_mediaids: z.array(z.string()),
  status: z.literal([0, 1, 2, 3, 4]),
  started_at: amount.exactOptional(),
  ended_at: amount.exactOptional(),
  open_replay: flag,
  replay_status: z.literal([0, 1, 2, 3]).exactOptional(),
  replay_deleted_at: amount.exactOptional(),
  comment_num: amount,
  viewers: z.array(viewer),
  subscribers: z.array(z.string()),
  created_at: amount,
});

const token: z.ZodType<IssuedToken> = z.looseObject({
  token: z.string().min(1),
  kind: z.enum(['app', 'suite']),
  owner: z.string(),
  expires_at: amount,
  revoked: z.boolean(),
});

const media: z.ZodType<Media> = z.looseObject({
  media_id: z.string().min(1),
  corpid: z.string(),
  type: z.string(),
  filename: z.string(),
  content_type: z.string(),
  base64: z.string(),
  created_at: amount,
});

const code: z.ZodType<IssuedCode> = z.looseObject({
  code: z.string().min(1),
  kind: z.enum(['living', 'share', 'pre_auth', 'auth', 'jsapi', 'agent_config']),
  expires_at: amount,
  used: z.boolean(),
  subject: z.record(z.string(), z.string()),
});

const message: z.ZodType<SentMessage> = z.looseObject({
  msgid: z.string(),
  corpid: z.string(),
  agentid: z.int(),
  touser: z.array(z.string()),
  msgtype: z.string(),
  content: z.unknown(),
  sent_at: amount,
});

const corp: z.ZodType<Corp> = seed.shape.corps.element.loose();
const app: z.ZodType<App> = seed.shape.apps.unwrap().element.loose();
const suite: z.ZodType<Suite> = seed.shape.suites
  .unwrap()
  .element.extend({ tickets: z.array(z.looseObject({ ticket: z.string(), expires_at: amount })) })
  .loose();

/** The world as JSON: lists only; what can be found again from them is left out. */
export const worldDocument = z.strictObject({
  corps: z.array(corp).superRefine(eachOnce((entry) => entry.corpid)),
  apps: z.array(app).superRefine(eachOnce(appKey)),
  suites: z.array(suite).superRefine(eachOnce((entry) => entry.suiteid)),
  lives: z.array(live).superRefine(eachOnce((entry) => entry.livingid)),
  tokens: z.array(token).superRefine(eachOnce((entry) => entry.token)),
  media: z.array(media).superRefine(eachOnce((entry) => entry.media_id)),
  codes: z.array(code).superRefine(eachOnce((entry) => entry.code)),
  messages: z.array(message),
} satisfies Record<Exclude<keyof World, 'livesOfHost'>, z.ZodType>);

export type WorldDocument = z.output<typeof worldDocument>;

/** The document shares its entries with the world: clone it to keep it. */
export function writeWorld(world: World): WorldDocument {
  return {
    corps: [...world.corps.values()],
    apps: [...world.apps.values()],
    suites: [...world.suites.values()],
    lives: [...world.lives.values()],
    tokens: [...world.tokens.values()],
    media: [...world.media.values()],
    codes: [...world.codes.values()],
    messages: world.messages,
  };
}

export function readWorld(document: WorldDocument): World {
  const world: World = {
    corps: new Map(document.corps.map((entry) => [entry.corpid, entry])),
    apps: new Map(document.apps.map((entry) => [appKey(entry), entry])),
    suites: new Map(document.suites.map((entry) => [entry.suiteid, entry])),
    lives: new Map(),
    livesOfHost: new Map(),
    tokens: new Map(document.tokens.map((entry) => [entry.token, entry])),
    media: new Map(document.media.map((entry) => [entry.media_id, entry])),
    codes: new Map(document.codes.map((entry) => [entry.code, entry])),
    messages: document.messages,
  };
  for (const entry of document.lives) addLive(world, entry);
  return world;
}
