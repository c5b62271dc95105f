const titles = {
  400: 'Bad request',
  403: 'Forbidden',
  404: 'Not found',
  409: 'Expectation not met',
  413: 'Too large',
  415: 'Not JSON',
  422: 'Cannot be used',
  500: 'Emulator error',
} as const;

/** Why a control call was not done: becomes a problem+json answer. `field` names the part of the input. */
export class ControlProblem extends Error {
  override readonly name = 'ControlProblem';
  readonly status: keyof typeof titles;
  readonly field: string | undefined;

  constructor(status: keyof typeof titles, detail: string, field?: string) {
    super(detail);
    this.status = status;
    this.field = field;
  }
}

export function answerProblem({ status, message, field }: ControlProblem): Response {
  const body = { title: titles[status], status, detail: message, ...(field === undefined ? {} : { field }) };
  const headers = new Headers({ 'Content-Type': 'application/problem+json; charset=utf-8' });
  // The rest of the body is still on its way: nobody else may be answered over this connection.
  if (status === 413) headers.set('Connection', 'close');
  return Response.json(body, { status, headers });
}
