import { Refusal, type Rule, type Rules } from './rules.ts';

interface Common {
  required?: true;
  /** Page that states the limit. */
  page?: number;
}
export interface TextParam extends Common {
  type: 'text';
  maxBytes?: number;
  maxCharacters?: number;
}
export interface IntegerParam extends Common {
  type: 'integer';
  min?: number;
  max?: number;
}
export interface ListParam extends Common {
  type: 'list';
  of: 'text' | 'integer';
  max?: number;
}
export interface ObjectParam extends Common {
  type: 'object';
  params: Params;
}
export type Param = TextParam | IntegerParam | ListParam | ObjectParam;
export type Params = Readonly<Record<string, Param>>;

type Value<P extends Param> = P extends TextParam
  ? string
  : P extends IntegerParam
    ? number
    : P extends ListParam
      ? P['of'] extends 'text'
        ? string[]
        : number[]
      : P extends ObjectParam
        ? Values<P['params']>
        : never;
type RequiredName<S extends Params> = { [N in keyof S]: S[N] extends { required: true } ? N : never }[keyof S];
export type Values<S extends Params> = { [N in RequiredName<S>]: Value<S[N]> } & {
  [N in Exclude<keyof S, RequiredName<S>>]?: Value<S[N]>;
};

export type LengthRule = 'both' | 'characters' | 'bytes';

/** What reading found: the values, and whether one had the wrong JSON type and was therefore dropped. */
export interface Reading<S extends Params> {
  values: Values<S>;
  wrongType: boolean;
}

/**
 * Reads parameters as WeCom does: a value of the wrong JSON type is dropped with a warning (page 90313),
 * so that a required one is then missing; a limit overstepped is 40058.
 */
export function readParams<S extends Params>(params: S, source: unknown, lengthRule: LengthRule): Reading<S> {
  const given = isRecord(source) ? source : {};
  const values: Record<string, unknown> = {};
  let wrongType = false;
  for (const [name, param] of Object.entries(params)) {
    const value = given[name];
    if (value === undefined || value === null) {
      requirePresence(name, param);
    } else if (!hasType(param, value)) {
      wrongType = true;
      requirePresence(name, param);
    } else if (param.type === 'object') {
      const inner = readParams(param.params, value, lengthRule);
      wrongType ||= inner.wrongType;
      values[name] = inner.values;
    } else {
      if (value === '') requirePresence(name, param);
      checkLimits(name, param, value, lengthRule);
      values[name] = value;
    }
  }
  return { values: values as Values<S>, wrongType };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

function hasType(param: Param, value: unknown): boolean {
  switch (param.type) {
    case 'text':
      return typeof value === 'string';
    case 'integer':
      return Number.isInteger(value);
    case 'list':
      return (
        Array.isArray(value) && value.every((entry) => typeof entry === (param.of === 'text' ? 'string' : 'number'))
      );
    case 'object':
      return isRecord(value);
  }
}

function requirePresence(name: string, param: Param): void {
  if (param.required) throw new Refusal(`${name}:missing`, 40058, `${name} missing. invalid Request Parameter`);
}

function checkLimits(name: string, param: Param, value: unknown, lengthRule: LengthRule): void {
  if (param.type === 'text' && typeof value === 'string') checkLength(name, param, value, lengthRule);
  if (param.type === 'integer' && typeof value === 'number') {
    const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = param;
    if (value < min || value > max) {
      throw new Refusal(`${name}:range`, 40058, `${name} Invalid input invalid Request Parameter`);
    }
  }
  if (param.type === 'list' && Array.isArray(value) && param.max !== undefined && value.length > param.max) {
    throw new Refusal(`${name}:length`, 40058, `${name} exceed max length ${param.max}. invalid Request Parameter`);
  }
}

function checkLength(name: string, param: TextParam, value: string, lengthRule: LengthRule): void {
  const { maxCharacters, maxBytes } = param;
  const counts = lengthRule !== 'bytes' || maxBytes === undefined;
  const weighs = lengthRule !== 'characters' || maxCharacters === undefined;
  const refuse = (limit: number) => {
    throw new Refusal(`${name}:length`, 40058, `${name} exceed max length ${limit}. invalid Request Parameter`);
  };
  if (counts && maxCharacters !== undefined && [...value].length > maxCharacters) refuse(maxCharacters);
  if (weighs && maxBytes !== undefined && Buffer.byteLength(value) > maxBytes) refuse(maxBytes);
}

/** The rules that follow from a specification of parameters. */
export function paramRules(params: Params, page: number): Rules {
  const rules: Record<string, Rule> = {};
  const add = (id: string, text: string, param: Param) => {
    rules[id] = { errcode: 40058, evidence: 'documented', page: param.page ?? page, text };
  };
  for (const [name, param] of Object.entries(params)) {
    if (param.required) add(`${name}:missing`, `${name} must be given`, param);
    if (param.type === 'text') {
      const limits = [
        ...(param.maxCharacters === undefined ? [] : [`${param.maxCharacters} characters`]),
        ...(param.maxBytes === undefined ? [] : [`${param.maxBytes} bytes`]),
      ];
      if (limits.length > 0) add(`${name}:length`, `${name} has at most ${limits.join(' and ')}`, param);
    }
    if (param.type === 'integer' && (param.min !== undefined || param.max !== undefined)) {
      add(`${name}:range`, `${name} lies between ${param.min ?? '…'} and ${param.max ?? '…'}`, param);
    }
    if (param.type === 'list' && param.max !== undefined) {
      add(`${name}:length`, `${name} has at most ${param.max} entries`, param);
    }
    if (param.type === 'object') Object.assign(rules, paramRules(param.params, page));
  }
  return rules;
}
