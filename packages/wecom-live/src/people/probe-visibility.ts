import { WecomApiError, type WecomClient } from '@livebus/wecom';

/** Both occur for a member outside the scope, and for none at all (pages 90196 and 90313). */
const NOT_VISIBLE: readonly number[] = [60011, 60111];

/** Asks WeCom itself whether the app sees a member: reading the member is the shortest way to know (page 90665). */
export async function probeVisibility(wecom: WecomClient, userid: string): Promise<boolean> {
  try {
    await wecom.contacts.getUser({ userid });
    return true;
  } catch (error) {
    if (error instanceof WecomApiError && NOT_VISIBLE.includes(error.errcode)) return false;
    throw error;
  }
}
