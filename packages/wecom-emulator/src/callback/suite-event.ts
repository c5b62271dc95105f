import { xmlOf } from './xml.ts';

/** What WeCom tells a provider about its suite or template (pages 90628, 100964, 94758). */
export type SuiteEvent = { suiteid: string } & (
  | { event: 'suite_ticket'; ticket: string }
  | { event: 'create_auth'; authCode: string; state: string }
  | { event: 'change_auth'; corpid: string; state: string }
  | { event: 'cancel_auth'; corpid: string }
  | { event: 'reset_permanent_code'; authCode: string }
);

/** `now` in unix seconds. */
export function suiteXml(event: SuiteEvent, now: number): string {
  const { suiteid: SuiteId, event: InfoType } = event;
  const TimeStamp = now;
  switch (event.event) {
    case 'suite_ticket':
      return xmlOf({ SuiteId, InfoType, TimeStamp, SuiteTicket: event.ticket });
    case 'create_auth':
      return xmlOf({ SuiteId, AuthCode: event.authCode, InfoType, TimeStamp, State: event.state, ExtraInfo: '' });
    case 'change_auth':
      return xmlOf({ SuiteId, InfoType, TimeStamp, AuthCorpId: event.corpid, State: event.state, ExtraInfo: '' });
    case 'cancel_auth':
      return xmlOf({ SuiteId, InfoType, TimeStamp, AuthCorpId: event.corpid });
    case 'reset_permanent_code':
      return xmlOf({ SuiteId, AuthCode: event.authCode, InfoType, TimeStamp });
  }
}
