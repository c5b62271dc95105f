import type { SeedApp, SeedCorp, SeedSuite } from './seed.ts';

export type LiveStatus = 0 | 1 | 2 | 3 | 4;
/** Names for the numbers of page 93635. */
export const LIVE = { reserved: 0, living: 1, ended: 2, expired: 3, cancelled: 4 } as const;
export const REPLAY = { ready: 0, generating: 1, deleted: 2, failed: 3 } as const;

export interface Viewer {
  /** A member of the corp, or an external viewer with a name and a type (1 WeChat, 2 another corp's WeCom). */
  userid?: string;
  external_userid?: string;
  type?: number;
  name?: string;
  /** Whole seconds watched before the present visit. */
  watch_time: number;
  /** Unix seconds since when the viewer is in the room; absent when not. */
  joined_at?: number;
  is_comment: 0 | 1;
  is_mic: 0 | 1;
  invitor_userid?: string;
  invitor_external_userid?: string;
}

/** A live as it is kept; times in unix seconds, durations in seconds. */
export interface Live {
  livingid: string;
  corpid: string;
  agentid: number;
  anchor_userid: string;
  theme: string;
  type: number;
  description: string;
  reserve_start: number;
  reserve_living_duration: number;
  remind_time: number;
  cover_mediaid?: string;
  share_mediaid?: string;
  activity_description?: string;
  image_mediaids: string[];
  status: LiveStatus;
  started_at?: number;
  ended_at?: number;
  open_replay: 0 | 1;
  replay_status?: number;
  /** Unix seconds at which a replay whose deletion was asked for is gone. */
  replay_deleted_at?: number;
  comment_num: number;
  viewers: Viewer[];
  subscribers: string[];
  created_at: number;
}

export interface IssuedToken {
  token: string;
  kind: 'app' | 'suite';
  /** `corpid/agentid` of an app, or the suite's id. */
  owner: string;
  expires_at: number;
  revoked: boolean;
}

export interface Media {
  media_id: string;
  corpid: string;
  type: string;
  filename: string;
  content_type: string;
  base64: string;
  created_at: number;
}

/** A code with a life: living_code, ww_share_code, pre_auth_code, auth_code, jsapi_ticket. */
export interface IssuedCode {
  code: string;
  kind: 'living' | 'share' | 'pre_auth' | 'auth' | 'jsapi' | 'agent_config';
  expires_at: number;
  used: boolean;
  /** What the code stands for, by wire names. */
  subject: Record<string, string>;
}

export interface SentMessage {
  msgid: string;
  corpid: string;
  agentid: number;
  touser: string[];
  msgtype: string;
  content: unknown;
  sent_at: number;
}

export type Corp = SeedCorp;
export type App = SeedApp;
export interface Suite extends SeedSuite {
  /** The tickets pushed and not yet dead, newest last. */
  tickets: { ticket: string; expires_at: number }[];
}

/** All that the emulator remembers, as data that can be written to a file. */
export interface World {
  corps: Map<string, Corp>;
  /** By `corpid/agentid`. */
  apps: Map<string, App>;
  suites: Map<string, Suite>;
  lives: Map<string, Live>;
  /** Ids of an app's lives for one host, oldest first, by `corpid/agentid/userid`; derived from `lives`. */
  livesOfHost: Map<string, string[]>;
  tokens: Map<string, IssuedToken>;
  media: Map<string, Media>;
  codes: Map<string, IssuedCode>;
  messages: SentMessage[];
}

export const appKey = (app: { corpid: string; agentid: number }): string => `${app.corpid}/${app.agentid}`;
const hostKey = (live: Live): string => `${appKey(live)}/${live.anchor_userid}`;

/** Keeps a new live, findable by id and by host. */
export function addLive(world: World, live: Live): void {
  world.lives.set(live.livingid, live);
  const ids = world.livesOfHost.get(hostKey(live));
  if (ids === undefined) world.livesOfHost.set(hostKey(live), [live.livingid]);
  else ids.push(live.livingid);
}

/** The ids that an app sees for a host, oldest first. */
export function livingidsOfHost(world: World, app: App, userid: string): readonly string[] {
  return world.livesOfHost.get(`${appKey(app)}/${userid}`) ?? [];
}
