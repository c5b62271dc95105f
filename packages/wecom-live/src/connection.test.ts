import { toFormSchema } from '@livebus/component-kit';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { wecomApp } from './connection.ts';

const variants = z.object({
  properties: z.object({
    credentials: z.object({
      oneOf: z.array(z.object({ properties: z.record(z.string(), z.object({ secret: z.boolean().optional() })) })),
    }),
  }),
});

test('a form can tell which of the credentials to mask, for each kind of app', () => {
  const { credentials } = variants.parse(toFormSchema(wecomApp.settings)).properties;
  const masked = credentials.oneOf.map(({ properties }) =>
    Object.keys(properties).filter((name) => properties[name]?.secret === true),
  );
  expect(masked).toEqual([['secret'], ['permanentCode'], ['permanentCode', 'suiteSecret']]);
});
