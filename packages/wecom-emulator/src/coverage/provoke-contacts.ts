import type { Emulator } from '../create-emulator.ts';
import type { App } from '../world.ts';
import { tokenOfApp } from './callers.ts';
import type { Provocation } from './provocation.ts';

type Values = Record<string, string | number>;

interface Breach {
  /** The endpoint, beneath /cgi-bin/. */
  path: string;
  rule: string;
  values?: Values;
  kind?: App['kind'];
  post?: true;
  beside?: readonly string[];
}

const memberBreaches: [string, Values][] = [
  ['userid-missing', {}],
  ['userid-malformed', { userid: '张三' }],
  ['member-unknown', { userid: 'nobody' }],
  ['member-invisible', { userid: 'zhaoliu' }],
];
const departmentBreaches: [string, number][] = [
  ['department-unknown', 99],
  ['department-invisible', 4],
];
const withheld: Pick<Breach, 'rule' | 'kind'> = { rule: 'names-withheld', kind: 'third_party' };

const breaches: Breach[] = [
  { path: 'agent/get', rule: 'agentid-missing' },
  { path: 'agent/get', rule: 'agentid-of-another-app', values: { agentid: 1000003 } },
  { path: 'agent/get_permissions', rule: 'self-built', post: true },
  ...memberBreaches.map(([rule, values]): Breach => ({ path: 'user/get', rule, values })),
  { path: 'user/get', ...withheld, values: { userid: 'zhangsan' } },
  { path: 'user/get', rule: 'departments-cut', values: { userid: 'sunqi' } },
  ...departmentBreaches.map(
    ([rule, department_id]): Breach => ({ path: 'user/simplelist', rule, values: { department_id } }),
  ),
  { path: 'user/simplelist', ...withheld, values: { department_id: 2 } },
  { path: 'user/list_id', rule: 'contact-sync-only', post: true },
  { path: 'user/list_id', rule: 'cursor-unknown', post: true, kind: 'third_party', values: { cursor: 'made-up' } },
  ...departmentBreaches.map(([rule, id]): Breach => ({ path: 'department/list', rule, values: { id } })),
  { path: 'department/list', ...withheld },
  { path: 'tag/get', rule: 'tag-unknown', values: { tagid: 99 } },
  { path: 'tag/get', rule: 'tag-cut', values: { tagid: 3 } },
  { path: 'tag/get', ...withheld, values: { tagid: 3 }, beside: ['tag-cut'] },
  ...memberBreaches.map(([rule, values]): Breach => ({ path: 'user/convert_to_openid', rule, values, post: true })),
  { path: 'user/convert_to_openid', rule: 'wechat-unbound', values: { userid: 'huangzihan' }, post: true },
];

/** Every rule of the endpoints of apps and contacts, by the demo corp's people. */
export const provokeContacts = (): Provocation[] =>
  breaches.map(({ path, rule, values = {}, kind = 'self_built', post, beside }) => ({
    path: `/cgi-bin/${path}`,
    rule,
    ...(beside === undefined ? {} : { beside }),
    call(emulator) {
      const token = tokenOfApp(emulator, appOf(emulator, kind));
      if (post) return { method: 'POST', query: token, body: values };
      const texts = Object.entries(values).map(([name, value]) => [name, String(value)]);
      return { method: 'GET', query: { ...token, ...Object.fromEntries(texts) } };
    },
  }));

function appOf({ world }: Emulator, kind: App['kind']): App {
  const app = [...world.apps.values()].find((entry) => entry.kind === kind);
  if (app === undefined) throw new Error(`The seed has no ${kind} app.`);
  return app;
}
