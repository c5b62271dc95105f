import type { SeedInput } from './seed.ts';

const corpid = 'wwemulatedcorp0001';
const visible = { users: [], departments: [2, 5], tags: [] };

/** A corp to try things on: seven departments, thirteen members, three tags, an app of each kind, contact sync. */
export const defaultSeed: SeedInput = {
  corps: [
    {
      corpid,
      name: '云帆科技（模拟企业）',
      industry: 'it',
      departments: [
        { id: 1, name: '云帆科技', parentid: 0 },
        { id: 2, name: '市场部', parentid: 1 },
        { id: 3, name: '培训组', parentid: 2 },
        { id: 4, name: '财务部', parentid: 1 },
        { id: 5, name: '研发中心', parentid: 1 },
        { id: 6, name: '前端组', parentid: 5 },
        { id: 7, name: '人力资源部', parentid: 1 },
      ],
      members: [
        { userid: 'zhangsan', name: '张三', departments: [3], mobile: '13800000001', email: 'zhangsan@example.com' },
        { userid: 'lisi', name: '李四', departments: [2], mobile: '13800000002', email: 'lisi@example.com' },
        { userid: 'wangwu', name: '王五', departments: [2], mobile: '13800000003', email: 'wangwu@example.com' },
        { userid: 'zhaoliu', name: '赵六', departments: [4], mobile: '13800000004', email: 'zhaoliu@example.com' },
        { userid: 'sunqi', name: '孙七', departments: [4], mobile: '13800000005', email: 'sunqi@example.com' },
        { userid: 'zhouba', name: '周八', departments: [1], mobile: '13800000006', email: 'zhouba@example.com' },
        { userid: 'chenyutong', name: '陈雨桐', departments: [3, 7], email: 'chenyutong@example.com' },
        { userid: 'liuhaoran', name: '刘浩然', departments: [5], email: 'liuhaoran@example.com' },
        { userid: 'yangsihan', name: '杨思涵', departments: [6], email: 'yangsihan@example.com' },
        // Uses WeCom only: there is no openid to convert to.
        { userid: 'huangzihan', name: '黄梓涵', departments: [6], email: 'huangzihan@example.com', wechat: false },
        // Reached only through the department of the tag 新员工.
        { userid: 'wuxinyi', name: '吴欣怡', departments: [7], email: 'wuxinyi@example.com' },
        { userid: 'xuzimo', name: '徐子墨', departments: [2], status: 4, email: 'xuzimo@example.com' },
        { userid: 'guyifan', name: '顾一凡', departments: [2], status: 5, email: 'guyifan@example.com' },
      ],
      tags: [
        { tagid: 1, name: '讲师', users: ['sunqi'] },
        { tagid: 2, name: '新员工', departments: [7] },
        { tagid: 3, name: '管理层', users: ['zhangsan', 'zhouba'], departments: [4] },
      ],
    },
  ],
  apps: [
    {
      corpid,
      agentid: 1000002,
      name: '直播助手（自建）',
      kind: 'self_built',
      secret: 'emulated-self-built-secret',
      visible: { ...visible, tags: [1, 2] },
    },
    {
      corpid,
      agentid: 1000003,
      name: '直播助手（代开发）',
      kind: 'custom_developed',
      secret: 'emulated-custom-developed-permanent-code',
      suiteid: 'dkemulatedtemplate01',
      permissions: ['living:base:base', 'contact:sensitive:user_name', 'contact:sensitive:department_name'],
      visible,
    },
    {
      corpid,
      agentid: 1000004,
      name: '直播助手（第三方）',
      kind: 'third_party',
      secret: 'emulated-third-party-permanent-code',
      suiteid: 'wwemulatedsuite0001',
      visible,
    },
    {
      corpid,
      agentid: 1000005,
      name: '通讯录同步',
      kind: 'self_built',
      secret: 'emulated-contact-sync-secret',
      contactSync: true,
      permissions: [],
    },
  ],
  suites: [
    {
      suiteid: 'dkemulatedtemplate01',
      kind: 'custom_developed',
      secret: 'emulated-template-secret',
      name: '直播助手模板',
      permissions: ['living:base:base', 'contact:sensitive:user_name', 'contact:sensitive:department_name'],
    },
    { suiteid: 'wwemulatedsuite0001', kind: 'third_party', secret: 'emulated-suite-secret', name: '直播助手套件' },
    // Not authorised by anybody yet: for the authorisation page.
    { suiteid: 'wwemulatedsuite0002', kind: 'third_party', secret: 'emulated-suite-secret-2', name: '直播营销套件' },
  ],
};
