import { sendMessage } from './send-message.ts';

/** Messages in the name of the app. */
export const messagesEndpoints = { sendMessage } as const;
