import type { z } from 'zod';
import { WecomCallbackError } from './callback-error.ts';
import { appEvents, type CallbackEvent, suiteEvents } from './events.ts';
import type { XmlFields } from './read-xml.ts';

/** Names the event that a message's fields hold. Throws `WecomCallbackError` with reason `xml` for one that lacks a field. */
export function readEvent(fields: XmlFields): CallbackEvent {
  const { InfoType, Event } = fields;
  switch (InfoType) {
    case 'suite_ticket':
      return { type: InfoType, ...parse(suiteEvents[InfoType], fields) };
    case 'create_auth':
    case 'reset_permanent_code':
      return { type: InfoType, ...parse(suiteEvents[InfoType], fields) };
    case 'change_auth':
    case 'cancel_auth':
      return { type: InfoType, ...parse(suiteEvents[InfoType], fields) };
  }
  if (Event === 'living_status_change') return { type: Event, ...parse(appEvents[Event], fields) };
  return { type: 'unknown', fields };
}

function parse<Schema extends z.ZodType>(schema: Schema, fields: XmlFields): z.output<Schema> {
  const parsed = schema.safeParse(fields);
  if (parsed.success) return parsed.data;
  const names = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new WecomCallbackError('xml', `The callback's message lacks ${names}`);
}
