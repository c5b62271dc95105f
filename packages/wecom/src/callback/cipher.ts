import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { WecomCallbackError } from './callback-error.ts';

/** AES as callbacks use it: plaintext is 16 random bytes, the message's length, the message, and whom it is for. */
export interface CallbackCipher {
  encrypt(message: string, receiveId: string): string;
  /** Throws `WecomCallbackError` with reason `padding` for what this key cannot open. */
  decrypt(encrypted: string): { message: string; receiveId: string };
}

const RANDOM_BYTES = 16;
const LENGTH_BYTES = 4;
/** WeCom pads to 32 although the block of AES has 16 (page 90968): Node's own padding would refuse half of its messages. */
const PADDED_TO = 32;

/** Throws a `RangeError` unless the key is the 43 letters and digits that the console shows. */
export function createCallbackCipher(encodingAesKey: string): CallbackCipher {
  if (!/^[A-Za-z0-9]{43}$/.test(encodingAesKey)) throw new RangeError('An EncodingAESKey has 43 letters and digits');
  const key = Buffer.from(`${encodingAesKey}=`, 'base64');
  const iv = key.subarray(0, 16);

  return {
    encrypt(message, receiveId) {
      const text = Buffer.from(message);
      const length = Buffer.alloc(LENGTH_BYTES);
      length.writeUInt32BE(text.length);
      const plain = Buffer.concat([randomBytes(RANDOM_BYTES), length, text, Buffer.from(receiveId)]);
      const pad = PADDED_TO - (plain.length % PADDED_TO);
      const cipher = createCipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
      return Buffer.concat([cipher.update(plain), cipher.update(Buffer.alloc(pad, pad)), cipher.final()]).toString(
        'base64',
      );
    },
    decrypt(encrypted) {
      const bytes = Buffer.from(encrypted, 'base64');
      if (bytes.length === 0 || bytes.length % 16 !== 0) throw unreadable();
      const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
      const plain = unpad(Buffer.concat([decipher.update(bytes), decipher.final()]));
      const start = RANDOM_BYTES + LENGTH_BYTES;
      if (plain.length < start) throw unreadable();
      const end = start + plain.readUInt32BE(RANDOM_BYTES);
      if (end > plain.length) throw unreadable();
      return { message: plain.toString('utf8', start, end), receiveId: plain.toString('utf8', end) };
    },
  };
}

function unpad(plain: Buffer): Buffer {
  const pad = plain.at(-1) ?? 0;
  if (pad < 1 || pad > PADDED_TO || pad > plain.length) throw unreadable();
  const end = plain.length - pad;
  if (plain.subarray(end).some((byte) => byte !== pad)) throw unreadable();
  return plain.subarray(0, end);
}

const unreadable = () =>
  new WecomCallbackError('padding', 'The callback cannot be decrypted; check the EncodingAESKey of this callback URL');
