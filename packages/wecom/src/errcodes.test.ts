import { expect, test } from 'vitest';
import { errcodes, explainErrcode } from './index.ts';

/** Every code that WeCom's pages name for what this client calls, by the page or topic that names it. */
const named = {
  tokens: [40001, 40013, 40014, 40029, 41001, 41002, 41004, 42001],
  suite: [
    40077, 40078, 40080, 40082, 40083, 40084, 40085, 41021, 41022, 41023, 41024, 41025, 42007, 42009, 48003, 48004,
  ],
  app: [
    40056, 41011, 48001, 48002, 48005, 48006, 48010, 50001, 50003, 50006, 60020, 60031, 301002, 301007, 400028, 701008,
    701099, 846000,
  ],
  contacts: [
    40003, 40031, 40032, 40066, 40068, 40073, 41009, 43004, 46004, 50002, 60003, 60011, 60021, 60030, 60111, 60123,
    92000, 301021,
  ],
  live: [92000, 92001, 92002, 92003, 92006, 92007, 92008],
  media: [40004, 40005, 40006, 40007, 40009, 40123, 40145, 41006, 44001, 45001, 301015],
  messages: [41033, 42014, 42051, 43012, 45002, 81013, 82001, 93000],
  requests: [40033, 40035, 40058, 40063, 40201, 40206, 50100, 60268],
  load: [-1, 6000, 45009, 45033, 45035, 45036],
};

test.each(Object.entries(named))('every code of %s has a row', (_topic, codes) => {
  expect(codes.filter((code) => explainErrcode(code).kind === 'unknown')).toEqual([]);
});

test.each(Object.entries(errcodes))(
  '%s says what it means and how it is cured, in Chinese and in English',
  (_code, row) => {
    for (const text of [row.meaning, row.cure]) {
      expect(text['zh-CN']).toMatch(/\p{Script=Han}/u);
      expect(text.en).toMatch(/[A-Za-z]{2}/);
    }
  },
);

test('a code that nobody listed is unknown, and says where to look it up', () => {
  expect(explainErrcode(123456)).toMatchObject({ kind: 'unknown' });
  expect(explainErrcode(123456).cure.en).toContain('open.work.weixin.qq.com');
});

test.each([
  [60020, 'forbidden', /企业可信IP.*IP白名单/s],
  [48002, 'forbidden', /可调用接口的应用.*代开发.*第三方/s],
  [60111, 'missing', /userid_to_openuserid/],
  [92006, 'conflict', /预约/],
  [92007, 'conflict', /回放/],
  [92008, 'forbidden', /创建该直播的应用/],
  [40001, 'unauthorised', /Secret/],
  [45009, 'throttled', /60 秒/],
  [40058, 'invalid', /60 字节/],
  [-1, 'unavailable', /重试/],
] as const)('%i is %s and its cure is concrete', (code, kind, cure) => {
  expect(explainErrcode(code).kind).toBe(kind);
  expect(explainErrcode(code).meaning['zh-CN'] + explainErrcode(code).cure['zh-CN']).toMatch(cure);
});
