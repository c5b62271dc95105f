import getToken from './auth/get-token.ts';
import createLive from './live/create-live.ts';
import getLivingInfo from './live/get-living-info.ts';
import type { Route } from './route.ts';

/** Every endpoint that is emulated. */
export const routes: readonly Route[] = [getToken, createLive, getLivingInfo];
