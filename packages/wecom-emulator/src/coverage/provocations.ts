import { routes } from '../routes.ts';
import type { Provocation } from './provocation.ts';
import { provokeAuth } from './provoke-auth.ts';
import { provokeContacts } from './provoke-contacts.ts';
import { provokeGate } from './provoke-gate.ts';
import { provokeLive } from './provoke-live.ts';
import { provokeJssdk, provokeMedia } from './provoke-media.ts';
import { provokeMessages } from './provoke-messages.ts';
import { provokeParams } from './provoke-params.ts';
import { provokeSuite } from './provoke-suite.ts';
import { provokeWire } from './provoke-wire.ts';

/** A provocation of every rule at every endpoint: those of gate, wire and parameters by code, a route's own by topic. */
export const provocations: readonly Provocation[] = [
  ...provokeGate(routes),
  ...provokeWire(routes),
  ...provokeParams(routes),
  ...provokeAuth(),
  ...provokeSuite(),
  ...provokeContacts(),
  ...provokeMedia(),
  ...provokeMessages(),
  ...provokeJssdk(),
  ...provokeLive,
];
