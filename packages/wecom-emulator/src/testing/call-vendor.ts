import { tokenOfApp } from '../coverage/callers.ts';
import type { Emulator } from '../create-emulator.ts';
import { createVendorApp } from '../http.ts';
import { type App, appKey } from '../world.ts';

/** The default seed's apps. */
export const SELF_BUILT = { corpid: 'wwemulatedcorp0001', agentid: 1000002 };
export const CUSTOM_DEVELOPED = { corpid: 'wwemulatedcorp0001', agentid: 1000003 };

export interface VendorAnswer extends Record<string, unknown> {
  errcode: number;
  errmsg: string;
  livingid: string;
}

/** Calls an endpoint over HTTP as an app, without a port: `living/create` and its kin by POST, `get_living_info` by GET. */
export function callVendor(emulator: Emulator, name: Pick<App, 'corpid' | 'agentid'> = SELF_BUILT) {
  const vendor = createVendorApp(emulator);
  return async (path: string, params: Record<string, unknown>): Promise<VendorAnswer> => {
    const app = emulator.world.apps.get(appKey(name));
    const query = new URLSearchParams(tokenOfApp(emulator, app));
    const byGet = path === 'living/get_living_info';
    if (byGet) for (const [key, value] of Object.entries(params)) query.set(key, String(value));
    const address = `http://emulator.invalid/cgi-bin/${path}?${query}`;
    const response = await vendor.request(address, byGet ? {} : { method: 'POST', body: JSON.stringify(params) });
    return JSON.parse(await response.text());
  };
}
