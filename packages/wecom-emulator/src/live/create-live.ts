import { defineRoute } from '../route.ts';
import { isVisible } from '../scope.ts';
import { addLive, LIVE, type Live } from '../world.ts';
import { descriptionParam, themeParam, typeParam } from './fields.ts';
import { mediaState } from './images.ts';
import { newLivingid } from './livingid.ts';
import { checkSchedule, scheduleRules } from './schedule.ts';

/** 创建预约直播 */
export default defineRoute({
  method: 'POST',
  path: '/cgi-bin/living/create',
  page: 93637,
  token: 'app',
  permission: 'living:base:base',
  params: {
    anchor_userid: { type: 'text', required: true, maxBytes: 64 },
    theme: { ...themeParam, required: true },
    living_start: { type: 'integer', required: true, min: 0 },
    living_duration: { type: 'integer', required: true, min: 1 },
    type: typeParam,
    description: descriptionParam,
    agentid: { type: 'integer' },
    remind_time: { type: 'integer', min: 0 },
    activity_cover_mediaid: { type: 'text' },
    activity_share_mediaid: { type: 'text' },
    activity_detail: {
      type: 'object',
      params: { description: { type: 'text' }, image_list: { type: 'list', of: 'text' } },
    },
  },
  rules: {
    ...scheduleRules,
    'host-unknown': { errcode: 60111, evidence: 'assumed', text: 'the host is a member of the corp' },
    'host-invisible': { errcode: 60011, evidence: 'assumed', text: "the host is in the app's visible scope" },
    'agentid-of-another-app': {
      errcode: 301002,
      evidence: 'documented',
      page: 90313,
      text: 'agentid belongs to the token',
    },
    'media-unknown': { errcode: 40007, evidence: 'assumed', text: 'a media_id is a temporary image' },
    'media-expired': { errcode: 40145, evidence: 'assumed', text: 'a media_id lives for 3 days' },
    'extra-images-ignored': {
      evidence: 'documented',
      page: 93637,
      text: 'of more than 5 images the first 5 are taken',
    },
    'daily-lives': {
      errcode: 45009,
      evidence: 'assumed',
      page: 98695,
      text: 'an app makes at most 10 000 lives a day',
    },
  },
  answer({ params, world, app, corp, assume, now, admitLive, refuse, apply, fire }) {
    if (params.agentid !== undefined && params.agentid !== app.agentid) {
      throw refuse('agentid-of-another-app', 'no permission for the given agentid');
    }
    const host = corp.members.find((member) => member.userid === params.anchor_userid);
    if (host === undefined) throw refuse('host-unknown', 'userid not found', assume.hostUnknown);
    if (!isVisible(corp, app, host)) {
      throw refuse('host-invisible', 'no privilege to access/modify contact/party/agent', assume.hostInvisible);
    }
    checkSchedule(params, { corp, assume, now });
    const images = params.activity_detail?.image_list ?? [];
    if (images.length > 5) apply('extra-images-ignored');
    const image_mediaids = images.slice(0, 5);
    const { activity_cover_mediaid: cover, activity_share_mediaid: share } = params;
    for (const id of [cover, share, ...image_mediaids]) {
      const state = id === undefined ? 'usable' : mediaState(world, id, now);
      if (state === 'unknown') throw refuse('media-unknown', 'invalid media_id', assume.mediaUnknown);
      if (state === 'expired') throw refuse('media-expired', 'media_id expired', assume.mediaExpired);
    }
    if (!admitLive()) throw refuse('daily-lives', 'api freq out of limit', assume.dailyLives);

    const live: Live = {
      livingid: newLivingid(app.corpid),
      corpid: app.corpid,
      agentid: app.agentid,
      anchor_userid: host.userid,
      theme: params.theme,
      type: params.type ?? 0,
      description: params.description ?? '',
      reserve_start: params.living_start,
      reserve_living_duration: params.living_duration,
      remind_time: params.remind_time ?? 0,
      ...(cover === undefined ? {} : { cover_mediaid: cover }),
      ...(share === undefined ? {} : { share_mediaid: share }),
      ...(params.activity_detail?.description === undefined
        ? {}
        : { activity_description: params.activity_detail.description }),
      image_mediaids,
      status: LIVE.reserved,
      open_replay: 0,
      comment_num: 0,
      viewers: [],
      subscribers: [],
      created_at: now,
    };
    addLive(world, live);
    if (assume.createFiresCallback) fire({ live, status: LIVE.reserved });
    return { livingid: live.livingid };
  },
});
