import { expect, test } from 'vitest';
import { liveRoutes } from '../live/routes.ts';
import { routes } from '../routes.ts';
import { provoke } from './provoke.ts';
import { provokeAuth } from './provoke-auth.ts';
import { provokeContacts } from './provoke-contacts.ts';
import { provokeJssdk, provokeMedia } from './provoke-media.ts';
import { provokeMessages } from './provoke-messages.ts';
import { provokeSuite } from './provoke-suite.ts';

const provocations = [
  ...provokeAuth(),
  ...provokeSuite(),
  ...provokeContacts(),
  ...provokeMedia(),
  ...provokeMessages(),
  ...provokeJssdk(),
];

const live = new Set<string>(liveRoutes.map(({ path }) => path));
const claimed = routes
  .filter(({ path }) => !live.has(path))
  .flatMap(({ path, rules }) => Object.keys(rules).map((rule) => `${path} ${rule}`));

test('every rule of the endpoints beside 直播 is provoked once, and nothing else', () => {
  expect(provocations.map(({ path, rule }) => `${path} ${rule}`).sort()).toEqual(claimed.sort());
});

test.each(provocations.map((provocation) => [`${provocation.path} ${provocation.rule}`, provocation] as const))(
  '%s is met alone and answers its errcode',
  async (_name, provocation) => {
    const entry = await provoke(provocation);
    expect(new Set(entry.rules)).toEqual(new Set([provocation.rule, ...(provocation.beside ?? [])]));
    const rule = routes.find(({ path }) => path === provocation.path)?.rules[provocation.rule];
    expect(entry.errcode).toBe(rule?.errcode ?? 0);
  },
);
