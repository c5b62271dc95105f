/** Reads an image from the web, within the size limit and never from a private address. */
export type FetchImage = (image: {
  url: string;
  /** Path of the input's field, for errors. */
  field: string;
  signal: AbortSignal;
}) => Promise<Uint8Array<ArrayBuffer>>;
