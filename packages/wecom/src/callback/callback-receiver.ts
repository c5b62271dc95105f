import { randomBytes } from 'node:crypto';
import { type Clock, systemClock } from '../clock.ts';
import { WecomCallbackError } from './callback-error.ts';
import { createCallbackCipher } from './cipher.ts';
import type { CallbackEvent } from './events.ts';
import { readEvent } from './read-event.ts';
import { readXml } from './read-xml.ts';
import { isSignature, signCallback } from './signature.ts';

export interface CallbackReceiverOptions {
  /** As set in the console: up to 32 letters and digits. */
  token: string;
  /** As set in the console: 43 letters and digits. */
  encodingAesKey: string;
  /** Whom callbacks may be for: the corpid of an app, the suite id of a suite; a provider's URL check may name either. */
  receiveIds: readonly string[];
  clock?: Clock;
}

/** The query of every callback. */
export interface CallbackQuery {
  msg_signature: string;
  timestamp: string;
  nonce: string;
}

/** One callback URL. Everything throws `WecomCallbackError` for what is not genuine. */
export interface CallbackReceiver {
  /** Answers WeCom's check of the URL: reply with exactly this text within a second (page 90930). */
  verifyUrl(query: CallbackQuery & { echostr: string }): string;
  /** Opens a posted body. Answer within five seconds, with `success` where the event is a suite's, and act afterwards. */
  readEvent(query: CallbackQuery, body: string): CallbackEvent;
  /** Encrypts a passive reply, the XML of a message, to the first of `receiveIds` (page 90241). */
  encryptReply(message: string): string;
}

/** Receives the callbacks of one URL: signature first, then decryption, then whom it is for, and only then the XML. */
export function createCallbackReceiver(options: CallbackReceiverOptions): CallbackReceiver {
  const { token, receiveIds, clock = systemClock } = options;
  const [replyTo] = receiveIds;
  if (replyTo === undefined) throw new RangeError('A callback URL receives for at least one corp or suite');
  const cipher = createCallbackCipher(options.encodingAesKey);

  function open(encrypt: string, { msg_signature, timestamp, nonce }: CallbackQuery): string {
    if (!isSignature(msg_signature, { token, timestamp, nonce, encrypt })) {
      throw new WecomCallbackError('signature', 'The callback is not signed with the token of this callback URL');
    }
    const { message, receiveId } = cipher.decrypt(encrypt);
    if (!receiveIds.includes(receiveId)) {
      throw new WecomCallbackError('receiver', 'The callback is meant for another corp or suite');
    }
    return message;
  }

  return {
    verifyUrl: ({ echostr, ...query }) => open(echostr, query),
    readEvent: (query, body) => readEvent(readXml(open(findEncrypted(body), query))),
    encryptReply(message) {
      const encrypt = cipher.encrypt(message, replyTo);
      const timestamp = String(Math.floor(clock.now() / 1000));
      const nonce = randomBytes(8).toString('hex');
      const signature = signCallback({ token, timestamp, nonce, encrypt });
      return (
        `<xml><Encrypt><![CDATA[${encrypt}]]></Encrypt><MsgSignature><![CDATA[${signature}]]></MsgSignature>` +
        `<TimeStamp>${timestamp}</TimeStamp><Nonce><![CDATA[${nonce}]]></Nonce></xml>`
      );
    },
  };
}

/** Cuts the base64 out of the envelope without a parser, so that nothing is parsed before its signature is checked. */
function findEncrypted(body: string): string {
  const found = [...body.matchAll(/<Encrypt>\s*(?:<!\[CDATA\[)?([A-Za-z0-9+/=]+)(?:\]\]>)?\s*<\/Encrypt>/g)];
  const encrypted = found.length === 1 ? found[0]?.[1] : undefined;
  if (encrypted === undefined) throw new WecomCallbackError('xml', "The callback's body holds no single <Encrypt>");
  return encrypted;
}
