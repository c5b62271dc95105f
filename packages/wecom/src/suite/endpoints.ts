import { getAuthInfo } from './get-auth-info.ts';
import { getPermanentCode } from './get-permanent-code.ts';
import { getPreAuthCode } from './get-pre-auth-code.ts';
import { setSessionInfo } from './set-session-info.ts';

/** A provider's suite, and what corps grant it. */
export const suiteEndpoints = { getAuthInfo, getPermanentCode, getPreAuthCode, setSessionInfo } as const;
