import { text } from '@livebus/component-kit';
import { live } from '@livebus/wecom-live';
import { createPerformer, type Performer } from './perform.ts';
import type { Printer } from './print.ts';
import type { Target } from './target.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Steps of each chapter. */
const STEPS = { activity: 5, held: 6, lostAnswer: 2 };

/** Plays the first lives; throws when a step does not end as it should. */
export async function playStory(target: Target, printer: Printer): Promise<void> {
  const losesAnswers = target.loseNextAnswer !== undefined;
  const total = STEPS.activity + STEPS.held + (losesAnswers ? STEPS.lostAnswer : 0);
  const performer = createPerformer(target, printer, total);
  await playActivity(target, printer, performer);
  await playHeldLive(target, printer, performer);
  await playLostAnswer(target, printer, performer);
}

const inTime = (target: Target, ms: number) => new Date(target.now() + ms).toISOString();

async function playActivity(target: Target, printer: Printer, { perform }: Performer): Promise<void> {
  printer.heading(
    text(
      '一、活动直播：预约、更新、查看、观看入口、取消',
      '1. An activity live: schedule, update, read, viewing entry, cancel',
    ),
  );
  const { livingId } = await perform(live.create, {
    host: target.host,
    title: '秋季新品发布会',
    startsAt: inTime(target, 3 * DAY_MS),
    durationMinutes: 90,
    type: 'activity',
    remindBefore: 15,
    activity: {
      cover: 'cover',
      shareCard: 'share-card',
      description: '云帆科技秋季新品线上发布，欢迎观看。',
      images: ['slide-1', 'slide-2', 'slide-3', 'slide-1', 'slide-2', 'slide-3'],
    },
  });
  await perform(live.update, { livingId, title: '秋季新品发布会（改期）', startsAt: inTime(target, 4 * DAY_MS) });
  await perform(live.get, { livingId });
  await perform(live.viewingEntry, { livingId, openid: target.openid });
  await perform(live.cancel, { livingId });
}

async function playHeldLive(target: Target, printer: Printer, { perform, wait }: Performer): Promise<void> {
  printer.heading(
    text('二、一场开过的直播：开播、观看明细、删除回放', '2. A live that is held: host, watch stats, replay deleted'),
  );
  const { livingId } = await perform(live.create, {
    host: target.host,
    title: '新员工入职培训',
    startsAt: inTime(target, 10 * MINUTE_MS),
    durationMinutes: 60,
    description: '公司介绍、制度与常用工具',
    remindBefore: 5,
  });
  try {
    await wait(text('发起人开播、结束并生成回放', 'The host starts and ends the live; the replay is made'), (say) =>
      target.holdLive(livingId, say),
    );
  } catch (error) {
    await perform(live.cancel, { livingId });
    throw error;
  }
  await perform(live.watchStats, { livingId });
  await perform(live.get, { livingId });
  await perform(live.deleteReplay, { livingId });
  await perform(live.get, { livingId });
}

async function playLostAnswer(target: Target, printer: Printer, { perform, performAgain }: Performer): Promise<void> {
  if (target.loseNextAnswer === undefined) return;
  printer.heading(text('三、应答丢失也不会重复创建', '3. An answer gets lost, and still there is one live'));
  target.loseNextAnswer();
  await performAgain(live.create, {
    host: target.host,
    title: '季度业务分享会',
    startsAt: inTime(target, 2 * DAY_MS),
    durationMinutes: 45,
    type: 'training',
    remindBefore: 30,
  });
  await perform(live.list, { host: target.host });
}
