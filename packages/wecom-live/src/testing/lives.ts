import type { Attempt, Problem } from '@livebus/component-kit';
import cancel from '../components/cancel.ts';
import create from '../components/create.ts';
import deleteReplay from '../components/delete-replay.ts';
import get from '../components/get.ts';
import type { LiveBench } from './live-bench.ts';

/** Makes a live an hour ahead through the component; gives its id. */
export async function makeLive(bench: LiveBench, input: object = {}): Promise<string> {
  const startsAt = new Date(bench.emulator.now() + 3_600_000).toISOString();
  const wanted = { host: 'p-zhang', title: '新员工培训', startsAt, durationMinutes: 60, ...input };
  return outputOf(await bench.run(create, wanted)).livingId;
}

type Step = (bench: LiveBench, livingid: string) => unknown;

const start: Step = ({ emulator }, livingid) => emulator.acts.startLive({ livingid });
const end: Step = ({ emulator }, livingid) => emulator.acts.endLive({ livingid });
const enableReplay: Step = ({ emulator }, livingid) => emulator.acts.enableReplay({ livingid });
const finishReplay: Step = ({ emulator }, livingid) => emulator.acts.replayReady({ livingid });

/** How a reserved live gets into each state that a live and its replay can have. */
const waysTo = {
  reserved: [],
  living: [start],
  ended: [start, end],
  expired: [({ emulator }, livingid) => emulator.acts.expireLive({ livingid })],
  cancelled: [async (bench, livingId) => outputOf(await bench.run(cancel, { livingId }))],
  'replay generating': [enableReplay, start, end],
  'replay ready': [enableReplay, start, end, finishReplay],
  'replay failed': [enableReplay, start, end, ({ emulator }, livingid) => emulator.acts.replayFailed({ livingid })],
  'replay deleted': [
    enableReplay,
    start,
    end,
    finishReplay,
    async (bench, livingId) => outputOf(await bench.run(deleteReplay, { livingId })),
  ],
} satisfies Record<string, readonly Step[]>;

export type LiveState = keyof typeof waysTo;
export const liveStates = Object.keys(waysTo) as LiveState[];

/** Makes a live and brings it into a state; the journal then begins anew. */
export async function makeLiveIn(bench: LiveBench, state: LiveState): Promise<string> {
  const livingId = await makeLive(bench);
  for (const step of waysTo[state]) await step(bench, livingId);
  bench.emulator.journal.clear();
  return livingId;
}

/** Has WeCom tell of a live otherwise than it is from now on, such as in a state that nobody knows yet. */
export async function distort(bench: LiveBench, livingId: string, members: object): Promise<void> {
  outputOf(await bench.run(get, { livingId }));
  const answer = Object(bench.exchangesSent('get_living_info').at(-1)?.response);
  const effect = { kind: 'patch', members: { living_info: { ...answer.living_info, ...members } } } as const;
  bench.emulator.faults.add({ path: 'get_living_info', effect });
  bench.emulator.journal.clear();
}

/** The last part of each path that was called, tokens aside. */
export const callsMade = (bench: LiveBench): string[] =>
  bench.emulator.journal
    .list()
    .map(({ path }) => path.split('/').at(-1) ?? '')
    .filter((name) => name !== 'gettoken');

/** The output of a run that went well; throws for any other. */
export function outputOf<Output>(attempt: Attempt<Output>): Output {
  if (attempt.state === 'succeeded') return attempt.output;
  throw new Error(`The run ${attempt.state}: ${JSON.stringify(attempt.message.problem)}`);
}

/** The problem of a run that failed; throws for any other. */
export function problemOf(attempt: Attempt<unknown>): Problem {
  if (attempt.state === 'failed') return attempt.problem;
  throw new Error(`The run ${attempt.state}`);
}
