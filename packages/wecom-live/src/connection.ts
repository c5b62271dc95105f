import { defineConnection, type Opening, text } from '@livebus/component-kit';
import type { AppCredentials, WecomClient } from '@livebus/wecom';
import { z } from 'zod';
import { explainWecomError } from './explain-wecom-error.ts';
import type { AppOfCorp } from './people/directory.ts';
import type { LiveServices } from './services.ts';

const secret = z.string().min(1).meta({ secret: true });

/** What proves the app: a secret where the corp built it, a permanent code where a provider did. */
const credentials = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('self_built'), secret }),
  z.strictObject({ kind: z.literal('custom_developed'), permanentCode: secret }),
  z.strictObject({
    kind: z.literal('third_party'),
    permanentCode: secret,
    suiteId: z.string().min(1),
    suiteSecret: secret,
  }),
]);

const settings = z.strictObject({
  corpid: z
    .string()
    .min(1)
    .meta({ label: text('企业 ID', 'Corp ID') }),
  agentid: z
    .int()
    .positive()
    .meta({ label: text('应用 AgentId', 'Agent ID') }),
  credentials: credentials.meta({ label: text('应用凭证', 'App credentials') }),
  baseUrl: z
    .url()
    .optional()
    .meta({
      label: text('接口地址', 'Base URL'),
      help: text('私有部署、固定 IP 代理或模拟器', 'WeCom on premises, a proxy with a fixed IP, or the emulator'),
    }),
  proxyUrl: z
    .url()
    .optional()
    .meta({ label: text('HTTP 代理', 'HTTP proxy') }),
});

export type WecomAppSettings = z.output<typeof settings>;

/** What a live component finds in its context. */
export interface WecomTools extends Omit<LiveServices, 'clients'> {
  wecom: WecomClient;
  app: AppOfCorp;
}

/** A WeCom integration: one app of one corp that may use live streams. */
export const wecomApp = defineConnection({
  id: 'wecom.app',
  title: text('企业微信应用', 'WeCom app'),
  settings,
  open({ settings: given, services, signal, onExchange }: Opening<WecomAppSettings, LiveServices>): WecomTools {
    const { clients, ...rest } = services;
    const client = clients.clientOf(toCredentials(given, services), given);
    return {
      ...rest,
      wecom: client.scoped({ onExchange, signal }),
      app: { corpid: given.corpid, agentid: given.agentid },
    };
  },
  explain: explainWecomError,
});

function toCredentials(
  { corpid, credentials: given }: WecomAppSettings,
  { suiteTicket }: LiveServices,
): AppCredentials {
  if (given.kind !== 'third_party') return { ...given, corpid };
  const { suiteId, suiteSecret, permanentCode, kind } = given;
  return { kind, corpid, permanentCode, suite: { suiteId, suiteSecret, ticket: () => suiteTicket(suiteId) } };
}
