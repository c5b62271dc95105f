import type { SeedInput } from './seed.ts';

const visible = { users: [], departments: [2], tags: [] };

/** A small corp to try things on: four departments, six members, one app of each kind. */
export const defaultSeed: SeedInput = {
  corps: [
    {
      corpid: 'wwemulatedcorp0001',
      name: '云帆科技（模拟企业）',
      industry: 'it',
      departments: [
        { id: 1, name: '云帆科技', parentid: 0 },
        { id: 2, name: '市场部', parentid: 1 },
        { id: 3, name: '培训组', parentid: 2 },
        { id: 4, name: '财务部', parentid: 1 },
      ],
      members: [
        { userid: 'zhangsan', name: '张三', departments: [3], mobile: '13800000001', email: 'zhangsan@example.com' },
        { userid: 'lisi', name: '李四', departments: [2], mobile: '13800000002', email: 'lisi@example.com' },
        { userid: 'wangwu', name: '王五', departments: [2], mobile: '13800000003', email: 'wangwu@example.com' },
        { userid: 'zhaoliu', name: '赵六', departments: [4], mobile: '13800000004', email: 'zhaoliu@example.com' },
        { userid: 'sunqi', name: '孙七', departments: [4], mobile: '13800000005', email: 'sunqi@example.com' },
        { userid: 'zhouba', name: '周八', departments: [1], mobile: '13800000006', email: 'zhouba@example.com' },
      ],
      tags: [{ tagid: 1, name: '讲师', users: ['sunqi'], departments: [] }],
    },
  ],
  apps: [
    {
      corpid: 'wwemulatedcorp0001',
      agentid: 1000002,
      name: '直播助手（自建）',
      kind: 'self_built',
      secret: 'emulated-self-built-secret',
      visible: { ...visible, tags: [1] },
    },
    {
      corpid: 'wwemulatedcorp0001',
      agentid: 1000003,
      name: '直播助手（代开发）',
      kind: 'custom_developed',
      secret: 'emulated-custom-developed-permanent-code',
      suiteid: 'dkemulatedtemplate01',
      visible,
    },
    {
      corpid: 'wwemulatedcorp0001',
      agentid: 1000004,
      name: '直播助手（第三方）',
      kind: 'third_party',
      secret: 'emulated-third-party-permanent-code',
      suiteid: 'wwemulatedsuite0001',
      visible,
    },
  ],
  suites: [
    {
      suiteid: 'dkemulatedtemplate01',
      kind: 'custom_developed',
      secret: 'emulated-template-secret',
      name: '直播助手模板',
    },
    { suiteid: 'wwemulatedsuite0001', kind: 'third_party', secret: 'emulated-suite-secret', name: '直播助手套件' },
  ],
};
