import { z } from 'zod';

/**
 * What WeCom's pages leave open, each with the answer taken until somebody's corp settles it.
 * Every one is switchable, and has a probe of the same name in the parity suite.
 */
export const assumptions = z.strictObject({
  parameterMissing: z
    .literal([40058, 40063])
    .default(40058)
    .describe('The errcode for a required parameter that is not there.'),
  expiredToken: z
    .literal([42001, 40014])
    .default(42001)
    .describe('The errcode for an access_token past its life: both stand in the pages.'),
  frequencyChecked: z
    .enum(['before-permission', 'after-permission'])
    .default('before-permission')
    .describe('Whether frequency is checked before or after the app being enabled and its permission.'),
  lengthRule: z
    .enum(['both', 'characters', 'bytes'])
    .default('both')
    .describe('Whether titles and descriptions are limited in characters (93637), in bytes (93640), or in both.'),
  unknownLiving: z.literal([40058, 92008]).default(40058).describe('The errcode for a livingid that does not exist.'),
  livingOfAnotherApp: z.literal([92008, 92003]).default(92008).describe("The errcode for another app's live."),
  livingOfAnotherCorp: z.literal([92002, 92008]).default(92002).describe("The errcode for another corp's live."),
  hostUnknown: z
    .literal([60111, 92000, 40003])
    .default(60111)
    .describe('The errcode for a host who is not a member of the corp.'),
  hostInvisible: z
    .literal([60011, 92000, 60111])
    .default(60011)
    .describe("The errcode for a host outside the app's visible scope."),
  startInThePast: z
    .enum(['accept', 'refuse'])
    .default('refuse')
    .describe('Whether a reserved start that has passed is refused with 40058.'),
  furthestStartSeconds: z
    .int()
    .positive()
    .nullable()
    .default(null)
    .describe('How far ahead a live may be reserved; null for no limit.'),
  shortestDurationSeconds: z.int().nonnegative().default(1).describe('The shortest planned duration accepted.'),
  longestDurationSeconds: z
    .int()
    .positive()
    .nullable()
    .default(null)
    .describe('The longest planned duration accepted; null for no limit.'),
  classTypeElsewhere: z
    .enum(['accept', 'refuse'])
    .default('refuse')
    .describe('Whether a class live of a corp that is neither a school nor an IT corp is refused with 40058.'),
  longestActivityDescription: z
    .int()
    .positive()
    .nullable()
    .default(null)
    .describe('Characters of activity_detail.description accepted; null for no limit.'),
  mediaUnknown: z.literal([40007, 301015]).default(40007).describe('The errcode for a media_id that never was.'),
  mediaExpired: z.literal([40145, 40007]).default(40145).describe('The errcode for a media_id older than 3 days.'),
  expiry: z
    .enum(['reserved-end', 'never'])
    .default('reserved-end')
    .describe('When a live that nobody started turns from reserved to expired.'),
  expiryFiresCallback: z
    .boolean()
    .default(false)
    .describe(
      'Whether expiry fires a callback with status 3: 94145 says no, the third-party page of 2021/03/24 lists it.',
    ),
  endedCannotChange: z
    .literal([92006, 40058])
    .default(92006)
    .describe('The errcode for modifying or cancelling an ended live.'),
  expiredCannotChange: z
    .literal([92006, 40058])
    .default(92006)
    .describe('The errcode for modifying or cancelling an expired live.'),
  reservedStartShown: z
    .enum(['reserve_start', 'zero'])
    .default('reserve_start')
    .describe('What living_start shows before the live has started.'),
  reservedDurationShown: z
    .enum(['zero', 'reserved'])
    .default('zero')
    .describe('What living_duration shows before the live has started.'),
  trainingShownAs: z
    .literal([3, 0])
    .default(3)
    .describe('The type shown for a training live: a trace of March 2025 got 0 where 3 was sent.'),
  modifyOmittedReminder: z
    .enum(['keep', 'reset'])
    .default('keep')
    .describe('Whether a modify without remind_time keeps the reminder or resets it to 0.'),
  createFiresCallback: z.boolean().default(false).describe('Whether creating a live fires a callback with status 0.'),
  watchStatPageSize: z.int().positive().default(100).describe('Rows of a page of get_watch_stat.'),
  watchStatWhileLiving: z
    .enum(['give', 'empty'])
    .default('give')
    .describe('Whether get_watch_stat shows the viewers of a live that still runs.'),
  watchStatEmptyPage: z
    .boolean()
    .default(false)
    .describe('Whether get_watch_stat begins with an empty page with ending 0.'),
  watchStatFinalKey: z
    .enum(['empty', 'given'])
    .default('empty')
    .describe("The next_key beside ending 1: a trace has none, the page's sample has one."),
  livingidOrder: z
    .enum(['oldest-first', 'newest-first'])
    .default('oldest-first')
    .describe('How get_user_all_livingid sorts.'),
  livingidLimitOver: z
    .enum(['clamp', 'refuse'])
    .default('clamp')
    .describe('Whether a limit over 100 in get_user_all_livingid is clamped or refused with 40058.'),
  badCursor: z.literal([50100, 60268]).default(50100).describe('The errcode for a cursor that WeCom did not give.'),
  livingCodeBeforeStart: z
    .enum(['give', 'refuse'])
    .default('give')
    .describe('Whether get_living_code answers for a live that is still reserved.'),
  livingCodeAfterCancel: z
    .enum(['give', 'refuse'])
    .default('give')
    .describe('Whether get_living_code answers for a cancelled or expired live.'),
  replayReadyAfterSeconds: z
    .int()
    .nonnegative()
    .nullable()
    .default(null)
    .describe('Seconds from the end of a live until its replay is generated; null to wait for the act.'),
  replayDeletedAgain: z
    .enum(['succeed', 'refuse'])
    .default('refuse')
    .describe('Whether deleting a deleted replay again is a success or 92007.'),
  replayDeletionSeconds: z
    .int()
    .nonnegative()
    .default(0)
    .describe('Seconds from delete_replay_data until the replay shows as deleted; 0 when it is synchronous.'),
  shareCodeInvalid: z
    .literal([40058, 40029])
    .default(40058)
    .describe('The errcode for a ww_share_code that is unknown or older than 5 minutes.'),
  shareInfoOfAnotherApp: z
    .enum(['give', 'refuse'])
    .default('give')
    .describe("Whether get_living_share_info answers for another app's live: its page has no line on own lives."),
  repeatedTokenLife: z
    .enum(['remaining', 'full'])
    .default('remaining')
    .describe('The expires_in of a token that is handed out a second time.'),
  dailyLives: z.literal([45009, 45036]).default(45009).describe("The errcode past an app's 10 000 lives a day."),
  blockWrongSecrets: z
    .boolean()
    .default(false)
    .describe('Whether twenty wrong secrets from one address block it for an hour with 45009 (help text of 90313).'),
  memberUnknown: z
    .literal([60111, 40003, 46004])
    .default(60111)
    .describe('The errcode of the contact endpoints for a userid that is nobody in the corp.'),
  memberInvisible: z
    .literal([60011, 60111, 60021, 50002])
    .default(60011)
    .describe(
      "The errcode of the contact endpoints for a member outside the app's visible scope: all four stand in the pages.",
    ),
  departmentUnknown: z
    .literal([60003, 60123])
    .default(60003)
    .describe('The errcode for a department that does not exist: both stand in the pages.'),
  listIdElsewhere: z
    .literal([48002, 48001])
    .default(48002)
    .describe('The errcode of user/list_id for a self-built app other than contact sync.'),
  mediaTooLarge: z.literal([45001, 40009, 40006]).default(45001).describe('The errcode for an upload over its limit.'),
  mediaTooSmall: z.literal([40006, 40058]).default(40006).describe('The errcode for an upload of 1 to 5 bytes.'),
  resetRevokesToken: z
    .boolean()
    .default(true)
    .describe("Whether resetting a custom-developed app's permanent code ends its tokens at once."),
  repeatedTicket: z
    .enum(['same', 'new'])
    .default('same')
    .describe('Whether a JS-SDK ticket asked for again within its life is the same one.'),
  callbackSender: z
    .enum(['host', 'sys'])
    .default('host')
    .describe('Whose userid a living_status_change names in FromUserName.'),
});

export type Assumptions = z.output<typeof assumptions>;
