import { defineRoute } from '../route.ts';
import { descriptionParam, livingidParam, secondsParam, themeParam, typeParam } from './fields.ts';
import { findOwnLive, ownLiveRules } from './own-live.ts';
import { reservedLiveRules, stepReserved } from './reserved-live.ts';
import { checkSchedule, scheduleRules } from './schedule.ts';

/** 修改预约直播: what is left out stays, the reminder perhaps excepted; host and activity images cannot change. */
export default defineRoute({
  method: 'POST',
  path: '/cgi-bin/living/modify',
  page: 93640,
  token: 'app',
  permission: 'living:base:base',
  params: {
    livingid: livingidParam,
    theme: themeParam,
    living_start: secondsParam,
    living_duration: { type: 'integer' },
    type: typeParam,
    description: descriptionParam,
    remind_time: secondsParam,
  },
  rules: {
    ...scheduleRules,
    ...ownLiveRules,
    ...reservedLiveRules,
    'reminder-reset': {
      evidence: 'assumed',
      page: 93640,
      text: 'a modify without remind_time sets it to 0, where so assumed',
      assumption: 'modifyOmittedReminder',
    },
  },
  answer(call) {
    const { params, assume, apply } = call;
    checkSchedule(params, call);
    const live = findOwnLive(call, params.livingid);
    stepReserved(live, 'modify', assume);
    // An empty title is no title: the page says nothing of clearing it, while a description may be empty.
    if (params.theme) live.theme = params.theme;
    live.reserve_start = params.living_start ?? live.reserve_start;
    live.reserve_living_duration = params.living_duration ?? live.reserve_living_duration;
    live.type = params.type ?? live.type;
    live.description = params.description ?? live.description;
    const resets = params.remind_time === undefined && assume.modifyOmittedReminder === 'reset';
    if (resets) apply('reminder-reset');
    live.remind_time = params.remind_time ?? (resets ? 0 : live.remind_time);
    return {};
  },
});
