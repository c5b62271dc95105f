import { createCipheriv, createHash, randomBytes } from 'node:crypto';

/** WeCom pads to 32 bytes, not to the 16 of AES: a standard unpadder refuses many of its messages. */
const PAD_TO = 32;

export interface PlainMessage {
  /** 43 letters and digits. */
  encodingAesKey: string;
  message: string;
  /** The corpid for an app, the suite's id for a suite. */
  receiveid: string;
  /** 16 bytes, drawn by chance when absent. */
  random?: Uint8Array;
}

/** AES-256-CBC as callbacks are sealed (page 90968); base64. */
export function encryptMessage({ encodingAesKey, message, receiveid, random = randomBytes(16) }: PlainMessage): string {
  const key = Buffer.from(`${encodingAesKey}=`, 'base64');
  const text = Buffer.from(message);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  const plain = Buffer.concat([random, length, text, Buffer.from(receiveid)]);
  const missing = PAD_TO - (plain.length % PAD_TO);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(plain), cipher.update(Buffer.alloc(missing, missing)), cipher.final()]).toString(
    'base64',
  );
}

export interface SignedMessage {
  token: string;
  /** Unix seconds. */
  timestamp: string;
  nonce: string;
  encrypted: string;
}

/** `msg_signature` (page 90968). */
export const signMessage = ({ token, timestamp, nonce, encrypted }: SignedMessage): string =>
  createHash('sha1').update([token, timestamp, nonce, encrypted].sort().join('')).digest('hex');
