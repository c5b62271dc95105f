import { LIVE, type Live, startEmulator, type Viewer } from 'wecom-emulator';

// A process of its own, so that the emulator does not share a core with whoever measures it.
const [lives = '1', viewers = '0'] = process.argv.slice(2);
const emulator = await startEmulator({ limits: 'off', journalCapacity: 1000 });
const now = Math.floor(Date.now() / 1000);

const snapshot = emulator.snapshot();
snapshot.world.lives = Array.from({ length: Number(lives) }, (_, index) => liveNumber(index, Number(viewers)));
emulator.restore(snapshot);
process.send?.({ url: emulator.url });

function liveNumber(index: number, viewerCount: number): Live {
  return {
    livingid: `lvBenchmarkAA${String(index).padStart(19, '0')}`,
    corpid: 'wwemulatedcorp0001',
    agentid: 1000002,
    anchor_userid: index % 2 === 0 ? 'zhangsan' : 'lisi',
    theme: `第 ${index} 场`,
    type: 0,
    description: '',
    reserve_start: now + 3600,
    reserve_living_duration: 3600,
    remind_time: 0,
    image_mediaids: [],
    status: LIVE.reserved,
    open_replay: 0,
    comment_num: 0,
    viewers: Array.from({ length: viewerCount }, (_, number) => viewerNumber(number)),
    subscribers: [],
    created_at: now,
  };
}

function viewerNumber(number: number): Viewer {
  const watched = { watch_time: number % 3600, is_comment: 0, is_mic: 0 } as const;
  return number % 3 === 0
    ? { external_userid: `wmBenchmark${number}`, type: 1, name: `客户 ${number}`, ...watched }
    : { userid: `member-${number}`, ...watched };
}
