import { randomBytes } from 'node:crypto';
import { defineRoute } from '../route.ts';
import { contentParams } from './contents.ts';
import { contentRules, readContent } from './read-content.ts';
import { findRecipients, recipientRules } from './recipients.ts';
import { isInteractive } from './template-card.ts';
import { isDuplicate, throttleRules, unflooded } from './throttle.ts';

/** 发送应用消息: text, textcard, news, markdown and template_card; kept in `world.messages`. */
export default defineRoute({
  method: 'POST',
  path: '/cgi-bin/message/send',
  page: 90236,
  token: 'app',
  params: {
    touser: { type: 'text' },
    toparty: { type: 'text' },
    totag: { type: 'text' },
    msgtype: { type: 'text', required: true },
    agentid: { type: 'integer', required: true },
    safe: { type: 'integer', min: 0, max: 1 },
    enable_id_trans: { type: 'integer', min: 0, max: 1 },
    enable_duplicate_check: { type: 'integer', min: 0, max: 1 },
    duplicate_check_interval: { type: 'integer', min: 0, max: 14_400 },
    ...contentParams,
  },
  rules: {
    'agentid-of-another-app': { errcode: 301002, evidence: 'documented', page: 90313, text: "agentid is the token's" },
    ...contentRules,
    ...recipientRules,
    ...throttleRules,
  },
  answer({ params, app, corp, world, now, refuse, apply }) {
    if (params.agentid !== app.agentid) throw refuse('agentid-of-another-app', 'no permission for the given agentid');
    const content = readContent(params.msgtype, params, () => apply('text-cut'));
    const { members, invalid } = findRecipients({ app, corp }, params);
    if (Object.keys(invalid).length > 0) apply('partly-invalid');
    const sending = { messages: world.messages, app, now };
    const named = members.map(({ userid }) => userid);
    const touser = unflooded(sending, named);
    if (touser.length < named.length) apply('member-flooded');
    const msgid = randomBytes(24).toString('base64url');
    const checked = params.enable_duplicate_check === 1;
    if (checked && isDuplicate(sending, params.duplicate_check_interval ?? 1800, { touser, content })) {
      apply('duplicate-held-back');
    } else {
      const { corpid, agentid } = app;
      world.messages.push({ msgid, corpid, agentid, touser, msgtype: params.msgtype, content, sent_at: now });
    }
    const card = params.msgtype === 'template_card' ? params.template_card : undefined;
    return {
      ...invalid,
      msgid,
      ...(card !== undefined && isInteractive(card) ? { response_code: randomBytes(24).toString('base64url') } : {}),
    };
  },
});
