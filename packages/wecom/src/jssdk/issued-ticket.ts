import { z } from 'zod';

/** How both endpoints that issue a JS-SDK ticket answer; `expires_in` is in seconds. At most 100 an hour for an app. */
export const issuedTicket = z.looseObject({ ticket: z.string().min(1), expires_in: z.number().positive() });
