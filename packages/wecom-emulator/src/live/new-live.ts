import { LIVE, type Live } from '../world.ts';
import { newLivingid } from './livingid.ts';

export type NewLive = Pick<Live, 'corpid' | 'agentid' | 'anchor_userid' | 'theme' | 'created_at'> &
  Pick<Live, 'reserve_start' | 'reserve_living_duration'> &
  Partial<Live>;

/** A live as it is when it has just been made: reserved, without viewers, replay off. */
export const newLive = (given: NewLive): Live => ({
  livingid: newLivingid(given.corpid),
  type: 0,
  description: '',
  remind_time: 0,
  image_mediaids: [],
  status: LIVE.reserved,
  open_replay: 0,
  comment_num: 0,
  viewers: [],
  subscribers: [],
  ...given,
});
