import type { Emulator, EmulatorOptions } from '../create-emulator.ts';
import createLive from '../live/create-live.ts';
import { MEDIA_LIFE_SECONDS } from '../live/images.ts';
import { nameOfApp, nowOf } from './callers.ts';
import { callLive, type LiveParams } from './live-call.ts';
import type { Provocation } from './provocation.ts';
import { scheduleBreaches } from './schedule-breaches.ts';

const reservation = (emulator: Emulator) => ({
  anchor_userid: 'zhangsan',
  theme: '新员工培训',
  living_start: nowOf(emulator) + 3600,
  living_duration: 3600,
});

const breach = (rule: string, params: LiveParams, options?: EmulatorOptions): Provocation =>
  callLive(createLive, rule, (emulator) => ({ ...reservation(emulator), ...params(emulator) }), options);

/** A temporary image of this age in seconds. */
function someImage(emulator: Emulator, age: number): string {
  const media_id = `image-${age}`;
  emulator.world.media.set(media_id, {
    media_id,
    corpid: nameOfApp(emulator).corpid,
    type: 'image',
    filename: 'cover.png',
    content_type: 'image/png',
    base64: '',
    created_at: nowOf(emulator) - age,
  });
  return media_id;
}

export const provokeCreateLive: Provocation[] = [
  ...scheduleBreaches.map(({ rule, params, options }) => breach(rule, params, options)),
  breach('agentid-of-another-app', () => ({ agentid: 1 })),
  breach('host-unknown', () => ({ anchor_userid: 'nobody' })),
  breach('host-invisible', () => ({ anchor_userid: 'zhaoliu' })),
  breach('media-unknown', () => ({ activity_cover_mediaid: 'never-uploaded' })),
  breach('media-expired', (emulator) => ({ activity_share_mediaid: someImage(emulator, MEDIA_LIFE_SECONDS) })),
  breach('extra-images-ignored', (emulator) => ({
    activity_detail: { image_list: Array.from({ length: 6 }, (_, age) => someImage(emulator, age)) },
  })),
  breach('activity-description-too-long', () => ({ activity_detail: { description: '简介长' } }), {
    assume: { longestActivityDescription: 2 },
  }),
  breach('daily-lives', () => ({}), { limits: { livesPerDay: 0 } }),
];
