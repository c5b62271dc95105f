import { agentEndpoints as app } from './app/endpoints.ts';
import { contactsEndpoints as contacts } from './contacts/endpoints.ts';
import { jssdkEndpoints as jssdk } from './jssdk/endpoints.ts';
import { liveEndpoints as live } from './live/endpoints.ts';
import { mediaEndpoints as media } from './media/endpoints.ts';
import { messagesEndpoints as messages } from './messages/endpoints.ts';
import { suiteEndpoints as suite } from './suite/endpoints.ts';

/** What an app may call, by topic; a client has one method for each. */
export const appEndpoints = { live, app, contacts, media, messages, jssdk } as const;

/** What a provider may call for its suite. */
export const suiteEndpoints = { suite } as const;
