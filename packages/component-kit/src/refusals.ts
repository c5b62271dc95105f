import type { Issue, Problem } from './problem.ts';
import { text } from './text.ts';

const invalid = {
  input_invalid: text('输入不符合规则，未发送任何请求', 'The input breaks a rule; nothing was sent'),
  settings_invalid: text(
    '连接的设置不符合规则，未发送任何请求',
    "The connection's settings break a rule; nothing was sent",
  ),
} as const;

/** What was given breaks a rule: found before anything is sent. */
export function describeInvalid(code: keyof typeof invalid, issues: readonly Issue[]): Problem {
  return { code, kind: 'invalid', message: invalid[code], issues, mayHaveHappened: false };
}

/** Whoever runs the component has called it off. */
export function describeStop(): Problem {
  return {
    code: 'stopped',
    kind: 'unavailable',
    message: text('本次运行已被停止', 'The run was stopped'),
    issues: [],
    mayHaveHappened: true,
  };
}
