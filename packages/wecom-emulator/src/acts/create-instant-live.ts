import { z } from 'zod';
import { newLive } from '../live/new-live.ts';
import { isVisible } from '../scope.ts';
import { addLive, LIVE } from '../world.ts';
import { defineAct } from './act.ts';
import { ActError } from './act-error.ts';
import { appFields, findApp } from './find-app.ts';
import { stateOf } from './find-live.ts';

/** The client's `liveType` is another enumeration than the server's `type` (page 98695). */
const TYPE_OF_LIVE_TYPE = { 0: 0, 1: 3, 2: 2, 3: 1 } as const;

/** A member calls `ww.startLiving({ liveType, theme })`: the live runs at once. Sentences begin with the client's errMsg. */
export const createInstantLive = defineAct({
  name: 'create-instant-live',
  title: { 'zh-CN': '成员在客户端发起即时直播', en: 'A member starts an instant live in the client' },
  params: z.strictObject({
    ...appFields,
    userid: z.string().min(1),
    theme: z.string().min(1),
    /** 0 general, 1 training, 2 large class, 3 small class. */
    liveType: z.literal([0, 1, 2, 3]).default(0),
  }),
  act(stage, params) {
    const { app, corp } = findApp(stage, params);
    const { userid, theme, liveType } = params;
    if (!app.enabled || !app.permissions.includes('living:base:base')) {
      throw new ActError('state', 'fail no permission: the app is disabled or lacks the live permission.');
    }
    const host = corp.members.find((member) => member.userid === userid);
    if (host === undefined) throw new ActError('missing', `${userid} is not a member of the corp ${corp.corpid}.`);
    if (!isVisible(corp, app, host)) {
      throw new ActError('state', `user not in allow list: ${userid} is outside the app's visible scope.`);
    }
    if ([...theme].length > 20) throw new ActError('params', 'invalid parameter: theme has at most 20 characters.');
    if (liveType > 1 && corp.industry === 'general') {
      throw new ActError('state', 'unsupported liveType: classes are for schools and IT corps.');
    }
    if (!stage.admitLive(app)) throw new ActError('state', 'api freq out of limit: the app made its lives of the day.');
    const { corpid, agentid } = app;
    const made = { corpid, agentid, anchor_userid: userid, theme, created_at: stage.now };
    const running = {
      status: LIVE.living,
      started_at: stage.now,
      reserve_start: stage.now,
      reserve_living_duration: 0,
    };
    const live = newLive({ ...made, ...running, type: TYPE_OF_LIVE_TYPE[liveType] });
    addLive(stage.world, live);
    stage.fire({ live, status: LIVE.living });
    return stateOf(live);
  },
});
