import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { authorisedAgent, authorisedCorp } from './authorised.ts';

/** What a corp has granted: its apps with their visible scope. */
export const getAuthInfo = defineEndpoint({
  method: 'POST',
  path: '/cgi-bin/service/v2/get_auth_info',
  docs: 'https://developer.work.weixin.qq.com/document/path/100779',
  credential: 'suite',
  repeatable: true,
  request: z.strictObject({ auth_corpid: z.string().min(1), permanent_code: z.string().min(1) }),
  response: z.looseObject({
    /** The agent that sold the app, where one did. */
    dealer_corp_info: z.looseObject({ corpid: z.string(), corp_name: z.string().optional() }).optional(),
    auth_corp_info: authorisedCorp,
    auth_info: z.looseObject({ agent: z.array(authorisedAgent).default([]) }).prefault({}),
  }),
});
