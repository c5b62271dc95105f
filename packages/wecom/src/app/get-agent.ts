import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';

/** The app itself: whether it is enabled, and the members, departments and tags that it sees. 301002 for another app's id. */
export const getAgent = defineEndpoint({
  method: 'GET',
  path: '/cgi-bin/agent/get',
  docs: 'https://developer.work.weixin.qq.com/document/path/90227',
  credential: 'app',
  repeatable: true,
  request: z.strictObject({ agentid: z.int() }),
  response: z.looseObject({
    agentid: z.number(),
    name: z.string(),
    square_logo_url: z.string().optional(),
    description: z.string().optional(),
    allow_userinfos: z.looseObject({ user: z.array(z.looseObject({ userid: z.string() })).default([]) }).prefault({}),
    allow_partys: z.looseObject({ partyid: z.array(z.number()).default([]) }).prefault({}),
    allow_tags: z.looseObject({ tagid: z.array(z.number()).default([]) }).prefault({}),
    /** 1 where the app is disabled. */
    close: z.number().optional(),
    redirect_domain: z.string().optional(),
    report_location_flag: z.number().optional(),
    isreportenter: z.number().optional(),
    home_url: z.string().optional(),
    /** Custom-developed apps only: 0 to be developed, 1 in development, 2 online, 3 online with a newer version waiting. */
    customized_publish_status: z.number().optional(),
  }),
});
