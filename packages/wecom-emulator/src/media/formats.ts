const MEGABYTE = 1024 * 1024;

/** What may be uploaded as what (page 90253): `holds` looks at the content, `extensions` are the names that claim it. */
export interface MediaFormat {
  maxBytes: number;
  extensions?: readonly string[];
  holds?: (bytes: Uint8Array) => boolean;
}

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0) =>
  signature.every((byte, index) => bytes[at + index] === byte);

const isJpg = (bytes: Uint8Array) => startsWith(bytes, [0xff, 0xd8, 0xff]);
const isPng = (bytes: Uint8Array) => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** `#!AMR` */
const isAmr = (bytes: Uint8Array) => startsWith(bytes, [0x23, 0x21, 0x41, 0x4d, 0x52]);
/** `ftyp` after the first box's length. */
const isMp4 = (bytes: Uint8Array) => startsWith(bytes, [0x66, 0x74, 0x79, 0x70], 4);

export const formats: Readonly<Record<string, MediaFormat>> = {
  image: {
    maxBytes: 10 * MEGABYTE,
    extensions: ['jpg', 'jpeg', 'png'],
    holds: (bytes) => isJpg(bytes) || isPng(bytes),
  },
  voice: { maxBytes: 2 * MEGABYTE, extensions: ['amr'], holds: isAmr },
  video: { maxBytes: 10 * MEGABYTE, extensions: ['mp4'], holds: isMp4 },
  file: { maxBytes: 20 * MEGABYTE },
};
