import getAgent from './app/get-agent.ts';
import getPermissions from './app/get-permissions.ts';
import getToken from './auth/get-token.ts';
import convertToOpenid from './contacts/convert-to-openid.ts';
import getTag from './contacts/get-tag.ts';
import getUser from './contacts/get-user.ts';
import listDepartments from './contacts/list-departments.ts';
import listMemberIds from './contacts/list-member-ids.ts';
import listMembers from './contacts/list-members.ts';
import getAppTicket from './jssdk/get-app-ticket.ts';
import getJsapiTicket from './jssdk/get-jsapi-ticket.ts';
import { liveRoutes } from './live/routes.ts';
import uploadMedia from './media/upload-media.ts';
import sendMessage from './messages/send-message.ts';
import type { Route } from './route.ts';
import getAuthInfo from './suite/get-auth-info.ts';
import getCorpToken from './suite/get-corp-token.ts';
import getPermanentCode from './suite/get-permanent-code.ts';
import getPreAuthCode from './suite/get-pre-auth-code.ts';
import getSuiteToken from './suite/get-suite-token.ts';
import setSessionInfo from './suite/set-session-info.ts';

/** Every endpoint that is emulated. */
export const routes: readonly Route[] = [
  getToken,
  getSuiteToken,
  getPreAuthCode,
  setSessionInfo,
  getPermanentCode,
  getAuthInfo,
  getCorpToken,
  getAgent,
  getPermissions,
  getUser,
  listMembers,
  listMemberIds,
  listDepartments,
  getTag,
  convertToOpenid,
  uploadMedia,
  sendMessage,
  getJsapiTicket,
  getAppTicket,
  ...liveRoutes,
];
