import { type Problem, type ProblemKind, type Text, text } from '@livebus/component-kit';
import { WecomApiError, WecomNetworkError, WecomPagingError, WecomRequestError } from '@livebus/wecom';

/** What an error of the WeCom client means to a run; undefined for an error that is not the client's. */
export function explainWecomError(error: unknown): Problem | undefined {
  if (error instanceof WecomApiError) return explainRefusal(error);
  if (error instanceof WecomNetworkError) return explainSilence(error);
  if (error instanceof WecomRequestError) return explainUnsent(error);
  if (error instanceof WecomPagingError) {
    const message = text(
      '企业微信的分页游标没有前进，已停止读取',
      "WeCom's paging cursor did not move; reading was stopped",
    );
    const cure = text('稍后重试；若仍然如此，请联系企业微信', 'Try again later; if it stays so, ask WeCom');
    return { code: 'wecom_paging_stuck', kind: 'unavailable', message, cure, issues: [], mayHaveHappened: false };
  }
  return undefined;
}

/** What WeCom itself said, for people to look up and to quote. */
export function vendorOf({ errcode, errmsg, hint, ip }: WecomApiError): NonNullable<Problem['vendor']> {
  return {
    code: errcode,
    text: errmsg,
    ...(hint === undefined ? {} : { hint }),
    ...(ip === undefined ? {} : { ip }),
  };
}

const explainRefusal = (error: WecomApiError): Problem => ({
  code: `wecom_${error.kind}`,
  kind: error.kind satisfies ProblemKind,
  message: error.meaning,
  cure: error.cure,
  issues: [],
  vendor: vendorOf(error),
  mayHaveHappened: error.mayHaveHappened,
});

function explainUnsent({ issues }: WecomRequestError): Problem {
  return {
    code: 'wecom_request_invalid',
    kind: 'invalid',
    message: text('请求不符合企业微信的规则，未发送', "The request breaks WeCom's rules and was not sent"),
    cure: text('按下列字段修改输入', 'Change the input as the fields below say'),
    issues: issues.map(({ field, message }) => ({ field, rule: 'wecom_rule', message: text(message, message) })),
    mayHaveHappened: false,
  };
}

interface Silence {
  code: string;
  message: Text;
  cure: Text;
}

const unreachable: Silence = {
  code: 'wecom_unreachable',
  message: text('无法连接企业微信，请求没有发出', 'WeCom could not be reached; nothing was sent'),
  cure: text(
    '检查服务器到企业微信的网络、DNS、代理与接口地址',
    'Check network, DNS, proxy and base URL from this server to WeCom',
  ),
};

const unanswered: Silence = {
  code: 'wecom_no_answer',
  message: text(
    '没有收到企业微信可读的应答，没有产生任何影响',
    'WeCom gave no answer that can be read; nothing was changed',
  ),
  cure: text('稍后重试；检查网络、代理与接口地址', 'Try again later; check network, proxy and base URL'),
};

const lost: Silence = {
  code: 'wecom_answer_lost',
  message: text(
    '没有收到企业微信的应答，操作可能已经执行',
    "WeCom's answer was lost; the call may have been carried out",
  ),
  cure: text(
    '重新执行本次运行：会先核对结果，不会重复操作',
    'Run it again: the result is looked for first, nothing is done twice',
  ),
};

/** A call that leaves nothing behind, such as a read or fetching a token, may reach WeCom and yet change nothing. */
function explainSilence(error: WecomNetworkError): Problem {
  const { mayHaveHappened, mayHaveReached, reason, code } = error;
  return {
    ...(mayHaveHappened ? lost : mayHaveReached ? unanswered : unreachable),
    kind: 'unavailable',
    issues: [],
    ...(code === undefined ? {} : { vendor: { code, text: reason } }),
    mayHaveHappened,
  };
}
