import { createWecomClient, type WecomClient } from '@livebus/wecom';
import type { RunningEmulator } from '../src/start-emulator.ts';
import { suiteTicket } from '../src/suite/suite-ticket.ts';

const corpid = 'wwemulatedcorp0001';

/** A client of the demo corp's app of each kind; contact sync is a self-built app with a secret of its own. */
export function openApp(
  emulator: RunningEmulator,
  kind: 'self_built' | 'custom_developed' | 'third_party' | 'contact_sync' = 'self_built',
): WecomClient {
  const baseUrl = emulator.url;
  switch (kind) {
    case 'self_built':
    case 'contact_sync': {
      const secret = `emulated-${kind.replace('_', '-')}-secret`;
      return createWecomClient({ baseUrl, app: { kind: 'self_built', corpid, secret } });
    }
    case 'custom_developed':
      return createWecomClient({
        baseUrl,
        app: { kind, corpid, permanentCode: 'emulated-custom-developed-permanent-code' },
      });
    case 'third_party': {
      const suiteId = 'wwemulatedsuite0001';
      const ticket = async () => suiteTicket(emulator, suiteId);
      const suite = { suiteId, suiteSecret: 'emulated-suite-secret', ticket };
      return createWecomClient({
        baseUrl,
        app: { kind, corpid, permanentCode: 'emulated-third-party-permanent-code', suite },
      });
    }
  }
}
