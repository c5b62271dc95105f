import { z } from 'zod';
import { appKey, type IssuedToken } from '../world.ts';
import type { Stage } from './act.ts';

/** Whose tokens: one app's, one suite's, or everybody's when nobody is named. */
export const tokenOwner = z
  .strictObject({ corpid: z.string().optional(), agentid: z.int().optional(), suiteid: z.string().optional() })
  .refine(({ corpid, agentid }) => (corpid === undefined) === (agentid === undefined), {
    message: 'an app is named by corpid and agentid',
  });

export function findTokens({ world }: Stage, { corpid, agentid, suiteid }: z.output<typeof tokenOwner>): IssuedToken[] {
  const tokens = [...world.tokens.values()];
  if (suiteid !== undefined) return tokens.filter((token) => token.kind === 'suite' && token.owner === suiteid);
  if (corpid === undefined || agentid === undefined) return tokens;
  return tokens.filter((token) => token.kind === 'app' && token.owner === appKey({ corpid, agentid }));
}
