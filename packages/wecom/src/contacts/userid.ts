import { z } from 'zod';

/** 1 to 64 characters; case-sensitive where it is encrypted for a provider (page 90196). */
export const userid = z.string().min(1).max(64);
