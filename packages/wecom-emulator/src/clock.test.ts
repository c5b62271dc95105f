import { expect, test } from 'vitest';
import { createClock, LAST_MOMENT } from './clock.ts';

const near = (moment: number) => expect.closeTo(moment, -3);

test('the clock runs with the machine until it is moved, and runs on from there', () => {
  const clock = createClock();
  expect(clock.now()).toEqual(near(Date.now()));
  clock.advance(3600);
  expect(clock.now()).toEqual(near(Date.now() + 3_600_000));
  clock.set(0);
  expect(clock.now()).toEqual(near(0));
});

test('a frozen clock stands still but can be moved, and resumes from where it stood', async () => {
  const clock = createClock();
  clock.freeze();
  clock.set(1_000_000);
  const stood = clock.now();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(clock.now()).toBe(stood);
  clock.advance(1.5);
  expect(clock.now()).toBe(stood + 1500);
  clock.resume();
  expect(clock.isFrozen()).toBe(false);
  expect(clock.now()).toEqual(near(stood + 1500));
});

test('listeners hear of moves, followers of every change', () => {
  const heard: string[] = [];
  const clock = createClock(() => heard.push('changed'));
  clock.onMove(() => heard.push('moved'));
  clock.advance(1);
  clock.freeze();
  clock.resume();
  clock.set(1);
  expect(heard).toEqual(['moved', 'changed', 'changed', 'changed', 'moved', 'changed']);
});

test.each([Number.NaN, -1, Number.POSITIVE_INFINITY, LAST_MOMENT])('advancing by %s seconds is refused', (seconds) => {
  const clock = createClock();
  clock.freeze();
  const before = clock.now();
  expect(() => clock.advance(seconds)).toThrow(RangeError);
  expect(clock.now()).toBe(before);
});

test.each([Number.NaN, -1, LAST_MOMENT + 1])('setting it to %s is refused', (moment) => {
  const clock = createClock();
  clock.freeze();
  const before = clock.now();
  expect(() => clock.set(moment)).toThrow('from 1970 to the end of the year 9999');
  expect(clock.now()).toBe(before);
});

test('a state is put back as it was', () => {
  const clock = createClock();
  clock.freeze();
  clock.set(5_000_000);
  const state = clock.state();
  clock.resume();
  clock.advance(10);
  clock.restore(state);
  expect(clock.now()).toBe(5_000_000);
  clock.restore({ offset: 0, frozenAt: null });
  expect(clock.now()).toEqual(near(Date.now()));
});
