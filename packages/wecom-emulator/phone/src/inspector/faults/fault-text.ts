import type { FaultRule } from '../../emulator/api.ts';
import type { Texts } from '../../texts/zh-cn.ts';

/** What a rule does, in a few words. */
export function faultText(rule: FaultRule, { faults: words }: Texts): string {
  const { effect } = rule;
  const parts: (string | number)[] = [words.kinds[effect.kind]];
  if ('errcode' in effect) parts.push(effect.errcode);
  if ('ms' in effect) parts.push(`${effect.ms} ms`);
  if ('when' in effect) parts.push(words.whens[effect.when]);
  if ('members' in effect) parts.push(JSON.stringify(effect.members));
  return parts.join(' · ');
}

/** What a rule still waits for, and how often it strikes. */
export function faultCount(rule: FaultRule, { faults: words }: Texts): string {
  const left = rule.times === undefined ? words.always : words.left(rule.times);
  return rule.skip === 0 ? left : `${words.skipping(rule.skip)} · ${left}`;
}

/** What a rule strikes. */
export const faultTarget = (rule: FaultRule, { faults: words }: Texts): string =>
  rule.on === 'callback' ? (rule.event ?? words.everyEvent) : (rule.path ?? words.everyPath);
