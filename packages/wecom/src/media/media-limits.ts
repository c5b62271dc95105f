const MEGABYTE = 1024 * 1024;

/** What temporary media may weigh, in bytes; every file is larger than 5 (page 90253). */
export const mediaLimits = {
  /** The least that is taken. */
  minBytes: 6,
  maxBytes: { image: 10 * MEGABYTE, voice: 2 * MEGABYTE, video: 10 * MEGABYTE, file: 20 * MEGABYTE },
} as const;
