import getToken from './auth/get-token.ts';
import { liveRoutes } from './live/routes.ts';
import type { Route } from './route.ts';

/** Every endpoint that is emulated. */
export const routes: readonly Route[] = [getToken, ...liveRoutes];
