/** A text in both languages of LiveBus. */
export interface Text {
  'zh-CN': string;
  en: string;
}

export type ErrcodeKind =
  | 'invalid'
  | 'forbidden'
  | 'missing'
  | 'throttled'
  | 'unavailable'
  | 'unauthorised'
  | 'conflict'
  | 'unknown';

export interface ErrcodeMeaning {
  kind: ErrcodeKind;
  meaning: Text;
  cure: Text;
}

const text = (chinese: string, english: string): Text => ({ 'zh-CN': chinese, en: english });

/** What WeCom's global error codes mean to a live integration (pages 90313 and 93633). */
export const errcodes: Readonly<Record<number, ErrcodeMeaning>> = {
  [-1]: {
    kind: 'unavailable',
    meaning: text('企业微信系统繁忙', 'WeCom is busy'),
    cure: text(
      '稍后重试；创建类操作先核对是否已成功',
      'Try again later; after a create, first look whether it went through',
    ),
  },
};

const unlisted: ErrcodeMeaning = {
  kind: 'unknown',
  meaning: text('企业微信返回了未收录的错误码', 'WeCom answered with a code that is not in the table'),
  cure: text('在企业微信错误码查询页按错误码与 hint 查询', "Look the code and the hint up on WeCom's error query page"),
};

export function explainErrcode(errcode: number): ErrcodeMeaning {
  return errcodes[errcode] ?? unlisted;
}
