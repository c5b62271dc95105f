import { type ErrcodeTable, row } from './row.ts';

const widenScope = [
  '企业微信管理后台 → 应用管理 → 该应用 → 可见范围，加入该成员、其部门或标签；服务商应用由企业管理员在同一页面调整',
  'Admin console → App Management → the app → visible scope (可见范围): add the member, a department or a tag. For a provider’s app the corp’s administrator does the same',
] as const;

/** Members, departments, tags and what an app sees of them (pages 90313 and 90665). */
export const contactErrcodes: ErrcodeTable = {
  40003: row(
    'invalid',
    ['userid 不合法', 'The userid is not valid'],
    [
      '核对人员绑定：自建应用用明文 userid，代开发与第三方应用用加密的 userid（区分大小写），已离职成员无效',
      'Check the person’s binding: self-built apps use the plain userid, provider’s apps the encrypted one (case-sensitive); members who left are not valid',
    ],
  ),
  40031: row(
    'invalid',
    ['userid 列表不合法', 'The list of userids is not valid'],
    ['核对收件人的人员绑定', 'Check the bindings of the recipients'],
  ),
  40032: row(
    'invalid',
    ['userid 列表过长（最多 1000 个）', 'More than 1000 userids'],
    ['分批发送', 'Send in several batches'],
  ),
  40066: row(
    'invalid',
    ['部门列表不合法', 'The list of departments is not valid'],
    ['核对部门 ID 是否存在且可见', 'Check that the departments exist and the app sees them'],
  ),
  40068: row(
    'invalid',
    ['标签 ID 不合法', 'The tag is not valid'],
    ['核对标签 ID 是否存在且在应用可见范围内', 'Check that the tag exists and the app sees it'],
  ),
  40073: row(
    'invalid',
    ['openid 不合法', 'The openid is not valid'],
    ['重新用 userid 转换取得 openid', 'Convert the userid to an openid again'],
  ),
  41009: row(
    'invalid',
    ['缺少 userid', 'The userid is missing'],
    ['选择直播发起人或收件人', 'Choose a host or a recipient'],
  ),
  43004: row(
    'missing',
    ['成员没有绑定微信', 'The member has not bound WeChat'],
    ['请成员在企业微信“我 → 设置 → 账号”中绑定微信', 'Have the member bind WeChat in WeCom: Me → Settings → Account'],
  ),
  46004: row('missing', ['成员不存在或不可见', 'The member does not exist or is not visible'], widenScope),
  50002: row('forbidden', ['成员不在应用权限范围内', 'The member lies outside the app’s permission scope'], widenScope),
  60003: row(
    'missing',
    ['部门不存在', 'The department does not exist'],
    ['重新读取部门列表后再选', 'Read the departments again and choose another'],
  ),
  60011: row(
    'forbidden',
    ['没有权限访问该成员、部门或标签', 'The app may not access this member, department or tag'],
    widenScope,
  ),
  60021: row('forbidden', ['userid 不在应用可见范围内', 'The userid lies outside the app’s visible scope'], widenScope),
  60030: row('forbidden', ['应用没有相应的通讯录权限', 'The app lacks the contact permission for this'], widenScope),
  60111: row(
    'missing',
    ['userid 不存在，或不在应用可见范围内', 'The userid does not exist, or lies outside the app’s visible scope'],
    [
      '核对人员绑定与应用可见范围；2022-06-28 之后授权的代开发与第三方应用，以及已完成 ID 升级的企业，必须用服务商级加密 userid，可用 batch/userid_to_openuserid 转换',
      'Check the person’s binding and the app’s visible scope. A provider’s app authorised after 2022-06-28, or in a corp whose IDs were migrated, needs the provider’s encrypted userid: convert it with batch/userid_to_openuserid',
    ],
  ),
  60123: row(
    'missing',
    ['部门 ID 不存在', 'The department ID does not exist'],
    ['重新读取部门列表后再选', 'Read the departments again and choose another'],
  ),
  301021: row('invalid', ['userid 不合法', 'The userid is not valid'], ['核对人员绑定', 'Check the person’s binding']),
};
