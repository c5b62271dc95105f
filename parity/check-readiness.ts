import { textAt } from './json.ts';
import type { Target } from './target.ts';

/** Throws unless the first app may use the live API: otherwise every probe would observe the same refusal. */
export async function checkReadiness(target: Target): Promise<void> {
  target.startProbe('readiness');
  const { errcode, body } = await target.call('living/get_user_all_livingid', {
    body: { userid: target.host, limit: 1 },
  });
  if (errcode === 0) return;
  throw new Error(`The app cannot list the host's lives (errcode ${errcode}): ${textAt(body, 'errmsg')}`);
}
