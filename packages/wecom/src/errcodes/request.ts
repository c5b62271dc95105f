import { type ErrcodeTable, row } from './row.ts';

/** Parameters and bodies (page 90313). */
export const requestErrcodes: ErrcodeTable = {
  40033: row(
    'invalid',
    [
      '请求含有非法字符（不能使用 \\uXXXX 转义）',
      'The request holds forbidden characters; \\uXXXX escapes are not allowed',
    ],
    ['去掉标题、简介中的控制字符与残缺的表情', 'Remove control characters and broken emoji from title and description'],
  ),
  40035: row(
    'invalid',
    ['参数不合法', 'A parameter is not valid'],
    ['对照报文核对各字段', 'Compare the fields in the message log with the page of the endpoint'],
  ),
  40058: row(
    'invalid',
    [
      '参数不合法：缺少必填、超长、取值不对或 JSON 有误',
      'A parameter is missing, too long or out of range, or the JSON is broken',
    ],
    [
      '标题最多 20 个字符且 60 字节，简介最多 100 个字符且 300 字节；开始时间须晚于当前，时长为正整数；并核对 livingid 是否存在且由本应用创建',
      'A title has at most 20 characters and 60 bytes, a description 100 and 300; the start lies in the future, the duration is positive. Check too that the livingid exists and was made by this app',
    ],
  ),
  40063: row(
    'invalid',
    ['参数为空或缺失', 'A parameter is empty or missing'],
    ['补全必填字段', 'Fill the required fields'],
  ),
  40201: row(
    'invalid',
    ['内容被反垃圾拦截', 'The content was stopped by the spam filter'],
    ['修改标题、简介或消息中的敏感内容', 'Change what may offend in the title, the description or the message'],
  ),
  40206: row(
    'invalid',
    ['请求体过大', 'The request is too large'],
    ['缩短内容或分批发送', 'Shorten it or send it in parts'],
  ),
  50100: row(
    'invalid',
    ['分页游标不合法', 'The cursor of the page is not valid'],
    ['从第一页重新读取', 'Read again from the first page'],
  ),
  60268: row(
    'invalid',
    ['分页游标不合法', 'The cursor is not valid'],
    ['从第一页重新读取', 'Read again from the first page'],
  ),
};
