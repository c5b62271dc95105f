/** What a callback failed at; nothing after that step was done. */
export type CallbackFailure =
  /** It is not signed with our token: not from WeCom, or for another URL. */
  | 'signature'
  /** It cannot be decrypted: the EncodingAESKey is another one, or the text was cut. */
  | 'padding'
  /** It is meant for another corp or suite. */
  | 'receiver'
  /** It is not the XML that WeCom's pages describe. */
  | 'xml';

/** A callback that must not be acted on. Its message never quotes what was received. */
export class WecomCallbackError extends Error {
  override readonly name = 'WecomCallbackError';
  readonly reason: CallbackFailure;

  constructor(reason: CallbackFailure, message: string) {
    super(message);
    this.reason = reason;
  }
}
