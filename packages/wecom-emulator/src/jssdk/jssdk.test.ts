import { afterEach, beforeEach, expect, test } from 'vitest';
import { openApp } from '../../test/open-app.ts';
import { type RunningEmulator, startEmulator } from '../start-emulator.ts';

let emulator: RunningEmulator;

beforeEach(async () => {
  emulator = await startEmulator();
  emulator.clock.freeze();
});
afterEach(() => emulator.close());

test('the corp has one ticket for all its apps, each app one of its own, for two hours', async () => {
  const [first, second] = [openApp(emulator), openApp(emulator, 'custom_developed')];
  const corp = await first.jssdk.getJsapiTicket({});
  expect(corp.expires_in).toBe(7200);
  expect((await second.jssdk.getJsapiTicket({})).ticket).toBe(corp.ticket);
  const own = await first.jssdk.getAgentConfigTicket({ type: 'agent_config' });
  const others = await second.jssdk.getAgentConfigTicket({ type: 'agent_config' });
  expect(new Set([corp.ticket, own.ticket, others.ticket]).size).toBe(3);
  emulator.clock.advance(7100);
  expect(await first.jssdk.getAgentConfigTicket({ type: 'agent_config' })).toMatchObject({
    ticket: own.ticket,
    expires_in: 100,
  });
  await Promise.all([first.close(), second.close()]);
});

test('a ticket past its life, or where that is assumed, is a new one', async () => {
  const wecom = openApp(emulator);
  const { ticket } = await wecom.jssdk.getJsapiTicket({});
  emulator.setAssumptions({ repeatedTicket: 'new' });
  const renewed = await wecom.jssdk.getJsapiTicket({});
  expect(renewed.ticket).not.toBe(ticket);
  emulator.setAssumptions({ repeatedTicket: 'same' });
  emulator.acts.expireTokens({});
  emulator.clock.advance(7200);
  expect([ticket, renewed.ticket]).not.toContain((await wecom.jssdk.getJsapiTicket({})).ticket);
  await wecom.close();
});

test('the hundred and first ticket of an app within an hour is 45009, for an hour', async () => {
  const wecom = openApp(emulator);
  for (let count = 0; count < 100; count += 1) await wecom.jssdk.getJsapiTicket({});
  await expect(wecom.jssdk.getAgentConfigTicket({ type: 'agent_config' })).rejects.toMatchObject({ errcode: 45009 });
  const other = openApp(emulator, 'custom_developed');
  await expect(other.jssdk.getJsapiTicket({})).resolves.toHaveProperty('ticket');
  emulator.clock.advance(3600);
  await expect(wecom.jssdk.getJsapiTicket({})).resolves.toHaveProperty('ticket');
  await Promise.all([wecom.close(), other.close()]);
});
