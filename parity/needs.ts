import { type Text, text } from '@livebus/component-kit';

/** What only some targets have, and what to give so that this one has it. */
export const needs = {
  'second-app': text(
    '同一企业的另一个可用直播接口的应用：WECOM_SECOND_SECRET、WECOM_SECOND_AGENTID',
    'another app of the same corp that may use the live API: WECOM_SECOND_SECRET, WECOM_SECOND_AGENTID',
  ),
  'bare-app': text(
    '同一企业的一个没有直播权限的应用：WECOM_BARE_SECRET',
    'an app of the same corp without the live permission: WECOM_BARE_SECRET',
  ),
  'custom-app': text(
    '同一企业的一个代开发应用：WECOM_CUSTOM_CORPID、WECOM_CUSTOM_SECRET（永久授权码）',
    'a custom-developed app of the same corp: WECOM_CUSTOM_CORPID, WECOM_CUSTOM_SECRET (its permanent code)',
  ),
  'other-corp-live': text(
    '其他企业的一个 livingid：WECOM_OTHER_CORP_LIVINGID',
    'a livingid of another corp: WECOM_OTHER_CORP_LIVINGID',
  ),
  'invisible-member': text(
    '应用可见范围之外的一个成员：WECOM_INVISIBLE_USERID',
    "a member outside the app's visible scope: WECOM_INVISIBLE_USERID",
  ),
  'old-media': text(
    '三天以前上传的一个图片 media_id：WECOM_OLD_MEDIA_ID',
    'a media_id of an image uploaded more than three days ago: WECOM_OLD_MEDIA_ID',
  ),
  'watched-live': text(
    '本应用创建、已结束、观众很多（数百人）的一场直播：WECOM_WATCHED_LIVINGID',
    'an ended live of this app with many viewers, some hundreds: WECOM_WATCHED_LIVINGID',
  ),
  'general-corp': text(
    '既非学校也非 IT 行业的企业：WECOM_INDUSTRY=general',
    'a corp that is neither a school nor an IT corp: WECOM_INDUSTRY=general',
  ),
  host: text(
    '有人在客户端按提示开始和结束直播：WECOM_PARITY_HOST=ask',
    'a person who starts and ends lives in the client when asked: WECOM_PARITY_HOST=ask',
  ),
  callback: text(
    '应用的回调地址转到本机：WECOM_CALLBACK_PORT、WECOM_CALLBACK_TOKEN、WECOM_CALLBACK_AES_KEY',
    "the app's callbacks forwarded here: WECOM_CALLBACK_PORT, WECOM_CALLBACK_TOKEN, WECOM_CALLBACK_AES_KEY",
  ),
  danger: text(
    '可能使应用或本机地址被限制一段时间：--danger',
    'may get the app or this address blocked for a while: --danger',
  ),
} as const satisfies Record<string, Text>;

export type Need = keyof typeof needs;
