export interface ControlAnswer {
  status: number;
  contentType: string;
  body: unknown;
}

/** The control API over bare HTTP: a string is sent as it stands, anything else as JSON. */
export function openControl(url: string) {
  return async function control(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<ControlAnswer> {
    const response = await fetch(`${url}/emulator/${path}`, {
      method,
      headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const contentType = response.headers.get('Content-Type') ?? '';
    return { status: response.status, contentType, body: contentType.includes('json') ? JSON.parse(text) : text };
  };
}
