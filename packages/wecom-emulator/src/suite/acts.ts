import { verifyCallback } from '../callback/verify-callback.ts';
import { authoriseSuite } from './authorise-suite.ts';
import { cancelAuth } from './cancel-auth.ts';
import { changeAuth } from './change-auth.ts';
import { pushSuiteTicket } from './push-suite-ticket.ts';
import { resetPermanentCode } from './reset-permanent-code.ts';

/** What corps and providers do in their consoles. */
export const suiteActs = {
  authoriseSuite,
  changeAuth,
  cancelAuth,
  resetPermanentCode,
  pushSuiteTicket,
  verifyCallback,
};
