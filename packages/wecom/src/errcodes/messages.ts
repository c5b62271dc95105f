import { type ErrcodeTable, row } from './row.ts';

const templateCard = row(
  'invalid',
  ['模板卡片的内容不合法', 'A part of the template card is not valid'],
  [
    '按文档 90236 核对模板卡片各字段的必填与长度',
    'Compare each part of the template card with page 90236: what is required, and how long it may be',
  ],
);
const TEMPLATE_CARD = { first: 42014, last: 42051 };

/** Every code that page 90236 gives to template cards. */
const templateCardErrcodes: ErrcodeTable = Object.fromEntries(
  Array.from({ length: TEMPLATE_CARD.last - TEMPLATE_CARD.first + 1 }, (_, index) => [
    TEMPLATE_CARD.first + index,
    templateCard,
  ]),
);

/** Messages and callbacks (pages 90236 and 90313). */
export const messageErrcodes: ErrcodeTable = {
  ...templateCardErrcodes,
  41033: row(
    'invalid',
    ['缺少 description', 'The description is missing'],
    ['为文本卡片填写描述', 'Give the text card a description'],
  ),
  43012: row(
    'forbidden',
    ['应用须先设置回调 URL', 'The app must have a callback URL first'],
    [
      '企业微信管理后台 → 应用管理 → 该应用 → 接收消息 → 设置API接收',
      'Admin console → App Management → the app → receive messages (接收消息) → set up API receiving',
    ],
  ),
  45002: row(
    'invalid',
    ['消息内容过长', 'The message is too long'],
    ['缩短到 2048 字节以内', 'Shorten it to 2048 bytes'],
  ),
  81013: row(
    'missing',
    ['收件成员、部门和标签全部无效', 'All members, departments and tags named are invalid'],
    [
      '核对收件人的人员绑定，以及是否在应用可见范围内',
      'Check the recipients’ bindings, and that they lie in the app’s visible scope',
    ],
  ),
  82001: row(
    'invalid',
    ['没有指定收件人', 'Nobody is named to receive the message'],
    ['至少填写成员、部门或标签之一', 'Name at least one member, department or tag'],
  ),
  93000: row(
    'invalid',
    ['机器人 webhook 地址不合法', 'The webhook address of the robot is not valid'],
    ['重新复制群机器人的 webhook 地址', 'Copy the address of the group robot again'],
  ),
};
