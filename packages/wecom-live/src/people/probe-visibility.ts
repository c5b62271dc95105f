import type { WecomClient } from '@livebus/wecom';
import { isMemberRefused } from './member-refused.ts';

/** Asks WeCom itself whether the app sees a member: reading the member is the shortest way to know (page 90665). */
export async function probeVisibility(wecom: WecomClient, userid: string): Promise<boolean> {
  try {
    await wecom.contacts.getUser({ userid });
    return true;
  } catch (error) {
    if (isMemberRefused(error)) return false;
    throw error;
  }
}
