import { z } from 'zod';

/** Opaque and case-sensitive; never a number (page 93637). */
export const livingid = z.string().min(1);

/** Unix seconds. */
export const unixSeconds = z.int().nonnegative();

/** 0 general, 1 small class, 2 large class, 3 training, 4 activity; WeCom may answer with others. */
export const livingType = z.int().min(0).max(4);

/** Who brought a viewer in: a member or an external contact. */
export const inviter = {
  invitor_userid: z.string().optional(),
  invitor_external_userid: z.string().optional(),
};

/** What each viewer's row in the watch stats holds, besides who it is (page 93636). `watch_time` is in seconds. */
export const watched = {
  watch_time: z.number().default(0),
  is_comment: z.number().default(0),
  is_mic: z.number().default(0),
  ...inviter,
};
