import { type ErrcodeTable, row } from './row.ts';

/** Permissions, addresses and the app's own state (page 90313). */
export const accessErrcodes: ErrcodeTable = {
  48001: row(
    'forbidden',
    ['接口功能未授权', 'The app is not authorised for this function'],
    [
      '在应用的权限设置中开通该接口；服务商应用需重新提交、发布并由企业管理员确认',
      'Turn the function on among the app’s permissions; a provider’s app must be submitted and published again and confirmed by the corp',
    ],
  ),
  48002: row(
    'forbidden',
    [
      '应用没有调用该接口的权限（直播接口需“直播”权限）',
      'The app may not call this API; live calls need the 直播 permission',
    ],
    [
      '自建应用：企业微信管理后台 → 应用管理 → 直播（学校为上课直播）→ API → 可调用接口的应用，加入本应用。代开发应用：在服务商后台为模板申请“直播”自定义权限，由企业管理员确认，并使用 gettoken + permanent_code 取 token。第三方应用：在服务商后台勾选“直播接口权限”，重新提交、发布并由企业管理员确认',
      'Self-built: admin console → App Management → Live (直播; in schools 上课直播) → API → apps that may call the API (可调用接口的应用): add this app. Custom-developed: apply for the custom permission 直播 of the template in the provider console, have the corp confirm it, and get tokens from gettoken with the permanent code. Third-party: tick 直播接口权限 in the provider console, submit and publish again, and have the corp’s administrator confirm',
    ],
  ),
  48005: row('forbidden', ['接口已停用', 'WeCom has retired this API'], ['升级 LiveBus', 'Upgrade LiveBus']),
  48006: row(
    'forbidden',
    ['应用长期未使用，接口权限已被收回', 'The permission was withdrawn because the app was not used for long'],
    [
      '企业微信管理后台 → 应用管理 → 该应用，由管理员重新启用接口权限',
      'Admin console → App Management → the app: have an administrator enable its API permission again',
    ],
  ),
  48010: row(
    'forbidden',
    ['TLS 版本过低', 'The TLS version is too old'],
    ['让代理或网关使用 TLS 1.2 以上', 'Let the proxy or gateway in between use TLS 1.2 or later'],
  ),
  50001: row(
    'forbidden',
    ['redirect_uri 不在可信域名内', 'The redirect address is not on a trusted domain'],
    [
      '企业微信管理后台 → 应用管理 → 该应用 → 网页授权及JS-SDK → 可信域名',
      'Admin console → App Management → the app → Web authorisation and JS-SDK → trusted domains',
    ],
  ),
  50003: row(
    'forbidden',
    ['应用已停用', 'The app is disabled'],
    ['企业微信管理后台 → 应用管理 → 该应用 → 启用应用', 'Admin console → App Management → the app → enable it'],
  ),
  50006: row(
    'forbidden',
    ['系统应用已停用', 'The system app is disabled'],
    [
      '企业微信管理后台 → 应用管理 → 直播，启用该系统应用',
      'Admin console → App Management → Live (直播): enable the system app',
    ],
  ),
  60020: row(
    'forbidden',
    [
      '调用方 IP 不在白名单内（错误信息中的 from ip 即企业微信看到的 IP）',
      'The caller’s address is not trusted; “from ip” in the error is the one that WeCom saw',
    ],
    [
      '自建应用：企业微信管理后台 → 应用管理 → 该应用 → 开发者接口 → 企业可信IP，加入该 IP（必须是本企业自己的服务器）。代开发与第三方应用：服务商后台 → 服务商信息 → 基本信息 → IP白名单。约 1 分钟后生效',
      'Self-built: admin console → App Management → the app → Developer API → trusted corp IPs (企业可信IP): add the address; it must be the corp’s own server. Custom-developed and third-party: provider console → Provider Information → Basic Information → IP white list (IP白名单). It takes about a minute',
    ],
  ),
  60031: row(
    'forbidden',
    ['该应用被禁止调用接口', 'This app is forbidden to call APIs'],
    ['联系企业微信客服并提供 hint', 'Contact WeCom’s support and quote the hint'],
  ),
  40056: row(
    'invalid',
    ['agentid 不合法', 'The agentid is not valid'],
    [
      '企业微信管理后台 → 应用管理 → 该应用 → AgentId，核对集成中的值',
      'Admin console → App Management → the app → AgentId: compare it with the integration',
    ],
  ),
  41011: row(
    'invalid',
    ['缺少 agentid', 'The agentid is missing'],
    ['在集成中填写 AgentId', 'Enter the AgentId in the integration'],
  ),
  301002: row(
    'forbidden',
    ['agentid 与 token 所属应用不一致', 'The agentid is not the one of the token’s app'],
    [
      '核对集成中的 AgentId 与 Secret 是否属于同一应用',
      'Check that AgentId and secret in the integration belong to the same app',
    ],
  ),
  301007: row(
    'forbidden',
    ['企业不可用（已解散或被封禁）', 'The corp was dissolved or banned'],
    ['由企业管理员联系企业微信客服', 'Have the corp’s administrator contact WeCom’s support'],
  ),
  400028: row(
    'forbidden',
    ['对应的系统应用已关闭', 'The system app behind this API is closed'],
    ['企业微信管理后台 → 应用管理，启用对应的系统应用', 'Admin console → App Management: enable that system app'],
  ),
  701008: row(
    'forbidden',
    ['服务商未为该企业购买或激活接口许可', 'The provider has no interface licence for this corp'],
    [
      '服务商后台 → 接口许可，为该企业购买并激活账号',
      'Provider console → interface licences: buy and activate accounts for this corp',
    ],
  ),
  701099: row(
    'forbidden',
    ['成员没有有效的接口许可', 'The member has no valid interface licence'],
    [
      '服务商后台 → 接口许可，为该成员激活账号',
      'Provider console → interface licences: activate an account for this member',
    ],
  ),
  846000: row(
    'forbidden',
    ['该接口只支持代开发和第三方应用', 'Only custom-developed and third-party apps may call this API'],
    [
      '自建应用无法查询权限：改为在 应用管理 → 直播 → API → 可调用接口的应用 中核对',
      'A self-built app cannot ask for its permissions: look into App Management → Live (直播) → API → 可调用接口的应用 instead',
    ],
  ),
};
