import { isVisible } from '../scope.ts';
import type { RunningEmulator } from '../start-emulator.ts';
import type { App, Corp } from '../world.ts';

const kinds: Readonly<Record<App['kind'], string>> = {
  self_built: 'self-built 自建',
  custom_developed: 'custom-developed 代开发',
  third_party: 'third-party 第三方',
};

/** The one screen that is printed when the emulator is up: where it is, who is in it, how to try it. */
export function describeStart(emulator: RunningEmulator, elapsedMs: number): string {
  const { url, world } = emulator;
  const corps = [...world.corps.values()];
  const apps = [...world.apps.values()];
  return [
    `WeCom emulator · 企业微信模拟器   (${(elapsedMs / 1000).toFixed(2)} s)`,
    '',
    `  API     ${url}/cgi-bin/…   base URL for a client · 客户端的接口地址`,
    `  Phone   ${url}/   what members see, and an inspector · 成员看到的直播与检查器`,
    `  Control ${url}/emulator/state   clock, faults, journal · 时钟、故障、调用记录`,
    '',
    ...corps.flatMap((corp) => [...describeCorp(corp), ...apps.filter(isOf(corp)).flatMap(describeApp)]),
    ...[...world.suites.values()].map((suite) => `  suite ${suite.suiteid}  secret ${suite.secret}`),
    '  All of these are made up. · 以上均为虚构数据。',
    '',
    ...describeTrial(emulator),
    '  Stop with Ctrl+C. · 按 Ctrl+C 停止。',
  ].join('\n');
}

const isOf = (corp: Corp) => (app: App) => app.corpid === corp.corpid;

const describeCorp = ({ corpid, name, members }: Corp) => [
  `  corpid ${corpid}  ${name}`,
  `    members 成员  ${members
    .slice(0, 8)
    .map((member) => `${member.userid} ${member.name}`)
    .join(', ')}${members.length > 8 ? ', …' : ''}`,
];

const describeApp = ({ agentid, kind, secret }: App) => [`    agentid ${agentid}  ${kinds[kind]}  secret ${secret}`];

function describeTrial({ url, world, now }: RunningEmulator): string[] {
  const app = [...world.apps.values()].find(
    ({ kind, enabled, permissions }) => kind === 'self_built' && enabled && permissions.includes('living:base:base'),
  );
  const corp = world.corps.get(app?.corpid ?? '');
  if (app === undefined || corp === undefined) return [];
  const host = corp.members.find((member) => isVisible(corp, app, member));
  if (host === undefined) return [];
  const live = {
    anchor_userid: host.userid,
    theme: '新员工培训',
    living_start: Math.floor(now() / 1000) + 3600,
    living_duration: 3600,
  };
  return [
    '  Try · 试一试',
    `    TOKEN=$(curl -s '${url}/cgi-bin/gettoken?corpid=${app.corpid}&corpsecret=${app.secret}' | grep -o 'access_token":"[^"]*' | cut -d'"' -f3)`,
    `    curl "${url}/cgi-bin/living/create?access_token=$TOKEN" -d '${JSON.stringify(live)}'`,
    '',
  ];
}
