import type { AppCredentials, SuiteCredentials } from '@livebus/wecom';

/** The apps of the emulator's own seed, one of each kind, and whom they see. */
export const corpid = 'wwemulatedcorp0001';
export const selfBuiltSecret = 'emulated-self-built-secret';

export const selfBuilt: AppCredentials = { kind: 'self_built', corpid, secret: selfBuiltSecret };

export const customDeveloped: AppCredentials = {
  kind: 'custom_developed',
  corpid,
  permanentCode: 'emulated-custom-developed-permanent-code',
};

export const thirdParty = (ticket: () => Promise<string>): AppCredentials => ({
  kind: 'third_party',
  corpid,
  permanentCode: 'emulated-third-party-permanent-code',
  suite: thirdPartySuite(ticket),
});

export const thirdPartySuite = (ticket: () => Promise<string>): SuiteCredentials => ({
  suiteId: 'wwemulatedsuite0001',
  suiteSecret: 'emulated-suite-secret',
  ticket,
});

/** A live that the emulator takes: a visible host, a start in an hour. */
export const plannedLive = (theme = '新员工培训') => ({
  anchor_userid: 'zhangsan',
  theme,
  living_start: Math.floor(Date.now() / 1000) + 3600,
  living_duration: 1800,
});
