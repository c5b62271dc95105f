import { createMemoryIntentStore, execute } from '@livebus/component-kit';
import {
  createClientPool,
  createImageFetcher,
  createMemoryDirectory,
  createMemoryFileStore,
  createMemoryLedger,
  live,
} from '@livebus/wecom-live';

/** Reserves a training an hour ahead, and cancels it. */
export async function reserveAndCancel(baseUrl: string, secret: string) {
  const corpid = 'wwemulatedcorp0001';
  const clients = createClientPool();
  const common = {
    settings: { corpid, agentid: 1000002, credentials: { kind: 'self_built', secret }, baseUrl },
    services: {
      clients,
      directory: createMemoryDirectory({
        people: [{ id: 'p-1001', name: '张三', members: { [corpid]: 'zhangsan' } }],
        isVisible: () => true,
      }),
      files: createMemoryFileStore({}),
      fetchImage: createImageFetcher(),
      ledger: createMemoryLedger(),
      suiteTicket: () => Promise.reject(new Error('A self-built app has no suite')),
    },
    intents: createMemoryIntentStore(),
    timeZone: 'Asia/Shanghai',
  };
  const startsAt = new Date(Date.now() + 3_600_000).toISOString();
  const input = { host: 'p-1001', title: '新员工培训', startsAt, durationMinutes: 30 };
  const made = await execute({ ...common, component: live.create, key: 'training', input });
  if (made.state !== 'succeeded') throw new Error(`Creating ${made.state}`);
  const { livingId } = made.output;
  const gone = await execute({ ...common, component: live.cancel, key: 'no-training', input: { livingId } });
  await clients.close();
  return gone;
}
