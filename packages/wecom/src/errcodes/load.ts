import { type ErrcodeTable, row } from './row.ts';

/** Busy, too often, or at the same time (pages 90312 and 90313). */
export const loadErrcodes: ErrcodeTable = {
  [-1]: row(
    'unavailable',
    ['企业微信系统繁忙，结果未知', 'WeCom is busy; the outcome is open'],
    [
      '稍后重试，最多三次；创建直播后遇到它，先用“获取成员直播ID列表”核对是否已建成',
      'Try again later, three times at most; after a create, first look through the host’s lives whether it went through',
    ],
  ),
  6000: row(
    'conflict',
    ['数据版本冲突', 'The record was changed by somebody else at the same time'],
    ['重新读取后再试一次', 'Read it anew and try once more'],
  ),
  45009: row(
    'throttled',
    ['接口调用超过频率限制', 'The API was called too often'],
    [
      '等封禁期过去：超过每分钟上限封 60 秒，每小时上限封 60 分钟，每日上限到当天结束；每企业每接口上限 1 万次/分、15 万次/小时，每应用每天最多创建 1 万场直播。若出现在 gettoken，检查是否反复用错误的 Secret（IP 会被封 1 小时）',
      'Wait for the block to end: 60 seconds after the limit of a minute, 60 minutes after that of an hour, the rest of the day after that of a day. A corp has 10 000 calls a minute and 150 000 an hour for each API, an app 10 000 new lives a day. On gettoken, look for a wrong secret used over and over: it blocks the address for an hour',
    ],
  ),
  45033: row(
    'throttled',
    ['接口并发调用超过限制', 'Too many calls of this API at the same time in this corp'],
    ['降低同一企业对该接口的并发数后重试', 'Call this API with fewer requests in flight for this corp, then try again'],
  ),
  45035: row(
    'conflict',
    ['同一数据正在被并发修改', 'The same record is being written by another call'],
    ['等另一个请求结束后重试', 'Let the other call finish, then try again'],
  ),
  45036: row(
    'throttled',
    ['数据访问异常，已被限制', 'WeCom holds the access for abnormal and has limited it'],
    [
      '停止批量读取，在企业微信管理后台查看安全提醒后再试',
      'Stop reading in bulk and look for a security notice in the admin console before trying again',
    ],
  ),
};
