import { Refusal } from '../rules.ts';
import type { Corp, Suite, World } from '../world.ts';
import { findInstalled } from './install-app.ts';
import { findPreAuthCode } from './pre-auth-code.ts';

/** What the provider's link carries (page 90597). */
export interface InstallLink {
  suite_id: string;
  pre_auth_code: string;
  redirect_uri: string;
  state: string;
}

export interface InstallRequest {
  link: InstallLink;
  suite: Suite;
  /** Those that have not authorised it yet. */
  corps: Corp[];
}

/** Why a link leads nowhere. */
export type BrokenLink = 'suite' | 'pre-auth-code' | 'pre-auth-code-expired' | 'redirect' | 'state';

/** Reads the link of a provider; `now` in unix seconds. */
export function readInstallLink(
  world: World,
  fields: Readonly<Record<string, string | undefined>>,
  now: number,
): InstallRequest | BrokenLink {
  const { suite_id = '', pre_auth_code = '', redirect_uri = '', state = '' } = fields;
  const suite = world.suites.get(suite_id);
  if (suite === undefined) return 'suite';
  try {
    findPreAuthCode({ world, suiteid: suite_id, now }, pre_auth_code);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.rule === 'pre-auth-code-expired' ? 'pre-auth-code-expired' : 'pre-auth-code';
  }
  if (!/^https?:\/\//i.test(redirect_uri) || !URL.canParse(redirect_uri)) return 'redirect';
  if (!/^[A-Za-z0-9]{0,128}$/.test(state)) return 'state';
  const corps = [...world.corps.values()].filter(
    ({ corpid }) => findInstalled(world, { suiteid: suite_id, corpid }) === undefined,
  );
  return { link: { suite_id, pre_auth_code, redirect_uri, state }, suite, corps };
}
