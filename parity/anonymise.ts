import { isRecord, type Json } from './json.ts';

export interface Anonymiser {
  /** Says that this value must never be seen, wherever it stands, and what stands for it. */
  hide(value: string, kind: string): void;
  /** The same shape with nothing in it that names a corp, a person, a place or a moment. */
  clean(value: Json): Json;
  cleanText(value: string): string;
}

/** Keys whose values name something: each value becomes a placeholder that stays the same through a recording. */
const kindOfKey: Readonly<Record<string, string>> = {
  access_token: 'token',
  corpid: 'corpid',
  corpsecret: 'secret',
  agentid: 'agentid',
  livingid: 'livingid',
  livingid_list: 'livingid',
  userid: 'userid',
  anchor_userid: 'userid',
  viewer_userid: 'userid',
  invitor_userid: 'userid',
  external_userid: 'external-userid',
  viewer_external_userid: 'external-userid',
  invitor_external_userid: 'external-userid',
  openid: 'openid',
  name: 'name',
  media_id: 'media-id',
  activity_cover_mediaid: 'media-id',
  activity_share_mediaid: 'media-id',
  image_list: 'media-id',
  cursor: 'cursor',
  next_cursor: 'cursor',
  next_key: 'cursor',
  living_code: 'code',
  ww_share_code: 'code',
  ticket: 'ticket',
  mobile: 'mobile',
  email: 'email',
};
/** Keys whose text is no secret; every other text that is not ours is replaced. */
const plainKeys = new Set(['errmsg', 'type', 'created_at', 'file', 'content-type', 'error-code', 'app_permissions']);
/** What probes make up themselves. */
const OURS = /^(LiveBus parity|livebus-parity|0$|$)/;
const HINT = /\b\d{25}\b/g;
const IPV4 = /\b\d{1,3}(\.\d{1,3}){3}\b/g;
const SENDER = /from ip: [^,\s]+/g;
const EMAIL = /[\w.+-]+@[\w-]+(\.[\w-]+)+/g;
const SECONDS = /\b1\d{9}\b/g;
const EARLIEST = 1_400_000_000;
const LATEST = 5_000_000_000;

/** `startedAt`: unix seconds of the run, from which times are counted. */
export function createAnonymiser(startedAt: number): Anonymiser {
  const placeholders = new Map<string, string>();
  const counts = new Map<string, number>();

  function placeholderOf(value: string, kind: string): string {
    const known = placeholders.get(value);
    if (known !== undefined) return known;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const placeholder = `<${kind}-${count}>`;
    placeholders.set(value, placeholder);
    return placeholder;
  }

  const relative = (seconds: number) => {
    const difference = seconds - startedAt;
    return difference < 0 ? `start${difference}` : `start+${difference}`;
  };

  function cleanText(value: string): string {
    let cleaned = value;
    const longestFirst = [...placeholders].sort(([one], [other]) => other.length - one.length);
    for (const [hidden, placeholder] of longestFirst) {
      if (hidden.length > 2) cleaned = cleaned.replaceAll(hidden, placeholder);
    }
    return cleaned
      .replace(HINT, '<hint>')
      .replace(SENDER, 'from ip: <ip>')
      .replace(IPV4, '<ip>')
      .replace(EMAIL, '<email>')
      .replace(SECONDS, (seconds) => relative(Number(seconds)));
  }

  function cleanAt(value: Json, key: string): Json {
    if (typeof value === 'string') {
      const kind = kindOfKey[key];
      if (OURS.test(value)) return value;
      if (kind !== undefined) return placeholderOf(value, kind);
      return plainKeys.has(key) ? cleanText(value) : placeholderOf(value, 'text');
    }
    if (typeof value === 'number') {
      const kind = kindOfKey[key];
      if (kind !== undefined) return placeholderOf(String(value), kind);
      return value > EARLIEST && value < LATEST ? relative(value) : value;
    }
    if (Array.isArray(value)) return value.map((entry: Json) => cleanAt(entry, key));
    if (isRecord(value)) {
      return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, cleanAt(entry, name)]));
    }
    return value;
  }

  return {
    hide: (value, kind) => {
      placeholderOf(value, kind);
    },
    clean: (value) => cleanAt(value, ''),
    cleanText,
  };
}
