import { getJsApiSignature } from '@wecom/crypto';
import { expect, test } from 'vitest';
import { readJson } from '../../test/fixtures.ts';
import { signJsapi } from './sign-jsapi.ts';

const { signature, page: _page, ...signing } = readJson('jsapi-vector.96909.json');

test('the official vector of the JS-SDK is signed right', () => {
  expect(signJsapi(signing)).toBe(signature);
});

test('what follows # does not count', () => {
  expect(signJsapi({ ...signing, url: `${signing.url}#wechat_redirect` })).toBe(signature);
});

test("the signature is that of WeCom's own package", () => {
  const { ticket, noncestr, timestamp, url } = signing;
  expect(signJsapi(signing)).toBe(getJsApiSignature({ ticket, nonceStr: noncestr, timestamp, url }).signature);
});
