import { type ErrcodeTable, row } from './row.ts';

/** Lives and their neighbours (page 90313). WeCom has no code of its own for a live that does not exist. */
export const liveErrcodes: ErrcodeTable = {
  92000: row(
    'forbidden',
    ['成员不在应用可见范围之内', 'The member lies outside the app’s visible scope'],
    [
      '企业微信管理后台 → 应用管理 → 该应用 → 可见范围，加入直播发起人',
      'Admin console → App Management → the app → visible scope (可见范围): add the host',
    ],
  ),
  92001: row(
    'forbidden',
    ['应用没有敏感信息权限', 'The app lacks the permission for sensitive information'],
    [
      '为应用申请对应的敏感信息权限，并由企业管理员确认',
      'Apply for the app’s permission for that sensitive field, and have the corp’s administrator confirm it',
    ],
  ),
  92002: row(
    'forbidden',
    ['不允许跨企业调用', 'Calls across corps are not allowed'],
    ['使用该直播所属企业的集成', 'Use the integration of the corp that the live belongs to'],
  ),
  92003: row(
    'forbidden',
    ['不允许跨应用调用', 'Calls across apps are not allowed'],
    ['使用创建该直播的应用', 'Use the app that created the live'],
  ),
  92006: row(
    'conflict',
    [
      '该直播已经开始或取消，只有预约中的直播可以修改或取消',
      'The live has started or was cancelled; only a reserved one can be changed or cancelled',
    ],
    [
      '先获取直播详情查看状态；需要改期时取消并新建',
      'Read the live to see its state; to schedule anew, create another',
    ],
  ),
  92007: row(
    'conflict',
    ['该直播回放不能被删除', 'The replay of this live cannot be deleted'],
    [
      '获取直播详情：直播须已结束（status 2），开启回放（open_replay 1）且回放已生成（replay_status 0）；已删除的无需再删',
      'Read the live: it must have ended (status 2), with replay enabled (open_replay 1) and generated (replay_status 0). One already deleted needs nothing',
    ],
  ),
  92008: row(
    'forbidden',
    ['当前应用没有权限操作这个直播', 'This app may not operate this live'],
    [
      '改用创建该直播的应用；手工发起或由其他应用创建的直播无法通过本应用操作',
      'Use the app that created the live; one made by hand or by another app cannot be operated through this one',
    ],
  ),
};
