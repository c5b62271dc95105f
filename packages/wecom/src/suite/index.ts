export { getAuthInfo } from './get-auth-info.ts';
export { getPermanentCode } from './get-permanent-code.ts';
export { getPreAuthCode } from './get-pre-auth-code.ts';
export { setSessionInfo } from './set-session-info.ts';
