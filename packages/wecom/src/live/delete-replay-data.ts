import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { livingid } from './fields.ts';

/** Deletes the replay of an ended live for good; 92007 where there is none that can be deleted. */
export const deleteReplayData = defineEndpoint({
  method: 'POST',
  path: '/cgi-bin/living/delete_replay_data',
  docs: 'https://developer.work.weixin.qq.com/document/path/93874',
  credential: 'app',
  repeatable: false,
  request: z.strictObject({ livingid }),
  response: z.looseObject({}),
});
