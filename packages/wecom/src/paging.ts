/** WeCom gave a cursor a second time, or none where more was to come: going on would never end. */
export class WecomPagingError extends Error {
  override readonly name = 'WecomPagingError';
  readonly path: string;
  readonly mayHaveHappened = false;

  constructor(path: string) {
    super(
      `WeCom answered ${path} with a cursor that does not move; stopped instead of reading the same pages for ever`,
    );
    this.path = path;
  }
}

export interface Page<Answer> {
  answer: Answer;
  /** The cursor of the next page, undefined after the last. */
  next: string | undefined;
}

/** The cursor that asks for the first page. */
const START = '';

/** Reads page after page until there is no next one; a cursor that leads back is a `WecomPagingError`. */
export async function* readPages<Answer>(
  path: string,
  readPage: (cursor: string | undefined) => Promise<Page<Answer>>,
): AsyncGenerator<Answer> {
  const seen = new Set([START]);
  let cursor: string | undefined;
  do {
    const { answer, next } = await readPage(cursor);
    if (next !== undefined && seen.has(next)) throw new WecomPagingError(path);
    if (next !== undefined) seen.add(next);
    cursor = next;
    yield answer;
  } while (cursor !== undefined);
}
