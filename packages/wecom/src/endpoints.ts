import * as app from './app/index.ts';
import * as contacts from './contacts/index.ts';
import * as jssdk from './jssdk/index.ts';
import * as live from './live/index.ts';
import * as media from './media/index.ts';
import * as messages from './messages/index.ts';
import * as suite from './suite/index.ts';

/** What an app may call, by topic; a client has one method for each. */
export const appEndpoints = { live, app, contacts, media, messages, jssdk } as const;

/** What a provider may call for its suite. */
export const suiteEndpoints = { suite } as const;
