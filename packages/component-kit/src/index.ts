export { type BrokenRule, breakRule, type Checked, checkValue } from './check-value.ts';
export {
  type Candidate,
  type Component,
  defineComponent,
  type Effect,
  type Recovery,
  type RunBasics,
} from './component.ts';
export { componentsMarkdown } from './components-markdown.ts';
export { type Connection, defineConnection, type Opening } from './connection.ts';
export { type Execution, execute } from './execute.ts';
export type { FieldMeta, Widget } from './field-meta.ts';
export { toFormSchema, toOutputSchema } from './form-schema.ts';
export { createMemoryIntentStore, type IntentStore, type StoredIntent } from './intents.ts';
export type { Exchange, Message, Warning } from './message.ts';
export type { Attempt, Outcome } from './outcome.ts';
export { ComponentError, findProblem, type Issue, type Problem, type ProblemKind } from './problem.ts';
export { type Locale, locales, type Text, text } from './text.ts';
