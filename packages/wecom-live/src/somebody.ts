import { type Text, text } from '@livebus/component-kit';
import { z } from 'zod';

/** A person as WeCom names people: a member of the corp, or an external contact. */
export const somebody = (label: Text) =>
  z
    .strictObject({
      side: z.enum(['internal', 'external']).meta({
        label: text('内部或外部', 'Internal or external'),
        options: { internal: text('企业成员', 'Member'), external: text('外部人员', 'External contact') },
      }),
      id: z.string().meta({ label: text('userid 或 external_userid', 'userid or external_userid') }),
    })
    .meta({ label });

type Somebody = z.output<ReturnType<typeof somebody>>;

/** Of the two ids that WeCom has for a person it gives one, or none where nobody is meant; an empty one is none. */
export function describeSomebody(userid = '', externalUserid = ''): Somebody | undefined {
  if (userid !== '') return { side: 'internal', id: userid };
  return externalUserid === '' ? undefined : { side: 'external', id: externalUserid };
}
