import { XMLParser } from 'fast-xml-parser';
import { WecomCallbackError } from './callback-error.ts';

/** The children of `<xml>`; texts stay texts, and an element with children of its own is an object. */
export type XmlFields = Readonly<Record<string, unknown>>;

/** Entities stay off: nothing that WeCom sends needs them, and they are how XML is made to explode. */
const parser = new XMLParser({
  parseTagValue: false,
  processEntities: false,
  ignoreAttributes: true,
  trimValues: false,
});

/** Reads a decrypted message. Throws `WecomCallbackError` with reason `xml`. */
export function readXml(message: string): XmlFields {
  if (/<!DOCTYPE/i.test(message)) throw malformed();
  const root = childrenOf(parse(message)).xml;
  if (root === undefined || root === null || typeof root !== 'object' || Array.isArray(root)) throw malformed();
  return Object.fromEntries(Object.entries(root).filter(([name]) => name !== '#text'));
}

function parse(message: string): unknown {
  try {
    return parser.parse(message, true);
  } catch {
    // The parser's own message may quote the text.
    throw malformed();
  }
}

const childrenOf = (value: unknown): XmlFields => (value !== null && typeof value === 'object' ? { ...value } : {});

const malformed = () => new WecomCallbackError('xml', "The callback's message is not XML with a root <xml>");
