/** Why an act was not done: its parameters are wrong, what it names does not exist, or the state forbids it. */
export type ActErrorKind = 'params' | 'missing' | 'state';

/** Thrown by an act that cannot be done; the message is a sentence for people, and nothing has changed. */
export class ActError extends Error {
  override readonly name = 'ActError';
  readonly kind: ActErrorKind;

  constructor(kind: ActErrorKind, sentence: string) {
    super(sentence);
    this.kind = kind;
  }
}
