import { text } from '@livebus/component-kit';
import { createLive, liveFields, readLive, reservedLive, reserveLive } from '../lives.ts';
import { defineProbe } from '../probe.ts';

/** Which errcode a mistake is answered with, where the pages leave several open. */
export const errcodeProbes = [
  defineProbe({
    id: 'parameter-missing',
    settles: 'parameterMissing',
    facts: '§11.3',
    question: text('缺少必填参数时返回哪个 errcode？', 'Which errcode does a missing required parameter get?'),
    async run(target) {
      const { theme: _, ...rest } = liveFields(target);
      return (await target.call('living/create', { body: rest })).errcode ?? null;
    },
  }),
  defineProbe({
    id: 'unknown-living',
    settles: 'unknownLiving',
    facts: '§7.6, §11.3',
    question: text('livingid 不存在时返回哪个 errcode？', 'Which errcode does a livingid get that does not exist?'),
    async run(target) {
      const real = await reservedLive(target);
      const livingid = `${real.slice(0, 10)}${'A'.repeat(real.length - 10)}`;
      return (await readLive(target, livingid)).errcode ?? null;
    },
  }),
  defineProbe({
    id: 'living-of-another-app',
    settles: 'livingOfAnotherApp',
    facts: '§11.3',
    question: text('读取另一个应用的直播时返回哪个 errcode？', "Which errcode does another app's live get?"),
    needs: ['second-app'],
    async run(target) {
      const livingid = await reserveLive(target, {}, 'second');
      return (await readLive(target, livingid)).errcode ?? null;
    },
  }),
  defineProbe({
    id: 'living-of-another-corp',
    settles: 'livingOfAnotherCorp',
    facts: '§11.3',
    question: text('读取另一个企业的直播时返回哪个 errcode？', "Which errcode does another corp's live get?"),
    needs: ['other-corp-live'],
    run: async (target) => (await readLive(target, target.has.otherCorpLivingid ?? '')).errcode ?? null,
  }),
  defineProbe({
    id: 'host-unknown',
    settles: 'hostUnknown',
    facts: '§1.1.1',
    question: text('主播不是企业成员时返回哪个 errcode？', 'Which errcode does a host get who is nobody in the corp?'),
    run: async (target) => (await createLive(target, { anchor_userid: 'livebus-parity-nobody' })).errcode ?? null,
  }),
  defineProbe({
    id: 'host-invisible',
    settles: 'hostInvisible',
    facts: '§1.1.1, §10',
    question: text(
      '主播不在应用可见范围内时返回哪个 errcode？',
      "Which errcode does a host get who is outside the app's visible scope?",
    ),
    needs: ['invisible-member'],
    run: async (target) =>
      (await createLive(target, { anchor_userid: target.has.invisibleUserid ?? '' })).errcode ?? null,
  }),
  defineProbe({
    id: 'member-unknown',
    settles: 'memberUnknown',
    facts: '§3.3',
    question: text('通讯录接口查询不存在的成员返回哪个 errcode？', 'Which errcode does user/get give for nobody?'),
    run: async (target) =>
      (await target.call('user/get', { query: { userid: 'livebus-parity-nobody' } })).errcode ?? null,
  }),
  defineProbe({
    id: 'member-invisible',
    settles: 'memberInvisible',
    facts: '§3.3',
    question: text(
      '通讯录接口查询不可见成员返回哪个 errcode？',
      'Which errcode does user/get give for a member out of sight?',
    ),
    needs: ['invisible-member'],
    run: async (target) =>
      (await target.call('user/get', { query: { userid: target.has.invisibleUserid ?? '' } })).errcode ?? null,
  }),
  defineProbe({
    id: 'department-unknown',
    settles: 'departmentUnknown',
    facts: '§3.3',
    question: text('部门不存在时返回哪个 errcode？', 'Which errcode does a department get that does not exist?'),
    run: async (target) => (await target.call('department/list', { query: { id: '987654321' } })).errcode ?? null,
  }),
  defineProbe({
    id: 'list-id-elsewhere',
    settles: 'listIdElsewhere',
    facts: '§3.2',
    question: text(
      '非通讯录同步应用调用 user/list_id 返回哪个 errcode？',
      'Which errcode does user/list_id give to an app other than contact sync?',
    ),
    run: async (target) => (await target.call('user/list_id', { body: { limit: 1 } })).errcode ?? null,
  }),
  defineProbe({
    id: 'share-code-invalid',
    settles: 'shareCodeInvalid',
    facts: '§1.9',
    question: text('ww_share_code 无效时返回哪个 errcode？', 'Which errcode does an invalid ww_share_code get?'),
    run: async (target) =>
      (await target.call('living/get_living_share_info', { body: { ww_share_code: 'livebus-parity-no-code' } }))
        .errcode ?? null,
  }),
  defineProbe({
    id: 'bad-cursor',
    settles: 'badCursor',
    facts: '§1.6',
    question: text(
      '游标不是企业微信给出的，返回哪个 errcode？',
      'Which errcode does a cursor get that WeCom did not give?',
    ),
    run: async (target) =>
      (
        await target.call('living/get_user_all_livingid', {
          body: { userid: target.host, cursor: 'livebus-parity-no-cursor' },
        })
      ).errcode ?? null,
  }),
];
