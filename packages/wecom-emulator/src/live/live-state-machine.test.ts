import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ActError } from '../acts/act-error.ts';
import { createEmulator, type Emulator } from '../create-emulator.ts';
import { callVendor } from '../testing/call-vendor.ts';

/**
 * A live as the facts draw it (§11.1, §11.2), written down a second time and without a look at the emulator:
 * 0 reserved, 1 living, 2 ended, 3 expired, 4 cancelled; replay 0 ready, 1 generating, 2 deleted, 3 failed.
 */
interface ModelLive {
  livingid: string;
  theme: string;
  start: number;
  duration: number;
  status: number;
  keepsReplay: boolean;
  replay?: number;
}

interface Model {
  now: number;
  lives: ModelLive[];
}

interface Real {
  emulator: Emulator;
  call: ReturnType<typeof callVendor>;
}

type Command = fc.AsyncCommand<Model, Real>;

const ACTS_ON_STATUS = {
  startLive: { from: 0, to: 1 },
  endLive: { from: 1, to: 2 },
  expireLive: { from: 0, to: 3 },
} as const;

function letTimePass(model: Model, seconds: number): void {
  model.now += seconds;
  for (const live of model.lives) {
    if (live.status === 0 && model.now > live.start + live.duration) live.status = 3;
  }
}

/** The emulator shows exactly what the model says, for every live. */
async function agree(model: Model, { call }: Real): Promise<void> {
  for (const live of model.lives) {
    const { living_info } = await call('living/get_living_info', { livingid: live.livingid });
    expect({ replay_status: undefined, ...Object(living_info) }).toMatchObject({
      status: live.status,
      open_replay: live.keepsReplay ? 1 : 0,
      theme: live.theme,
      reserve_start: live.start,
      replay_status: live.keepsReplay ? live.replay : undefined,
    });
  }
  const { livingid_list } = await call('living/get_user_all_livingid', { userid: 'zhangsan' });
  expect(livingid_list).toEqual(model.lives.map(({ livingid }) => livingid));
}

/** How a call may fare: it arrives, its answer is lost after the work, or it is lost before. */
type Fate = 'answered' | 'answer-lost' | 'call-lost';

async function callWithFate(real: Real, fate: Fate, path: string, params: Record<string, unknown>): Promise<number> {
  if (fate === 'answered') return (await real.call(path, params)).errcode;
  const when = fate === 'answer-lost' ? 'after-commit' : 'before-commit';
  const fault = real.emulator.faults.add({ path, effect: { kind: 'errcode', errcode: -1, when } });
  const { errcode } = await real.call(path, params);
  real.emulator.faults.remove(fault.id);
  return errcode;
}

const create = (start: number, duration: number, fate: Fate): Command => ({
  check: ({ lives }) => lives.length < 2,
  toString: () => `create(+${start}, ${duration}, ${fate})`,
  async run(model, real) {
    const theme = `直播${model.lives.length}`;
    const living_start = model.now + start;
    const known = real.emulator.world.lives.size;
    const errcode = await callWithFate(real, fate, 'living/create', {
      anchor_userid: 'zhangsan',
      theme,
      living_start,
      living_duration: duration,
    });
    const done = start > 0 && fate !== 'call-lost';
    const refused = start <= 0 && fate !== 'call-lost' ? 40058 : 0;
    expect(errcode).toBe(fate === 'answered' ? refused : -1);
    expect(real.emulator.world.lives.size).toBe(done ? known + 1 : known);
    const livingid = [...real.emulator.world.lives.keys()].at(-1);
    if (done && livingid !== undefined) {
      model.lives.push({ livingid, theme, start: living_start, duration, status: 0, keepsReplay: false });
    }
    await agree(model, real);
  },
});

/** A command on one of the lives there are. */
const onLive = (
  index: number,
  name: string,
  run: (live: ModelLive, model: Model, real: Real) => Promise<void>,
): Command => ({
  check: ({ lives }) => lives.length > 0,
  toString: () => `${name} of live ${index}`,
  async run(model, real) {
    const live = model.lives[index % model.lives.length];
    if (live === undefined) throw new Error('There is no live.');
    await run(live, model, real);
    await agree(model, real);
  },
});

const modify = (index: number, theme: string, fate: Fate) =>
  onLive(index, `modify(${theme}, ${fate})`, async (live, _model, real) => {
    const errcode = await callWithFate(real, fate, 'living/modify', { livingid: live.livingid, theme });
    expect(errcode).toBe(fate === 'answered' ? (live.status === 0 ? 0 : 92006) : -1);
    if (live.status === 0 && fate !== 'call-lost') live.theme = theme;
  });

const cancel = (index: number, fate: Fate) =>
  onLive(index, `cancel(${fate})`, async (live, _model, real) => {
    const errcode = await callWithFate(real, fate, 'living/cancel', { livingid: live.livingid });
    expect(errcode).toBe(fate === 'answered' ? (live.status === 0 ? 0 : 92006) : -1);
    if (live.status === 0 && fate !== 'call-lost') live.status = 4;
  });

const deleteReplay = (index: number, fate: Fate) =>
  onLive(index, `delete replay(${fate})`, async (live, _model, real) => {
    const deletable = live.status === 2 && live.keepsReplay && live.replay === 0;
    const errcode = await callWithFate(real, fate, 'living/delete_replay_data', { livingid: live.livingid });
    expect(errcode).toBe(fate === 'answered' ? (deletable ? 0 : 92007) : -1);
    if (deletable && fate !== 'call-lost') live.replay = 2;
  });

function expectAct(legal: boolean, act: () => unknown): void {
  if (legal) expect(act).not.toThrow();
  else expect(act).toThrow(ActError);
}

const actOnStatus = (index: number, name: keyof typeof ACTS_ON_STATUS) =>
  onLive(index, name, async (live, _model, { emulator }) => {
    const { from, to } = ACTS_ON_STATUS[name];
    const legal = live.status === from;
    expectAct(legal, () => emulator.acts[name]({ livingid: live.livingid }));
    if (!legal) return;
    live.status = to;
    if (name === 'endLive' && live.keepsReplay) live.replay = 1;
  });

const chooseReplay = (index: number, name: 'enableReplay' | 'disableReplay') =>
  onLive(index, name, async (live, _model, { emulator }) => {
    const legal = live.status < 2;
    expectAct(legal, () => emulator.acts[name]({ livingid: live.livingid }));
    if (legal) live.keepsReplay = name === 'enableReplay';
  });

const settleReplay = (index: number, name: 'replayReady' | 'replayFailed') =>
  onLive(index, name, async (live, _model, { emulator }) => {
    const legal = live.replay === 1;
    expectAct(legal, () => emulator.acts[name]({ livingid: live.livingid }));
    if (legal) live.replay = name === 'replayReady' ? 0 : 3;
  });

/** Takes a short cut to where replays are: steps by chance seldom get there. */
const holdToTheEnd = (index: number, keepsReplay: boolean) =>
  onLive(index, `hold it ${keepsReplay ? 'with' : 'without'} a replay`, async (live, _model, { emulator }) => {
    if (live.status !== 0) return;
    const { livingid } = live;
    if (keepsReplay) emulator.acts.enableReplay({ livingid });
    else emulator.acts.disableReplay({ livingid });
    emulator.acts.startLive({ livingid });
    emulator.acts.endLive({ livingid });
    Object.assign(live, { status: 2, keepsReplay, ...(keepsReplay ? { replay: 1 } : {}) });
  });

const wait = (seconds: number): Command => ({
  check: () => true,
  toString: () => `wait ${seconds} s`,
  async run(model, real) {
    real.emulator.clock.advance(seconds);
    letTimePass(model, seconds);
    await agree(model, real);
  },
});

const index = fc.nat(1);
const fate = fc.constantFrom<Fate>('answered', 'answered', 'answer-lost', 'call-lost');
const commands = [
  fc.tuple(fc.integer({ min: -1, max: 100 }), fc.integer({ min: 1, max: 100 }), fate).map((args) => create(...args)),
  fc.tuple(index, fc.constantFrom('甲', '乙', '丙'), fate).map((args) => modify(...args)),
  fc.tuple(index, fate).map((args) => cancel(...args)),
  fc.tuple(index, fate).map((args) => deleteReplay(...args)),
  fc
    .tuple(index, fc.constantFrom('startLive', 'startLive', 'endLive', 'endLive', 'expireLive'))
    .map(([at, name]) => actOnStatus(at, name)),
  fc
    .tuple(index, fc.constantFrom('enableReplay', 'enableReplay', 'disableReplay'))
    .map(([at, name]) => chooseReplay(at, name)),
  fc.tuple(index, fc.constantFrom('replayReady', 'replayFailed')).map(([at, name]) => settleReplay(at, name)),
  fc.tuple(index, fc.boolean()).map((args) => holdToTheEnd(...args)),
  fc.integer({ min: 0, max: 60 }).map(wait),
];

test('whatever is called, done, lost or waited for, a live is where the facts say', async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands(commands, { maxCommands: 40, size: 'max' }), async (sequence) => {
      const emulator = createEmulator();
      emulator.clock.freeze();
      await fc.asyncModelRun(
        () => ({
          model: { now: Math.floor(emulator.now() / 1000), lives: [] },
          real: { emulator, call: callVendor(emulator) },
        }),
        sequence,
      );
    }),
    { numRuns: 80 },
  );
}, 120_000);
