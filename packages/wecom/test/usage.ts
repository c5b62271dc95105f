import { createWecomClient, WecomApiError, WecomNetworkError } from '@livebus/wecom';

/** Schedules a training in an hour's time and reads it back. */
export async function scheduleTraining(baseUrl: string, secret: string) {
  const wecom = createWecomClient({
    baseUrl, // https://qyapi.weixin.qq.com when left out
    app: { kind: 'self_built', corpid: 'wwemulatedcorp0001', secret },
    onExchange: ({ method, path, errcode }) => console.log(method, path, errcode), // credentials are blanked
  });
  try {
    const { livingid } = await wecom.live.createLive({
      anchor_userid: 'zhangsan',
      theme: '新员工培训',
      living_start: Math.floor(Date.now() / 1000) + 3600,
      living_duration: 1800,
    });
    return await wecom.live.getLivingInfo({ livingid });
  } catch (error) {
    if (error instanceof WecomApiError) console.error(error.errcode, error.cure['zh-CN']);
    if (error instanceof WecomNetworkError && error.mayHaveHappened) console.error('Look before you send it again');
    throw error;
  } finally {
    await wecom.close();
  }
}
