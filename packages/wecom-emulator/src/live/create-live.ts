import { defineRoute } from '../route.ts';
import { addLive, LIVE } from '../world.ts';
import { activityParams, activityRules, readActivity } from './activity.ts';
import { descriptionParam, secondsParam, themeParam, typeParam, useridParam } from './fields.ts';
import { findHost, hostRules } from './find-host.ts';
import { newLive } from './new-live.ts';
import { checkSchedule, scheduleRules } from './schedule.ts';

/** 创建预约直播 */
export default defineRoute({
  method: 'POST',
  path: '/cgi-bin/living/create',
  page: 93637,
  token: 'app',
  permission: 'living:base:base',
  params: {
    anchor_userid: useridParam,
    theme: { ...themeParam, required: true },
    living_start: { ...secondsParam, required: true },
    living_duration: { type: 'integer', required: true },
    type: typeParam,
    description: descriptionParam,
    agentid: { type: 'integer' },
    remind_time: secondsParam,
    ...activityParams,
  },
  rules: {
    ...scheduleRules,
    'agentid-of-another-app': { errcode: 301002, evidence: 'documented', page: 90313, text: "agentid is the token's" },
    ...hostRules,
    ...activityRules,
    'daily-lives': {
      errcode: 45009,
      evidence: 'assumed',
      page: 98695,
      text: 'an app makes at most 10 000 lives a day',
      assumption: 'dailyLives',
    },
  },
  answer(call) {
    const { params, world, app, assume, now, admitLive, refuse, fire } = call;
    const { theme, living_start, living_duration, type = 0, description = '', remind_time = 0 } = params;
    checkSchedule(params, call);
    if (params.agentid !== undefined && params.agentid !== app.agentid) {
      throw refuse('agentid-of-another-app', 'no permission for the given agentid');
    }
    const host = findHost(call, params.anchor_userid);
    const activity = readActivity(call);
    if (!admitLive()) throw refuse('daily-lives', 'api freq out of limit', assume.dailyLives);
    const { corpid, agentid } = app;
    const reserved = { reserve_start: living_start, reserve_living_duration: living_duration, remind_time };
    const made = { corpid, agentid, anchor_userid: host.userid, created_at: now };
    const live = newLive({ ...made, theme, type, description, ...reserved, ...activity });
    addLive(world, live);
    if (assume.createFiresCallback) fire({ live, status: LIVE.reserved });
    return { livingid: live.livingid };
  },
});
