import { createCipheriv } from 'node:crypto';
import { decrypt, encrypt, getSignature } from '@wecom/crypto';
import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { readJson, readText } from '../../test/fixtures.ts';
import { createCallbackReceiver, WecomCallbackError } from '../index.ts';
import { createCallbackCipher } from './cipher.ts';
import { signCallback } from './signature.ts';

const vector = readJson('callback-vector.90968.json');
const { token, encodingAesKey, receiveId } = vector;
const receiver = createCallbackReceiver({ token, encodingAesKey, receiveIds: [receiveId] });
const vectorQuery = { msg_signature: vector.msg_signature, timestamp: vector.timestamp, nonce: vector.nonce };

const cipher = createCallbackCipher(encodingAesKey);

const envelope = (encrypted: string) =>
  `<xml><ToUserName><![CDATA[to]]></ToUserName><AgentID><![CDATA[1]]></AgentID><Encrypt><![CDATA[${encrypted}]]></Encrypt></xml>`;

/** A callback as WeCom's own package makes it. */
function send(message: string, to: string = receiveId) {
  const encrypted = encrypt(encodingAesKey, message, to);
  const query = { timestamp: '1409659813', nonce: '1372623149' };
  const msg_signature = getSignature(token, query.timestamp, query.nonce, encrypted);
  return { query: { ...query, msg_signature }, encrypted, body: envelope(encrypted) };
}

const receive = (message: string) => {
  const { query, body } = send(message);
  return receiver.readEvent(query, body);
};

const reasonOf = (act: () => unknown): string | undefined => {
  try {
    act();
  } catch (error) {
    if (error instanceof WecomCallbackError) return error.reason;
    throw error;
  }
  return undefined;
};

test('the official vector is verified, decrypted past its padding of 30, and read', () => {
  const event = receiver.readEvent(vectorQuery, envelope(vector.encrypt));
  expect(event).toMatchObject({ type: 'unknown', fields: { MsgType: 'text', Content: vector.content } });
  const { message } = createCallbackCipher(encodingAesKey).decrypt(vector.encrypt);
  expect(Buffer.byteLength(message)).toBe(vector.messageBytes);
});

test('the check of the URL is answered with the bare text', () => {
  const { query, encrypted } = send('1616140317555161061');
  expect(receiver.verifyUrl({ ...query, echostr: encrypted })).toBe('1616140317555161061');
});

test('a live that changed its state is told with its wire names, numbers as numbers', () => {
  expect(receive(readText('living-status-change.94145.xml'))).toMatchObject({
    type: 'living_status_change',
    ToUserName: 'corpid',
    FromUserName: 'userid',
    CreateTime: 1348831860,
    LivingId: 'LivingId',
    Status: 1,
    AgentID: 1,
  });
});

test('a status that nobody knows yet passes', () => {
  const message = readText('living-status-change.94145.xml').replace('<Status>1<', '<Status>17<');
  expect(receive(message)).toMatchObject({ type: 'living_status_change', Status: 17 });
});

test.each([
  ['suite_ticket', '<SuiteTicket><![CDATA[asdfasfdasdfasdf]]></SuiteTicket>', { SuiteTicket: 'asdfasfdasdfasdf' }],
  [
    'create_auth',
    '<AuthCode><![CDATA[code]]></AuthCode><State><![CDATA[s1]]></State>',
    { AuthCode: 'code', State: 's1' },
  ],
  ['reset_permanent_code', '<AuthCode><![CDATA[code]]></AuthCode>', { AuthCode: 'code' }],
  ['change_auth', '<AuthCorpId><![CDATA[wxcorp]]></AuthCorpId>', { AuthCorpId: 'wxcorp' }],
  ['cancel_auth', '<AuthCorpId><![CDATA[wxcorp]]></AuthCorpId>', { AuthCorpId: 'wxcorp' }],
])('the suite event %s is typed', (type, content, fields) => {
  const head = `<SuiteId><![CDATA[ww4asffe99e54c0f4c]]></SuiteId><InfoType><![CDATA[${type}]]></InfoType><TimeStamp>1403610513</TimeStamp>`;
  expect(receive(`<xml>${head}${content}</xml>`)).toMatchObject({
    type,
    SuiteId: 'ww4asffe99e54c0f4c',
    TimeStamp: 1403610513,
    ...fields,
  });
});

test('an event that is not modelled keeps its fields, nested ones too, and digits stay text', () => {
  const message = '<xml><Event>new_event</Event><LivingId>00123</LivingId><Extra><Deep>1</Deep></Extra></xml>';
  expect(receive(message)).toEqual({
    type: 'unknown',
    fields: { Event: 'new_event', LivingId: '00123', Extra: { Deep: '1' } },
  });
});

test('a known event that lacks a field is refused by the name of the field', () => {
  expect(() =>
    receive('<xml><InfoType>suite_ticket</InfoType><SuiteId>s</SuiteId><TimeStamp>1</TimeStamp></xml>'),
  ).toThrow(/SuiteTicket/);
});

test('a wrong signature is refused before anything is decrypted or parsed', () => {
  const query = { ...vectorQuery, msg_signature: vector.msg_signature.replace('4', '5') };
  expect(reasonOf(() => receiver.readEvent(query, envelope('AAAA')))).toBe('signature');
  expect(reasonOf(() => receiver.readEvent({ ...vectorQuery, msg_signature: '' }, envelope(vector.encrypt)))).toBe(
    'signature',
  );
  expect(reasonOf(() => receiver.readEvent({ ...vectorQuery, nonce: '1' }, envelope(vector.encrypt)))).toBe(
    'signature',
  );
});

test('a message for another corp is refused, and any of several receivers is taken', () => {
  const { query, body } = send('<xml><A>1</A></xml>', 'wwanother');
  expect(reasonOf(() => receiver.readEvent(query, body))).toBe('receiver');
  const both = createCallbackReceiver({ token, encodingAesKey, receiveIds: [receiveId, 'wwanother'] });
  expect(both.readEvent(query, body).type).toBe('unknown');
});

test('another AES key, and a text cut short, cannot be decrypted', () => {
  const other = createCallbackReceiver({ token, encodingAesKey: 'A'.repeat(43), receiveIds: [receiveId] });
  expect(reasonOf(() => other.readEvent(vectorQuery, envelope(vector.encrypt)))).toBe('padding');
  for (const encrypted of ['', 'AAAA', vector.encrypt.slice(0, 64)]) {
    expect(reasonOf(() => createCallbackCipher(encodingAesKey).decrypt(encrypted))).toBe('padding');
  }
});

/** A plaintext of its own making under the right key: what a faulty or hostile sender could hand in. */
function encryptRaw(plain: Buffer): string {
  const key = Buffer.from(`${encodingAesKey}=`, 'base64');
  const raw = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([raw.update(plain), raw.final()]).toString('base64');
}
const lengthOf = (length: number) => Buffer.from(Uint32Array.of(length).buffer).swap32();

test.each([
  ['a pad of 0', Buffer.alloc(32, 0)],
  ['a pad over 32', Buffer.alloc(48, 33)],
  ['a pad longer than the text', Buffer.alloc(16, 32)],
  ['a pad that is not all the same', Buffer.concat([Buffer.alloc(30, 7), Buffer.from([1, 2])])],
  ['no room for the length', Buffer.concat([Buffer.alloc(10), Buffer.alloc(22, 22)])],
  ['a length beyond the end', Buffer.concat([Buffer.alloc(16), lengthOf(100), Buffer.alloc(12, 12)])],
])('%s cannot be decrypted', (_name, plain) => {
  expect(reasonOf(() => cipher.decrypt(encryptRaw(plain)))).toBe('padding');
});

test('a receiver for nobody is a mistake of the configuration', () => {
  expect(() => createCallbackReceiver({ token, encodingAesKey, receiveIds: [] })).toThrow(RangeError);
});

test.each([
  ['no XML at all', 'hello'],
  ['a broken element', '<xml><A></xml>'],
  ['another root', '<html><A>1</A></html>'],
  ['an empty root', '<xml></xml>'],
  ['a document type', '<!DOCTYPE xml [<!ENTITY a "aaaa">]><xml><A>&a;</A></xml>'],
])('%s is refused as XML', (_name, message) => {
  expect(reasonOf(() => receive(message))).toBe('xml');
});

test.each([
  ['nothing encrypted', '<xml><A>1</A></xml>'],
  ['two encrypted texts', envelope(vector.encrypt) + envelope(vector.encrypt)],
])('a body with %s is refused', (_name, body) => {
  expect(reasonOf(() => receiver.readEvent(vectorQuery, body))).toBe('xml');
});

test('entities are left as they stand', () => {
  expect(receive('<xml><A>&lt;&#65;</A></xml>')).toMatchObject({ fields: { A: '&lt;&#65;' } });
});

test("an encrypted reply is opened by WeCom's own package", () => {
  const reply = new XMLParser({ parseTagValue: false }).parse(receiver.encryptReply('<xml>回复</xml>')).xml;
  const { Encrypt, MsgSignature, TimeStamp, Nonce } = reply;
  expect(MsgSignature).toBe(getSignature(token, TimeStamp, Nonce, Encrypt));
  expect(decrypt(encodingAesKey, Encrypt)).toMatchObject({ message: '<xml>回复</xml>', id: receiveId });
});

const anyText = fc.string({ unit: 'binary', maxLength: 400 });
const anyId = fc.stringMatching(/^[A-Za-z0-9_-]{0,32}$/);

test('what is encrypted is decrypted to the same, whatever its length', () => {
  fc.assert(
    fc.property(anyText, anyId, (message, id) => {
      expect(cipher.decrypt(cipher.encrypt(message, id))).toEqual({ message, receiveId: id });
    }),
  );
});

test("our encryption and that of WeCom's own package open each other, whatever the text", () => {
  fc.assert(
    fc.property(anyText, anyId, (message, id) => {
      expect(decrypt(encodingAesKey, cipher.encrypt(message, id))).toMatchObject({ message, id });
      expect(cipher.decrypt(encrypt(encodingAesKey, message, id))).toEqual({ message, receiveId: id });
    }),
  );
});

test("signatures are those of WeCom's own package, whatever is signed", () => {
  fc.assert(
    fc.property(anyId, anyId, anyId, anyId, (token, timestamp, nonce, encrypted) => {
      expect(signCallback({ token, timestamp, nonce, encrypt: encrypted })).toBe(
        getSignature(token, timestamp, nonce, encrypted),
      );
    }),
  );
});

test('no error quotes the token, the key or what was received', () => {
  const secretMessage = '<xml><InfoType>suite_ticket</InfoType><Secret>the-ticket</Secret>';
  for (const act of [
    () => receive(secretMessage),
    () => receive(`${secretMessage}</xml>`),
    () => receiver.readEvent({ ...vectorQuery, msg_signature: 'x' }, envelope(vector.encrypt)),
    () => createCallbackCipher(`${encodingAesKey}!`),
  ]) {
    expect(act).toThrow();
    try {
      act();
    } catch (error) {
      expect(`${error instanceof Error ? error.stack : ''}${JSON.stringify(error)}`).not.toMatch(
        new RegExp(`${token}|${encodingAesKey}|the-ticket`),
      );
    }
  }
});
