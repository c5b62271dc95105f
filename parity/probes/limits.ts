import { text } from '@livebus/component-kit';
import { createLive, reserveLive } from '../lives.ts';
import { defineProbe, NotRun } from '../probe.ts';

const FREQUENCY_ERRCODES = [45009, 45036];
const NOT_PERMITTED = 48002;

/** What only overstepping shows; last of all, since each leaves something blocked. */
export const limitProbes = [
  defineProbe({
    id: 'frequency-checked',
    settles: 'frequencyChecked',
    facts: '§11.3',
    question: text('频率检查在权限检查之前吗？', "Is frequency checked before the app's permission?"),
    needs: ['bare-app', 'danger'],
    async run(target) {
      for (let calls = 0; calls <= target.has.limits.callsPerMinute; calls += 1) {
        const { errcode } = await target.call('living/get_living_share_info', {
          body: { ww_share_code: 'livebus-parity-no-code' },
          as: 'bare',
        });
        if (errcode === 45009) return 'before-permission';
        if (errcode !== NOT_PERMITTED) {
          throw new NotRun(text('WECOM_BARE_SECRET 的应用有直播权限', 'the app of WECOM_BARE_SECRET may use lives'));
        }
      }
      return 'after-permission';
    },
  }),
  defineProbe({
    id: 'daily-lives',
    settles: 'dailyLives',
    facts: '§1.0, §10',
    question: text('一天超过 10 000 场直播返回哪个 errcode？', 'Which errcode comes past 10 000 lives a day?'),
    needs: ['danger'],
    minutes: 60,
    async run(target) {
      await reserveLive(target);
      for (let made = 0; made <= target.has.limits.livesPerDay; made += 1) {
        const { errcode } = await createLive(target);
        if (errcode !== 0) return errcode ?? null;
      }
      return 'no limit met';
    },
  }),
  defineProbe({
    id: 'block-wrong-secrets',
    settles: 'blockWrongSecrets',
    facts: '§2.1',
    question: text(
      '多次错误的 secret 会封锁来源 IP 一小时吗？',
      'Do many wrong secrets block the address for an hour?',
    ),
    needs: ['danger'],
    async run(target) {
      const { corpid } = target.app('first');
      for (let guess = 0; guess <= target.has.limits.wrongSecrets; guess += 1) {
        const query = { corpid, corpsecret: `livebus-parity-wrong-${guess}` };
        const { errcode } = await target.call('gettoken', { query, as: 'nobody' });
        if (errcode !== undefined && FREQUENCY_ERRCODES.includes(errcode)) return true;
      }
      return false;
    },
  }),
];
