import type { SeedInput } from 'wecom-emulator';

export const CORPID = 'wwparitycorp000001';
export const OTHER_CORPID = 'wwparitycorp000002';
export const TEMPLATE = 'dkparitytemplate01';
export const HOST = 'member.host';
export const VIEWER = 'member.viewer';
export const INVISIBLE = 'member.elsewhere';

export const apps = {
  first: { corpid: CORPID, secret: 'emulated-parity-first-secret', agentid: 1000011 },
  second: { corpid: CORPID, secret: 'emulated-parity-second-secret', agentid: 1000012 },
  bare: { corpid: CORPID, secret: 'emulated-parity-bare-secret', agentid: 1000013 },
  custom: { corpid: CORPID, secret: 'emulated-parity-custom-code', agentid: 1000014 },
  other: { corpid: OTHER_CORPID, secret: 'emulated-parity-other-secret', agentid: 1000021 },
};

const visible = { departments: [2] };

/** A corp that has whatever a probe needs; neither a school nor an IT corp, which would be allowed more. */
export const paritySeed: SeedInput = {
  corps: [
    {
      corpid: CORPID,
      name: '对照企业',
      departments: [
        { id: 1, name: '对照企业', parentid: 0 },
        { id: 2, name: '可见部门', parentid: 1 },
        { id: 3, name: '不可见部门', parentid: 1 },
      ],
      members: [
        { userid: HOST, name: '主播', departments: [2], mobile: '13900000001', email: 'host@example.com' },
        { userid: VIEWER, name: '观众', departments: [2] },
        { userid: INVISIBLE, name: '旁人', departments: [3] },
      ],
    },
    { corpid: OTHER_CORPID, name: '另一企业', members: [{ userid: HOST, name: '别家主播' }] },
  ],
  apps: [
    { ...apps.first, name: '对照应用', visible },
    { ...apps.second, name: '第二应用', visible },
    { ...apps.bare, name: '无权限应用', visible, permissions: [] },
    { ...apps.custom, name: '代开发应用', visible, kind: 'custom_developed', suiteid: TEMPLATE },
    { ...apps.other, name: '别家应用' },
  ],
  suites: [{ suiteid: TEMPLATE, kind: 'custom_developed', secret: 'emulated-parity-template-secret', name: '模板' }],
};
