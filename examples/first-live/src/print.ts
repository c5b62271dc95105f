import { styleText } from 'node:util';
import type { Attempt, Exchange, Locale, Message, Text } from '@livebus/component-kit';

/** How much of a body is shown on one line. */
const BODY_WIDTH = 240;
const LABEL_WIDTH = 4;

/** Writes the story for people: one block per step, made of its message log. */
export interface Printer {
  heading(text: Text): void;
  step(progress: string, title: Text, component: string): void;
  note(line: string): void;
  attempt(attempt: Attempt<unknown>): void;
}

export function createPrinter(write: (line: string) => void, locale: Locale): Printer {
  return {
    heading: (text) => write(`\n${styleText('bold', text[locale])}`),
    step: (progress, title, component) =>
      write(`\n${styleText('cyan', progress)} ${styleText('bold', title[locale])}  ${styleText('dim', component)}`),
    note: (line) => write(styleText('dim', `       … ${line}`)),
    attempt(attempt) {
      for (const line of describeMessage(attempt.message, locale)) write(`       ${line}`);
      write(`       ${describeOutcome(attempt, locale)}`);
    },
  };
}

/** The message log (报文) as lines: what went in, each exchange with WeCom, warnings, what came out. */
function describeMessage(message: Message, locale: Locale): string[] {
  return [
    ...labelledFields('in', message.input),
    ...message.exchanges.flatMap(describeExchange),
    ...message.warnings.map(({ message: text }) => labelled('!', styleText('yellow', text[locale]))),
    ...labelledFields('out', message.output),
  ];
}

function describeExchange({
  method,
  path,
  query,
  request,
  response,
  errcode,
  failure,
  durationMs,
}: Exchange): string[] {
  const asked = Object.entries(query).filter(([name]) => !name.endsWith('access_token'));
  const target = [path, ...asked.map(([name, value]) => `${name}=${value}`)].join('  ');
  const result = failure === undefined ? `errcode ${errcode}` : `no answer (${failure.code ?? failure.reason})`;
  return [
    labelled('⇄', `${method} ${target}  →  ${result}, ${Math.round(durationMs)} ms`),
    ...(request === undefined ? [] : [labelled('', styleText('dim', `sent     ${shorten(request)}`))]),
    ...(response === undefined ? [] : [labelled('', styleText('dim', `answered ${shorten(response)}`))]),
  ];
}

/** One line a field, under a label. */
function labelledFields(label: string, value: unknown): string[] {
  const fields = Object.entries(Object(value));
  const width = Math.max(...fields.map(([name]) => name.length));
  return fields.map(([name, entry], index) => {
    const shown = typeof entry === 'string' ? entry : shorten(entry);
    return labelled(index === 0 ? label : '', `${name.padEnd(width)}  ${shown}`);
  });
}

function describeOutcome(attempt: Attempt<unknown>, locale: Locale): string {
  const took = `${attempt.message.endedAt - attempt.message.startedAt} ms`;
  if (attempt.state === 'succeeded') {
    return styleText(
      'green',
      `${labelled('✓', attempt.how === 'ran' ? 'succeeded' : `succeeded (${attempt.how})`)}  ${took}`,
    );
  }
  if (attempt.state === 'waiting') {
    return styleText('yellow', labelled('…', `waiting until ${new Date(attempt.until).toISOString()}`));
  }
  const { problem } = attempt;
  const fields = problem.issues.map((issue) => `${issue.field}: ${issue.message[locale]}`);
  const cure = problem.cure === undefined ? [] : [problem.cure[locale]];
  return styleText(
    'red',
    labelled('✗', [`${attempt.state}: ${problem.message[locale]}`, ...fields, ...cure].join('; ')),
  );
}

const labelled = (label: string, text: string) => `${label.padEnd(LABEL_WIDTH)} ${text}`;

function shorten(value: unknown): string {
  const json = JSON.stringify(value);
  return json.length <= BODY_WIDTH ? json : `${json.slice(0, BODY_WIDTH)} … (${json.length} characters)`;
}
