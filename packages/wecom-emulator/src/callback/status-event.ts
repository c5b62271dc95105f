import type { Assumptions } from '../assumptions.ts';
import type { Live } from '../world.ts';
import { xmlOf } from './xml.ts';

/** A live changed state: what `living_status_change` tells the app that made it (page 94145). */
export interface StatusEvent {
  live: Live;
  status: number;
}

/** `now` in unix seconds. */
export function statusXml({ live, status }: StatusEvent, assume: Assumptions, now: number): string {
  return xmlOf({
    ToUserName: live.corpid,
    FromUserName: assume.callbackSender === 'host' ? live.anchor_userid : 'sys',
    CreateTime: now,
    MsgType: 'event',
    Event: 'living_status_change',
    LivingId: live.livingid,
    Status: status,
    AgentID: live.agentid,
  });
}
