import { type ErrcodeTable, row } from './row.ts';

const uploadAgain = [
  '重新上传图片（媒体 ID 只有 3 天有效），并在创建直播前立即使用',
  'Upload the image again, right before the create: a media ID lives for 3 days',
] as const;
const changeImage = ['换成 10 MB 以内的 JPG 或 PNG 图片', 'Use a JPG or PNG of at most 10 MB'] as const;

/** Uploads and media IDs (pages 90253 and 90313). */
export const mediaErrcodes: ErrcodeTable = {
  40004: row('invalid', ['媒体文件类型不合法', 'The file is of a wrong type'], changeImage),
  40005: row(
    'invalid',
    ['type 参数不合法', 'The type parameter is not valid'],
    ['只能是 image、voice、video 或 file', 'It must be image, voice, video or file'],
  ),
  40006: row(
    'invalid',
    ['媒体文件大小不合法', 'The file has a wrong size'],
    [
      '须大于 5 字节；图片、视频不超过 10 MB，语音 2 MB，普通文件 20 MB',
      'More than 5 bytes; at most 10 MB for images and videos, 2 MB for voice, 20 MB for other files',
    ],
  ),
  40007: row(
    'invalid',
    ['media_id 无效（来源、类型不对或已过期）', 'The media ID is not valid: wrong source, wrong type or expired'],
    uploadAgain,
  ),
  40009: row('invalid', ['图片大小不合法', 'The image has a wrong size'], changeImage),
  40123: row(
    'invalid',
    ['上传的图片内容不合法或已损坏', 'The image is not acceptable or damaged'],
    ['换一张图片', 'Use another image'],
  ),
  40145: row('invalid', ['media_id 已过期', 'The media ID has expired'], uploadAgain),
  41006: row('invalid', ['缺少 media_id', 'The media ID is missing'], ['先上传图片', 'Upload the image first']),
  44001: row('invalid', ['媒体文件为空', 'The file is empty'], ['换一个非空的文件', 'Use a file that is not empty']),
  45001: row('invalid', ['媒体文件过大', 'The file is too large'], changeImage),
  301015: row(
    'invalid',
    ['media_id 必须来自图片类型的临时素材', 'The media ID must come from temporary media of type image'],
    uploadAgain,
  ),
};
