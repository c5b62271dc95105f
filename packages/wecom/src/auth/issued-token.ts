import { z } from 'zod';

/** How every endpoint that issues an access token answers; `expires_in` is in seconds. */
export const issuedToken = z.looseObject({ access_token: z.string().min(1), expires_in: z.number().positive() });
