import { breakRule, type FieldMeta, type Text, text } from '@livebus/component-kit';
import { limitedText, liveLimits, measureText, type TextLimit } from '@livebus/wecom';
import { z } from 'zod';
import { isWebAddress } from './images/image-url.ts';
import { liveTypeLabels, liveTypes } from './words.ts';

type Limit = TextLimit & { minCodePoints?: number };

/** A text with both of WeCom's limits, characters as code points and bytes of UTF-8; a breach tells the length found. */
function limitedField({ minCodePoints = 0, ...limit }: Limit, meta: FieldMeta) {
  return z
    .string()
    .superRefine((value, context) => {
      const { codePoints, bytes } = measureText(value);
      if (codePoints < minCodePoints) {
        const message = text(
          `至少 ${minCodePoints} 个字符，现有 ${codePoints} 个`,
          `At least ${minCodePoints} characters; this has ${codePoints}`,
        );
        breakRule(context, { rule: 'min_characters', message, limit: minCodePoints, actual: codePoints });
      }
      if (codePoints > limit.codePoints) {
        const message = text(
          `最多 ${limit.codePoints} 个字符，现有 ${codePoints} 个`,
          `At most ${limit.codePoints} characters; this has ${codePoints}`,
        );
        breakRule(context, { rule: 'max_characters', message, limit: limit.codePoints, actual: codePoints });
      }
      if (bytes > limit.bytes) {
        const message = text(
          `最多 ${limit.bytes} 字节（UTF-8），现有 ${bytes} 字节`,
          `At most ${limit.bytes} bytes of UTF-8; this has ${bytes}`,
        );
        breakRule(context, { rule: 'max_bytes', message, limit: limit.bytes, actual: bytes });
      }
    })
    .superRefine(requirePlainText)
    .meta({ maxLength: limit.codePoints, maxBytes: limit.bytes, ...meta });
}

const plainText = limitedText({});

/** WeCom refuses what JSON can only write as an escape (page 90313, 40033). */
export function requirePlainText(value: string, context: z.RefinementCtx): void {
  if (plainText.safeParse(value).success) return;
  const message = text('不能含有控制字符或残缺的字符', 'May hold no control character and no half of a character');
  breakRule(context, { rule: 'plain_text', message });
}

export const livingId = z
  .string()
  .min(1)
  .meta({
    label: text('直播 ID', 'Live ID'),
    help: text('创建直播时输出的 livingId，区分大小写', 'The livingId that creating the live gave; case-sensitive'),
    widget: 'live-picker',
  });

export const host = z
  .string()
  .min(1)
  .meta({
    label: text('直播发起人', 'Host'),
    help: text(
      'OA 人员；须已绑定企微成员，且在应用可见范围内',
      "An OA person, bound to a WeCom member within the app's visible scope",
    ),
    widget: 'person-picker',
  });

export const title = limitedField(
  { ...liveLimits.theme, minCodePoints: 1 },
  {
    label: text('直播标题', 'Title'),
    help: text('1 到 20 个字符，且不超过 60 字节', '1 to 20 characters, and at most 60 bytes'),
    widget: 'text',
    minLength: 1,
  },
);

export const startsAt = z.iso.datetime({ offset: true, local: true }).meta({
  label: text('直播开始时间', 'Starts at'),
  help: text(
    '须晚于现在，例如 2026-09-26T19:30（按租户时区）或 2026-09-26T19:30:00+08:00',
    "Later than now, such as 2026-09-26T19:30 (in the tenant's time zone) or 2026-09-26T19:30:00+08:00",
  ),
  widget: 'datetime',
});

export const durationMinutes = z
  .int()
  .min(1)
  .meta({
    label: text('直播时长', 'Duration'),
    help: text('整数分钟，至少 1 分钟', 'Whole minutes, at least 1'),
    widget: 'duration',
    unit: 'minute',
  });

export const type = z.enum(liveTypes).meta({
  label: text('直播类型', 'Type'),
  help: text(
    '小班课、大班课仅限 K12 学校与 IT 行业企业',
    'The two class types are for K12 schools and corps of the IT industry',
  ),
  widget: 'select',
  options: liveTypeLabels,
});

/** Of a live that need not say its type again. */
export const newDescription = limitedField(liveLimits.description, {
  label: text('直播简介', 'Description'),
  help: text('最多 100 个字符，且不超过 300 字节', 'At most 100 characters, and at most 300 bytes'),
  widget: 'textarea',
});

export const description = newDescription.meta({
  showWhen: { field: 'type', in: liveTypes.filter((name) => name !== 'activity') },
});

export const remindBefore = z
  .int()
  .min(0)
  .meta({
    label: text('提醒时间', 'Remind before'),
    help: text('开播前多少分钟提醒用户，0 为不提前', 'Minutes before the start when users are reminded; 0 for none'),
    widget: 'duration',
    unit: 'minute',
  });

/** An image as a flow gives it: the id of a file kept in LiveBus, or an https URL. */
export const image = (label: Text) =>
  z
    .string()
    .min(1)
    .superRefine((value, context) => {
      if (!isWebAddress(value)) return;
      if (URL.canParse(value) && new URL(value).protocol === 'https:') return;
      const message = text('图片地址必须是 https 网址', 'The address of an image must be an https URL');
      breakRule(context, { rule: 'https_only', message });
    })
    .meta({ label, widget: 'image' });
