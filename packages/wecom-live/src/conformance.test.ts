import { checkConformance } from '@livebus/component-kit/testing';
import { appEndpoints } from '@livebus/wecom';
import { expect, test } from 'vitest';
import { coverage } from 'wecom-emulator';
import { catalogue } from './catalogue.ts';

const called = Object.values(appEndpoints.live).map(({ docs }) => docs);
const emulated = coverage().map(({ page }) => `https://developer.work.weixin.qq.com/document/path/${page}`);

test('every component is complete: file, test, words in both languages, WeCom page, schemas, recovery', () => {
  const componentsFolder = new URL('components/', import.meta.url);
  const pages = called.filter((docs) => emulated.includes(docs));
  expect(checkConformance({ catalogue, componentsFolder, pages })).toEqual([]);
});

test('every live endpoint of the client is emulated and has its component', () => {
  expect(emulated).toEqual(expect.arrayContaining(called));
  expect(catalogue.map(({ docs }) => docs).sort()).toEqual(called.sort());
});
