import type { AppOfCorp, Directory } from './directory.ts';
import { resolveHost } from './resolve-host.ts';

/**
 * The WeCom userid of an OA person who has hosted: one who is no longer visible to the app counts too,
 * for their lives are still the app's, and no page asks for visibility to list them (93634).
 */
export async function resolveMember(directory: Directory, person: string, app: AppOfCorp): Promise<string> {
  const standing = await directory.findStanding(person, app);
  return standing.state === 'invisible'
    ? standing.userid
    : resolveHost({ findStanding: async () => standing }, person, app);
}
