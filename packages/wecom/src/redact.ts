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

/** Copies a JSON value without credentials: by name, and by value wherever one of `secrets` is quoted in a text. */
export function redact(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string') return redactText(value, secrets);
  if (Array.isArray(value)) return value.map((entry) => redact(entry, secrets));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [name, SECRET_NAMES.has(name) ? MASK : redact(entry, secrets)]),
  );
}

/** Blanks every one of `secrets` that a text quotes. */
export function redactText(text: string, secrets: readonly string[]): string {
  return secrets.reduce((result, secret) => (secret === '' ? result : result.replaceAll(secret, MASK)), text);
}
