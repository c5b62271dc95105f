/** Something on the command line, or a file that it names, cannot be used; the message is the sentence to print. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
