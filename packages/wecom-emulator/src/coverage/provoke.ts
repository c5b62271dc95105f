import { createEmulator } from '../create-emulator.ts';
import { createVendorApp } from '../http.ts';
import type { JournalEntry } from '../journal.ts';
import type { Provocation, ProvokingCall } from './provocation.ts';

/** Makes the call of a provocation to an emulator of its own and gives what the journal holds of it. */
export async function provoke({ path, options, call }: Provocation): Promise<JournalEntry> {
  const emulator = createEmulator(options ?? {});
  const { method, query = {}, ...rest } = call(emulator);
  const body = bodyOf(rest);
  const address = `http://emulator.invalid${path}?${new URLSearchParams(query)}`;
  await createVendorApp(emulator).request(address, body === undefined ? { method } : { method, body });
  const entry = emulator.journal.list().at(-1);
  if (entry === undefined) throw new Error(`${path} is not an endpoint of the emulator.`);
  return entry;
}

function bodyOf({ body, upload }: Pick<ProvokingCall, 'body' | 'upload'>): string | FormData | undefined {
  if (upload !== undefined) {
    const form = new FormData();
    form.set('media', new File([upload.bytes], upload.filename, { type: upload.contentType }));
    return form;
  }
  return typeof body === 'string' || body === undefined ? body : JSON.stringify(body);
}
