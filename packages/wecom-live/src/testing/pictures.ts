/** Bytes that begin like a PNG and go on with zeros to the length wanted. */
export const png = (length = 64): Uint8Array<ArrayBuffer> =>
  fill([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], length);

/** Bytes that begin like a JPEG and go on with zeros to the length wanted. */
export const jpg = (length = 64): Uint8Array<ArrayBuffer> => fill([0xff, 0xd8, 0xff, 0xe0], length);

function fill(start: readonly number[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  bytes.set(start.slice(0, length));
  return bytes;
}

/** What the bench keeps in LiveBus, by id; each has a length of its own, so that the journal tells them apart. */
export const files: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {
  'file-cover': png(101),
  'file-share': jpg(102),
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((number) => [`file-${number}`, png(110 + number)])),
};
