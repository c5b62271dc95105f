/** Wire names whose value is a credential wherever it appears. */
const SECRET_NAMES = new Set([
  'access_token',
  'auth_code',
  'corpsecret',
  'debug_token',
  'permanent_code',
  'pre_auth_code',
  'provider_access_token',
  'suite_access_token',
  'suite_secret',
  'suite_ticket',
  'ticket',
]);

const MASK = '[redacted]';
/** Learnt values kept, the oldest dropped first: an app has one token at a time, a provider one per corp. */
const MEMORY = 200;

/** Blanks credentials: by wire name in JSON, and by value wherever a text quotes one that was configured or learnt. */
export interface Redactor {
  /** Remembers the credentials among the members of a query, a request or an answer. */
  learn(members: Readonly<Record<string, unknown>>): void;
  /** A copy of a JSON value without credentials. */
  json(value: unknown): unknown;
  query(members: Readonly<Record<string, string>>): Record<string, string>;
  text(value: string): string;
}

export function createRedactor(configured: readonly string[]): Redactor {
  const learnt = new Set<string>();
  let pattern = patternOf(configured);

  const text = (value: string) => (pattern === undefined ? value : value.replace(pattern, MASK));
  const json = (value: unknown): unknown => {
    if (typeof value === 'string') return text(value);
    if (Array.isArray(value)) return value.map(json);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, entry]) => [name, SECRET_NAMES.has(name) ? MASK : json(entry)]),
    );
  };

  return {
    text,
    json,
    query: (members) =>
      Object.fromEntries(
        Object.entries(members).map(([name, value]) => [name, SECRET_NAMES.has(name) ? MASK : text(value)]),
      ),
    learn(members) {
      for (const name of SECRET_NAMES) {
        const value = members[name];
        if (typeof value !== 'string' || value === '' || learnt.has(value)) continue;
        for (const oldest of learnt) {
          if (learnt.size < MEMORY) break;
          learnt.delete(oldest);
        }
        learnt.add(value);
        pattern = patternOf([...configured, ...learnt]);
      }
    },
  };
}

/** Matches each value as it is and as a URL shows it, the longest first so that none is blanked in part. */
function patternOf(values: readonly string[]): RegExp | undefined {
  const shown = new Set(values.flatMap((value) => [value, encodeURIComponent(value)]).filter((value) => value !== ''));
  if (shown.size === 0) return undefined;
  const longestFirst = [...shown].sort((one, other) => other.length - one.length);
  return new RegExp(longestFirst.map((value) => value.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')).join('|'), 'g');
}
