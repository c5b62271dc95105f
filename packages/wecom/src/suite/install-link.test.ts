import { expect, test } from 'vitest';
import { installLink } from '../index.ts';

const installation = { suite_id: 'wwsuite', pre_auth_code: 'code+/=', redirect_uri: 'https://a.example/back?x=1&y=2' };

test('the link carries its four values, encoded', () => {
  const link = new URL(installLink({ ...installation, state: 'abc123' }));
  expect(link.origin + link.pathname).toBe('https://open.work.weixin.qq.com/3rdapp/install');
  expect(Object.fromEntries(link.searchParams)).toEqual({ ...installation, state: 'abc123' });
});

test('no state, no parameter', () => {
  expect(installLink(installation)).not.toContain('state');
});

test.each(['a-b', 'a'.repeat(129)])('the state %s is refused', (state) => {
  expect(() => installLink({ ...installation, state })).toThrow(RangeError);
});
