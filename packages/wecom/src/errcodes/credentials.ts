import { type ErrcodeTable, row } from './row.ts';

const ourBug = [
  '这是调用程序的缺陷，请附上报文反馈给 LiveBus',
  'A defect of the calling program: report it together with the message log',
] as const;
const askForNewToken = [
  '客户端会重新获取一次并重试一次；若仍出现，检查是否把别的应用或类型的 token 混用',
  'The client fetches one anew and tries once more; if it stays, look for a token of another app or kind in use here',
] as const;

/** Secrets, tokens and tickets of the three kinds of app (page 90313). */
export const credentialErrcodes: ErrcodeTable = {
  40001: row(
    'unauthorised',
    [
      'Secret 不正确、与 corpid 不匹配、已被重置，或应用已停用',
      'The secret is wrong, of another corp, reset, or of a disabled app',
    ],
    [
      '自建应用：企业微信管理后台 → 应用管理 → 该应用 → Secret，重新查看并填入；代开发应用：使用最新的 permanent_code；不要反复重试，多次错误会封禁 IP 一小时',
      'Self-built: admin console → App Management → the app → Secret, view it again and enter it. Custom-developed: use the latest permanent code. Do not keep trying: many wrong secrets block the address for an hour',
    ],
  ),
  40013: row(
    'unauthorised',
    ['corpid 不正确', 'The corpid is wrong'],
    [
      '自建应用：企业微信管理后台 → 我的企业 → 企业信息 → 企业ID；代开发与第三方应用：使用授权时返回的加密 corpid',
      'Self-built: admin console → My Company → Company Information → Company ID. Provider’s apps: the encrypted corpid that came with the authorisation',
    ],
  ),
  40014: row('unauthorised', ['access_token 无效', 'The access token is not valid'], askForNewToken),
  40029: row(
    'unauthorised',
    ['code 无效或已使用', 'The code is not valid or was used before'],
    ['重新发起授权取得新的 code', 'Start the authorisation again to get a new code'],
  ),
  42001: row('unauthorised', ['access_token 已过期', 'The access token has expired'], askForNewToken),
  41001: row(
    'invalid',
    ['缺少 access_token（必须放在 URL 中）', 'The access token is missing; it belongs in the URL'],
    ourBug,
  ),
  41002: row(
    'invalid',
    ['缺少 corpid', 'The corpid is missing'],
    ['在集成中填写企业ID', 'Enter the corp ID in the integration'],
  ),
  41004: row(
    'invalid',
    ['缺少 Secret', 'The secret is missing'],
    ['在集成中填写应用 Secret', 'Enter the app’s secret in the integration'],
  ),
  41021: row(
    'invalid',
    ['缺少 suite_id', 'The suite ID is missing'],
    ['在集成中填写应用的 suite_id', 'Enter the suite ID in the integration'],
  ),
  41022: row('invalid', ['缺少 suite_access_token', 'The suite access token is missing'], ourBug),
  41023: row(
    'unauthorised',
    ['缺少 suite_ticket', 'The suite ticket is missing'],
    [
      '确认指令回调 URL 可用，等待下一次推送（每 10 分钟一次），或在服务商后台手动推送',
      'Make sure that the instruction callback URL works; wait for the next push (every 10 minutes) or push it by hand in the provider console',
    ],
  ),
  41024: row(
    'invalid',
    ['缺少 suite_secret', 'The suite secret is missing'],
    ['在集成中填写 suite_secret', 'Enter the suite secret in the integration'],
  ),
  41025: row(
    'invalid',
    ['缺少 permanent_code', 'The permanent code is missing'],
    ['在集成中填写永久授权码，或重新授权', 'Enter the permanent code in the integration, or authorise again'],
  ),
  40077: row(
    'unauthorised',
    ['pre_auth_code 不正确', 'The pre-auth code is not valid'],
    ['重新获取预授权码并打开新的安装链接', 'Get a new pre-auth code and open the new installation link'],
  ),
  42007: row(
    'unauthorised',
    ['pre_auth_code 已过期（有效 20 分钟）', 'The pre-auth code has expired after its 20 minutes'],
    ['重新获取预授权码并打开新的安装链接', 'Get a new pre-auth code and open the new installation link'],
  ),
  40078: row(
    'unauthorised',
    [
      'auth_code 无效或已使用（一次有效，10 分钟）',
      'The auth code is not valid or was used; it is good once and for 10 minutes',
    ],
    [
      '让企业管理员重新授权安装；代开发应用可在服务商后台重置 permanent_code',
      'Have the corp’s administrator authorise again; for a custom-developed app the provider console can reset the permanent code',
    ],
  ),
  40080: row(
    'unauthorised',
    ['suite_secret 不正确', 'The suite secret is wrong'],
    [
      '服务商后台 → 应用管理 → 该应用/模板 → 基本信息 → Secret，重新填写',
      'Provider console → App Management → the app or template → Basic Information → Secret: enter it again',
    ],
  ),
  40082: row(
    'unauthorised',
    ['suite_access_token 无效', 'The suite access token is not valid'],
    ['客户端会用最新的 suite_ticket 重新获取一次', 'The client fetches one anew with the latest suite ticket'],
  ),
  42009: row(
    'unauthorised',
    ['suite_access_token 已过期', 'The suite access token has expired'],
    ['客户端会用最新的 suite_ticket 重新获取一次', 'The client fetches one anew with the latest suite ticket'],
  ),
  40083: row(
    'unauthorised',
    ['suite_id 不正确', 'The suite ID is wrong'],
    [
      '服务商后台 → 应用管理 → 该应用/模板 → 基本信息，核对 suite_id（第三方 ww/wx/tj 开头，代开发模板 dk 开头）',
      'Provider console → App Management → the app or template → Basic Information: compare the suite ID (ww, wx or tj for third-party, dk for a template)',
    ],
  ),
  40084: row(
    'unauthorised',
    ['永久授权码不正确、已取消授权或属于其他服务商', 'The permanent code is wrong, revoked, or another provider’s'],
    [
      '让企业管理员重新授权，并保存新的永久授权码',
      'Have the corp’s administrator authorise again, and keep the new permanent code',
    ],
  ),
  40085: row(
    'unauthorised',
    ['suite_ticket 无效或已过期（有效 30 分钟）', 'The suite ticket is not valid or older than 30 minutes'],
    [
      '确认指令回调 URL 可用，等待下一次推送（每 10 分钟一次），或在服务商后台手动推送',
      'Make sure that the instruction callback URL works; wait for the next push (every 10 minutes) or push it by hand in the provider console',
    ],
  ),
  48003: row(
    'unauthorised',
    ['suite_id 不合法，或 token 属于其他套件', 'The suite ID is not valid, or the token belongs to another suite'],
    [
      '核对集成中的 suite_id 与 suite_secret 是否属于同一应用',
      'Check that suite ID and suite secret in the integration belong to the same app',
    ],
  ),
  48004: row(
    'unauthorised',
    ['授权关系无效或已取消', 'The corp’s authorisation is not valid or was cancelled'],
    [
      '该企业已卸载应用：请企业管理员重新安装并授权',
      'The corp has uninstalled the app: have its administrator install and authorise it again',
    ],
  ),
};
