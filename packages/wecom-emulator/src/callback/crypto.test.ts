import { createDecipheriv } from 'node:crypto';
import { createCallbackReceiver } from '@livebus/wecom';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encryptMessage, signMessage } from './crypto.ts';

// The vector of page 90968.
const token = 'QDG6eK';
const encodingAesKey = 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C';
const receiveid = 'wx5823bf96d3bd56c7';
const encrypted =
  'RypEvHKD8QQKFhvQ6QleEB4J58tiPdvo+rtK1I9qca6aM/wvqnLSV5zEPeusUiX5L5X/0lWfrf0QADHHhGd3QczcdCUpj911L3vg3W/sYYvuJTs3TUUkSUXxaccAS0qhxchrRYt66wiSpGLYL42aM6A8dTT+6k4aSknmPj48kzJs8qLjvd4Xgpue06DOdnLxAUHzM6+kDZ+HMZfJYuR+LtwGc2hgf5gsijff0ekUNXZiqATP7PF5mZxZ3Izoun1s4zG4LUMnvw2r+KqCKIw+3IQH03v+BCA9nMELNqbSf6tiWSrXJB3LAVGUcallcrw8V2t9EL4EhzJWrQUax5wLVMNS0+rUPA3k22Ncx4XXZS9o0MBH27Bo6BpNelZpS+/uh9KsNlY6bHCmJU9p8g7m3fVKn28H3KDYA5Pl/T8Z1ptDAVe0lXdQ2YoyyH2uyPIGHBZZIs2pDBS8R07+qN+E7Q==';

function decryptRaw(text: string): Buffer {
  const key = Buffer.from(`${encodingAesKey}=`, 'base64');
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([decipher.update(text, 'base64'), decipher.final()]);
}

test('the official vector comes out byte for byte from its own message and random bytes', () => {
  const plain = decryptRaw(encrypted);
  expect(plain.at(-1)).toBe(30);
  const message = plain.subarray(20, 20 + plain.readUInt32BE(16)).toString();
  expect(message).toContain('<![CDATA[hello]]>');
  expect(encryptMessage({ encodingAesKey, message, receiveid, random: plain.subarray(0, 16) })).toBe(encrypted);
});

test('the official vector gets its official signature', () => {
  expect(signMessage({ token, timestamp: '1409659813', nonce: '1372623149', encrypted })).toBe(
    '477715d11cdb4164915debcba66cb864d751f3e6',
  );
});

test('the client opens whatever the emulator encrypts, of any length', () => {
  const receiver = createCallbackReceiver({ token, encodingAesKey, receiveIds: [receiveid] });
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (message) => {
      const echostr = encryptMessage({ encodingAesKey, message, receiveid });
      const signed = { timestamp: '1409659813', nonce: '1372623149' };
      const msg_signature = signMessage({ token, encrypted: echostr, ...signed });
      expect(receiver.verifyUrl({ ...signed, msg_signature, echostr })).toBe(message);
      expect(decryptRaw(echostr).length % 32).toBe(0);
    }),
  );
});
