import { type Problem, type ProblemKind, text } from '@livebus/component-kit';
import { WecomApiError, WecomNetworkError, WecomPagingError, WecomRequestError } from '@livebus/wecom';

/** What an error of the WeCom client means to a run; undefined for an error that is not the client's. */
export function explainWecomError(error: unknown): Problem | undefined {
  if (error instanceof WecomApiError) return explainRefusal(error);
  if (error instanceof WecomNetworkError) return explainSilence(error);
  if (error instanceof WecomRequestError) {
    const message = text('请求不符合企业微信的规则，未发送', "The request breaks WeCom's rules and was not sent");
    const issues = error.issues.map(({ field, message: rule }) => ({ field, rule, message: text(rule, rule) }));
    return { code: 'wecom_request_invalid', kind: 'invalid', message, issues, mayHaveHappened: false };
  }
  if (error instanceof WecomPagingError) {
    const message = text(
      '企业微信的分页游标没有前进，已停止读取',
      "WeCom's paging cursor did not move; reading was stopped",
    );
    return { code: 'wecom_paging_stuck', kind: 'unavailable', message, issues: [], mayHaveHappened: false };
  }
  return undefined;
}

function explainRefusal(error: WecomApiError): Problem {
  const { errcode, errmsg, hint, ip } = error;
  return {
    code: `wecom_${error.kind}`,
    kind: error.kind satisfies ProblemKind,
    message: error.meaning,
    cure: error.cure,
    issues: [],
    vendor: {
      code: errcode,
      text: errmsg,
      ...(hint === undefined ? {} : { hint }),
      ...(ip === undefined ? {} : { ip }),
    },
    mayHaveHappened: error.mayHaveHappened,
  };
}

function explainSilence(error: WecomNetworkError): Problem {
  return {
    code: error.mayHaveReached ? 'wecom_answer_lost' : 'wecom_unreachable',
    kind: 'unavailable',
    message: error.mayHaveReached
      ? text('没有收到企业微信的应答，操作可能已经执行', "WeCom's answer was lost; the call may have been carried out")
      : text('无法连接企业微信，请求没有发出', 'WeCom could not be reached; nothing was sent'),
    cure: error.mayHaveReached
      ? text(
          '重新执行本次运行：会先核对结果，不会重复操作',
          'Run it again: the result is looked for first, nothing is done twice',
        )
      : text(
          '检查服务器到企业微信的网络、DNS、代理与接口地址',
          'Check network, DNS, proxy and base URL from this server to WeCom',
        ),
    issues: [],
    ...(error.code === undefined ? {} : { vendor: { code: error.code, text: error.reason } }),
    mayHaveHappened: error.mayHaveReached,
  };
}
