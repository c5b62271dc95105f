import { uploadMedia } from './upload-media.ts';

/** Temporary media. */
export const mediaEndpoints = { uploadMedia } as const;
