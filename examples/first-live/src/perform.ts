import { type Attempt, type Component, createMemoryIntentStore, execute, type Text } from '@livebus/component-kit';
import type { LiveServices } from '@livebus/wecom-live';
import type { z } from 'zod';
import type { Printer } from './print.ts';
import type { Target } from './target.ts';

type LiveComponent<Output extends z.ZodObject> = Component<z.ZodObject, Output, LiveServices>;

export interface Performer {
  /** Runs a component as a new request and gives its output. */
  perform<Output extends z.ZodObject>(component: LiveComponent<Output>, input: unknown): Promise<z.output<Output>>;
  /** Runs a component whose answer gets lost, and again as the same request. */
  performAgain<Output extends z.ZodObject>(component: LiveComponent<Output>, input: unknown): Promise<z.output<Output>>;
  /** A step that no component does: people do. */
  wait(title: Text, act: (say: (line: string) => void) => Promise<void>): Promise<void>;
}

/** Runs the steps one after the other, numbered out of `total`, and prints each with its message log. */
export function createPerformer(target: Target, printer: Printer, total: number): Performer {
  const intents = createMemoryIntentStore();
  let count = 0;

  const begin = (title: Text, component: string) => {
    count += 1;
    printer.step(`[${count}/${total}]`, title, component);
    return `first-live-${count}`;
  };

  async function attempt<Output extends z.ZodObject>(component: LiveComponent<Output>, input: unknown, key: string) {
    const { settings, services, now } = target;
    const result = await execute({
      component,
      key,
      input,
      settings,
      services,
      intents,
      now,
      timeZone: 'Asia/Shanghai',
    });
    printer.attempt(result);
    return result;
  }

  return {
    async perform(component, input) {
      return requireOutput(await attempt(component, input, begin(component.title, component.id)));
    },
    async performAgain(component, input) {
      const key = begin(component.title, component.id);
      const first = await attempt(component, input, key);
      if (first.state !== 'unanswered') return requireOutput(first);
      printer.note('the same request once more: what WeCom may have done is looked for before anything is sent');
      return requireOutput(await attempt(component, input, key));
    },
    async wait(title, act) {
      begin(title, '');
      await act(printer.note);
    },
  };
}

function requireOutput<Output>(attempt: Attempt<Output>): Output {
  if (attempt.state === 'succeeded') return attempt.output;
  throw new Error(`${attempt.message.component} ended as ${attempt.state}`);
}
