import { type Asking, type OwnLive, readAfterRefusal, readOwnLive } from './own-live.ts';

export interface LiveAct {
  /** Whether there is nothing left to do; throws where the state of the live forbids it. */
  isDone(live: OwnLive): boolean;
  act(live: OwnLive): Promise<unknown>;
}

/**
 * Reads a live, and acts on it unless that is done already. WeCom's refusal is judged by how the live is then:
 * its host may have started it, or somebody else may have done the same, since it was read.
 */
export async function actOnLive(
  asking: Asking,
  livingId: string,
  { isDone, act }: LiveAct,
): Promise<{ live: OwnLive; already: boolean }> {
  const live = await readOwnLive(asking, livingId);
  if (isDone(live)) return { live, already: true };
  try {
    await act(live);
  } catch (error) {
    const now = await readAfterRefusal(asking, livingId, error);
    if (isDone(now)) return { live: now, already: true };
    throw error;
  }
  return { live, already: false };
}
