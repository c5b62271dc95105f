/** WeCom gave the cursor that it was asked with: going on would never end. */
export class WecomPagingError extends Error {
  override readonly name = 'WecomPagingError';
  readonly path: string;
  readonly mayHaveHappened = false;

  constructor(path: string) {
    super(
      `WeCom answered ${path} with the cursor that it was given; stopped instead of reading the same page for ever`,
    );
    this.path = path;
  }
}

export interface Page<Answer> {
  answer: Answer;
  /** The cursor of the next page, undefined after the last. */
  next: string | undefined;
}

/** Reads page after page until there is no next one; a cursor seen before is a `WecomPagingError`. */
export async function* readPages<Answer>(
  path: string,
  readPage: (cursor: string | undefined) => Promise<Page<Answer>>,
): AsyncGenerator<Answer> {
  const seen = new Set<string>();
  let cursor: string | undefined;
  do {
    const { answer, next } = await readPage(cursor);
    if (next !== undefined && seen.has(next)) throw new WecomPagingError(path);
    if (next !== undefined) seen.add(next);
    cursor = next;
    yield answer;
  } while (cursor !== undefined);
}
