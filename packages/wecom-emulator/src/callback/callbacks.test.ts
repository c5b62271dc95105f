import { createWecomClient } from '@livebus/wecom';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CallbackListener, listenForCallbacks } from '../../test/listen-for-callbacks.ts';
import { defaultSeed } from '../default-seed.ts';
import { type RunningEmulator, type StartOptions, startEmulator } from '../start-emulator.ts';

const corpid = 'wwemulatedcorp0001';
const suiteid = 'wwemulatedsuite0001';
let listener: CallbackListener;
let emulator: RunningEmulator;

beforeEach(async () => {
  listener = await listenForCallbacks(corpid, suiteid);
});
afterEach(async () => {
  await emulator?.close();
  await listener.close();
});

/** The demo corp, its self-built app and its third-party suite with callback URLs. */
async function start(options: StartOptions = {}, callback = listener.callback) {
  const { apps = [], suites = [], corps } = defaultSeed;
  const seed = {
    corps,
    apps: apps.map((app) => (app.agentid === 1000002 ? { ...app, callback } : app)),
    suites: suites.map((suite) => (suite.suiteid === suiteid ? { ...suite, callback } : suite)),
  };
  emulator = await startEmulator({ seed, ...options });
  await emulator.callbacks.settled();
  listener.events.length = 0;
}

async function createLive(theme = '新员工培训') {
  const wecom = createWecomClient({
    baseUrl: emulator.url,
    app: { kind: 'self_built', corpid, secret: 'emulated-self-built-secret' },
  });
  const living_start = Math.floor(Date.now() / 1000) + 3600;
  const live = { anchor_userid: 'zhangsan', theme, living_start, living_duration: 1800 };
  const { livingid } = await wecom.live.createLive(live);
  return { wecom, livingid };
}

const statusDeliveries = () => emulator.callbacks.deliveries().filter(({ event }) => event === 'living_status_change');

async function startLive() {
  const { wecom, livingid } = await createLive();
  await wecom.close();
  emulator.acts.startLive({ livingid });
  return livingid;
}

test('the app hears of start, end and cancellation of its lives, in that order', async () => {
  await start();
  const { wecom, livingid } = await createLive();
  emulator.acts.startLive({ livingid });
  emulator.acts.endLive({ livingid });
  const { livingid: cancelled } = await createLive('另一场');
  await wecom.live.cancelLive({ livingid: cancelled });
  await emulator.callbacks.settled();
  expect(listener.events).toMatchObject([
    { type: 'living_status_change', LivingId: livingid, Status: 1, FromUserName: 'zhangsan', AgentID: 1000002 },
    { LivingId: livingid, Status: 2 },
    { LivingId: cancelled, Status: 4, ToUserName: corpid },
  ]);
  await wecom.close();
});

test('the event has the elements of page 94145 in its order', async () => {
  await start();
  emulator.clock.freeze();
  const livingid = await startLive();
  expect(statusDeliveries()[0]?.xml).toBe(`<xml>
  <ToUserName><![CDATA[${corpid}]]></ToUserName>
  <FromUserName><![CDATA[zhangsan]]></FromUserName>
  <CreateTime>${Math.floor(emulator.now() / 1000)}</CreateTime>
  <MsgType><![CDATA[event]]></MsgType>
  <Event><![CDATA[living_status_change]]></Event>
  <LivingId><![CDATA[${livingid}]]></LivingId>
  <Status>1</Status>
  <AgentID>1000002</AgentID>
</xml>`);
});

test('the sender can be assumed to be sys', async () => {
  await start({ assume: { callbackSender: 'sys' } });
  await startLive();
  await emulator.callbacks.settled();
  expect(listener.events).toMatchObject([{ FromUserName: 'sys' }]);
});

test('an app without a callback URL is told nothing', async () => {
  emulator = await startEmulator();
  await startLive();
  expect(emulator.callbacks.deliveries()).toEqual([]);
});

test('what fails is tried three times in all and then given up', async () => {
  await start();
  listener.answerNext({ status: 500 }, { status: 502 }, { status: 503 }, { status: 200 });
  await startLive();
  await emulator.callbacks.settled();
  expect(listener.events).toHaveLength(3);
  expect(statusDeliveries()).toMatchObject([
    { delivered: false, tries: [{ outcome: 'HTTP 500' }, { outcome: 'HTTP 502' }, { outcome: 'HTTP 503' }] },
  ]);
});

test('a second try that goes well ends the tries', async () => {
  await start();
  listener.answerNext({ status: 500 });
  await startLive();
  await emulator.callbacks.settled();
  expect(statusDeliveries()).toMatchObject([{ delivered: true, tries: [{ outcome: 'HTTP 500' }, { outcome: '200' }] }]);
});

test('a receiver that does not answer in time is tried again', async () => {
  await start({ callbackTimeoutMs: 100 });
  listener.answerNext('silence', 'silence');
  await startLive();
  await emulator.callbacks.settled();
  expect(statusDeliveries()[0]?.tries.map(({ outcome }) => outcome)).toEqual(['time-out', 'time-out', '200']);
});

test('a receiver that is not there is a network failure, three times', async () => {
  await start();
  await listener.close();
  await startLive();
  await emulator.callbacks.settled();
  expect(statusDeliveries()[0]?.tries.map(({ outcome }) => outcome)).toEqual(
    Array(3).fill('network failure: ECONNREFUSED'),
  );
  listener = await listenForCallbacks(corpid);
});

test('a redirect counts as a failure and is not followed', async () => {
  await start();
  const elsewhere = await listenForCallbacks(corpid);
  listener.answerNext({ status: 302, location: elsewhere.callback.url });
  await startLive();
  await emulator.callbacks.settled();
  expect(statusDeliveries()[0]?.tries[0]?.outcome).toBe('HTTP 302');
  expect(elsewhere.events).toEqual([]);
  await elsewhere.close();
});

test('a callback duplicated by a fault arrives twice, word for word', async () => {
  await start();
  emulator.faults.add({ on: 'callback', event: 'living_status_change', times: 1, effect: { kind: 'duplicate' } });
  await startLive();
  await emulator.callbacks.settled();
  expect(listener.events).toHaveLength(2);
  expect(listener.events[0]).toEqual(listener.events[1]);
  expect(statusDeliveries()).toMatchObject([
    { fault: 'duplicate', delivered: true },
    { fault: 'duplicate', delivered: true },
  ]);
});

test('a dropped callback never leaves', async () => {
  await start();
  emulator.faults.add({ on: 'callback', times: 1, effect: { kind: 'drop' } });
  await startLive();
  await emulator.callbacks.settled();
  expect(listener.events).toEqual([]);
  expect(statusDeliveries()).toMatchObject([{ fault: 'drop', tries: [], delivered: false }]);
});

test('a reordered callback waits for the next one to go out', async () => {
  await start();
  emulator.faults.add({ on: 'callback', times: 1, effect: { kind: 'reorder' } });
  const livingid = await startLive();
  await emulator.callbacks.settled();
  expect(listener.events).toEqual([]);
  emulator.acts.endLive({ livingid });
  await emulator.callbacks.settled();
  expect(listener.events).toMatchObject([{ Status: 2 }, { Status: 1 }]);
});

test('a late callback comes after those that followed it', async () => {
  await start();
  emulator.faults.add({ on: 'callback', times: 1, effect: { kind: 'late', ms: 150 } });
  const livingid = await startLive();
  emulator.acts.endLive({ livingid });
  await emulator.callbacks.settled();
  expect(listener.events).toMatchObject([{ Status: 2 }, { Status: 1 }]);
});

test('a reset gives up what is late or held back', async () => {
  await start();
  emulator.faults.add({ on: 'callback', event: 'living_status_change', effect: { kind: 'late', ms: 100 } });
  await startLive();
  emulator.reset();
  await emulator.callbacks.settled();
  expect(listener.events.filter(({ type }) => type === 'living_status_change')).toEqual([]);
});

test('callbacks stay on this machine unless told otherwise', async () => {
  await start({}, { ...listener.callback, url: 'http://192.0.2.1/hook' });
  await startLive();
  expect(statusDeliveries()).toMatchObject([
    { tries: [], delivered: false, refused: expect.stringContaining('allowRemoteCallbacks') },
  ]);
});

test('with allowRemoteCallbacks another machine is tried', async () => {
  const callback = { ...listener.callback, url: 'http://callbacks.invalid/hook' };
  await start({ allowRemoteCallbacks: true, callbackTimeoutMs: 500 }, callback);
  await startLive();
  await emulator.callbacks.settled();
  expect(statusDeliveries()[0]?.tries).toHaveLength(3);
});

test('a suite event that is not answered with success is sent again', async () => {
  await start();
  listener.answerNext({ status: 200, text: 'ok' });
  emulator.acts.pushSuiteTicket({ suiteid });
  await emulator.callbacks.settled();
  const pushed = emulator.callbacks.deliveries().at(-1);
  expect(pushed).toMatchObject({
    event: 'suite_ticket',
    delivered: true,
    tries: [{ outcome: 'answered otherwise than success' }, { outcome: '200' }],
  });
});

test('a callback URL that decrypts is verified, of an app and of a suite', async () => {
  await start();
  expect(await emulator.acts.verifyCallback({ corpid, agentid: 1000002 })).toEqual({ verified: true });
  expect(await emulator.acts.verifyCallback({ suiteid })).toEqual({ verified: true });
});

test('a callback URL that answers anything else is not verified', async () => {
  await start();
  listener.answerNext({ status: 200, text: '"1"' }, { status: 403 }, 'silence');
  const verify = () => emulator.acts.verifyCallback({ corpid, agentid: 1000002 });
  expect(await verify()).toMatchObject({ verified: false, reason: expect.stringContaining('plain echostr') });
  expect(await verify()).toMatchObject({ verified: false, reason: expect.stringContaining('403') });
  expect(await verify()).toMatchObject({ verified: false, reason: expect.stringContaining('within a second') });
});

test('an app without a callback URL cannot be verified', async () => {
  await start();
  expect(() => emulator.acts.verifyCallback({ corpid, agentid: 1000003 })).toThrow('no callback URL');
});
