import type { Assumptions } from '../assumptions.ts';
import type { Faults } from '../faults.ts';
import { isLoopback } from '../is-loopback.ts';
import type { SeedCallback } from '../seed.ts';
import { appKey, type World } from '../world.ts';
import type { Delivery } from './delivery.ts';
import { createPostOffice } from './post-office.ts';
import { envelopeXml, seal } from './seal.ts';
import { type StatusEvent, statusXml } from './status-event.ts';
import { type SuiteEvent, suiteXml } from './suite-event.ts';
import { type UrlVerdict, verifyCallbackUrl } from './verify-callback-url.ts';

export interface CallbackOptions {
  faults: Faults;
  /** Milliseconds since the epoch, on the emulator's clock. */
  now(): number;
  /** Callbacks may leave this machine. */
  allowRemote?: boolean;
  /** Milliseconds until a try is given up; WeCom's 5 000 when absent. */
  timeoutMs?: number;
  /** Hears of every delivery and of every try. */
  changed?: () => void;
}

export interface Callbacks {
  /** Tells the app that made the live, when it has a callback URL (page 94145). */
  fireStatus(world: World, assume: Assumptions, event: StatusEvent): void;
  /** Tells the provider at the suite's URL, when it has one. */
  fireSuite(world: World, event: SuiteEvent): void;
  /** Asks a URL to prove that it can decrypt; `receiveid` is the corpid of an app, the id of a suite. */
  verifyUrl(callback: SeedCallback, receiveid: string): Promise<UrlVerdict>;
  deliveries(): readonly Delivery[];
  /** Resolves once nothing is under way any more; what a `reorder` holds back is not under way. */
  settled(): Promise<void>;
  /** Gives up what is under way and forgets everything. */
  clear(): void;
}

interface Letter {
  event: string;
  callback: SeedCallback;
  /** Corp or suite: the receiver that is named and for whom it is encrypted. */
  to: string;
  agentid: string;
  xml: string;
  expect?: string;
}

export function createCallbacks(options: CallbackOptions): Callbacks {
  const { faults, now, allowRemote = false, timeoutMs = 5000, changed = () => undefined } = options;
  const office = createPostOffice({ now, timeoutMs, changed });
  let deliveries: Delivery[] = [];

  function open({ event, callback, xml }: Letter, fault?: string): Delivery {
    const delivery: Delivery = { event, url: callback.url, xml, tries: [], delivered: false };
    if (fault !== undefined) delivery.fault = fault;
    deliveries.push(delivery);
    return delivery;
  }

  function send(letter: Letter): void {
    const { callback, to, agentid, xml, expect } = letter;
    if (!allowRemote && !isLoopback(new URL(callback.url).hostname)) {
      open(letter).refused = 'not an address of this machine; start with allowRemoteCallbacks to send it';
      changed();
      return;
    }
    const effect = faults.takeForCallback(letter.event);
    const { encrypted, url } = seal({ callback, receiveid: to, message: xml, now: Math.floor(now() / 1000) });
    const mail = { url, body: envelopeXml(to, agentid, encrypted), ...(expect === undefined ? {} : { expect }) };
    const delivery = open(letter, effect?.kind);
    switch (effect?.kind) {
      case 'drop':
        break;
      case 'late':
        office.postLater({ ...mail, delivery }, effect.ms);
        break;
      case 'reorder':
        office.holdBack({ ...mail, delivery });
        break;
      case 'duplicate':
        office.post({ ...mail, delivery });
        office.post({ ...mail, delivery: open(letter, 'duplicate') });
        break;
      case undefined:
        office.post({ ...mail, delivery });
    }
    changed();
  }

  return {
    fireStatus(world, assume, event) {
      const { corpid, agentid } = event.live;
      const callback = world.apps.get(appKey(event.live))?.callback;
      if (callback === undefined) return;
      const xml = statusXml(event, assume, Math.floor(now() / 1000));
      send({ event: 'living_status_change', callback, to: corpid, agentid: String(agentid), xml });
    },
    fireSuite(world, event) {
      const callback = world.suites.get(event.suiteid)?.callback;
      if (callback === undefined) return;
      const xml = suiteXml(event, Math.floor(now() / 1000));
      send({ event: event.event, callback, to: event.suiteid, agentid: '', xml, expect: 'success' });
    },
    verifyUrl: (callback, receiveid) =>
      verifyCallbackUrl({ callback, receiveid, now: Math.floor(now() / 1000), allowRemote }),
    deliveries: () => deliveries,
    settled: office.settled,
    clear() {
      office.clear();
      deliveries = [];
      changed();
    },
  };
}
