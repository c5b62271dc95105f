import { accessErrcodes } from './errcodes/access.ts';
import { contactErrcodes } from './errcodes/contacts.ts';
import { credentialErrcodes } from './errcodes/credentials.ts';
import { liveErrcodes } from './errcodes/live.ts';
import { loadErrcodes } from './errcodes/load.ts';
import { mediaErrcodes } from './errcodes/media.ts';
import { messageErrcodes } from './errcodes/messages.ts';
import { requestErrcodes } from './errcodes/request.ts';
import { type ErrcodeMeaning, type ErrcodeTable, row } from './errcodes/row.ts';

export type { ErrcodeKind, ErrcodeMeaning } from './errcodes/row.ts';

/** What WeCom's global error codes mean to a live integration (page 90313). */
export const errcodes: ErrcodeTable = {
  ...loadErrcodes,
  ...credentialErrcodes,
  ...accessErrcodes,
  ...contactErrcodes,
  ...liveErrcodes,
  ...mediaErrcodes,
  ...messageErrcodes,
  ...requestErrcodes,
};

const unlisted: ErrcodeMeaning = row(
  'unknown',
  ['企业微信返回了未收录的错误码', 'WeCom answered with a code that is not in the table'],
  [
    '在 https://open.work.weixin.qq.com/devtool/query 按错误码与 hint 查询',
    'Look the code and the hint up on https://open.work.weixin.qq.com/devtool/query',
  ],
);

/** The row of a code; one of kind `unknown` where the table has none. */
export function explainErrcode(errcode: number): ErrcodeMeaning {
  return errcodes[errcode] ?? unlisted;
}
