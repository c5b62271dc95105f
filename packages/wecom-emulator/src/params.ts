import { type Evidence, Refusal } from './rules.ts';

interface Common {
  required?: true;
  /** Page that states the limit; the route's own when absent. */
  page?: number;
  /** How sure the limit is; documented when absent. */
  evidence?: Evidence;
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
export interface NumberParam extends Common {
  type: 'number';
  min?: number;
  max?: number;
}
/** A list of objects, such as the articles of a news message. */
export interface ObjectsParam extends Common {
  type: 'objects';
  params: Params;
  max?: number;
}
export interface ObjectParam extends Common {
  type: 'object';
  params: Params;
}
export type Param = TextParam | IntegerParam | NumberParam | ListParam | ObjectsParam | ObjectParam;
export type Params = Readonly<Record<string, Param>>;

type Value<P extends Param> = P extends TextParam
  ? string
  : P extends IntegerParam | NumberParam
    ? number
    : P extends ListParam
      ? P['of'] extends 'text'
        ? string[]
        : number[]
      : P extends ObjectsParam
        ? Values<P['params']>[]
        : P extends ObjectParam
          ? Values<P['params']>
          : never;
type RequiredName<S extends Params> = { [N in keyof S]: S[N] extends { required: true } ? N : never }[keyof S];
export type Values<S extends Params> = { [N in RequiredName<S>]: Value<S[N]> } & {
  [N in Exclude<keyof S, RequiredName<S>>]?: Value<S[N]>;
};

export type LengthRule = 'both' | 'characters' | 'bytes';

export interface ReadOptions {
  lengthRule: LengthRule;
  /** The errcode for a required parameter that is not there. */
  missing: number;
  onWrongType(): void;
}

/**
 * Reads parameters as WeCom does: a value of the wrong JSON type is dropped with a warning (page 90313),
 * so that a required one is then missing; a limit overstepped is 40058.
 */
export function readParams<S extends Params>(params: S, source: unknown, options: ReadOptions, within = ''): Values<S> {
  const given = isRecord(source) ? source : {};
  const values: Record<string, unknown> = {};
  for (const [key, param] of Object.entries(params)) {
    const value = given[key];
    const name = `${within}${key}`;
    const wrongType = value !== undefined && value !== null && !hasType(param, value);
    if (wrongType) options.onWrongType();
    if (value === undefined || value === null || value === '' || wrongType) {
      if (param.required) throw new Refusal(`${name}:missing`, options.missing, `${name} missing. ${INVALID}`);
      if (value === '' && !wrongType) values[key] = value;
    } else if (param.type === 'object') {
      values[key] = readParams(param.params, value, options, `${name}.`);
    } else {
      checkLimits(name, param, value, options.lengthRule);
      values[key] =
        param.type === 'objects' && Array.isArray(value)
          ? value.map((entry: unknown) => readParams(param.params, entry, options, `${name}.`))
          : value;
    }
  }
  return values as Values<S>;
}

const INVALID = 'invalid Request Parameter';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

function hasType(param: Param, value: unknown): boolean {
  switch (param.type) {
    case 'text':
      return typeof value === 'string';
    case 'integer':
      return Number.isInteger(value);
    case 'number':
      return typeof value === 'number';
    case 'objects':
      return Array.isArray(value) && value.every(isRecord);
    case 'list':
      return (
        Array.isArray(value) && value.every((entry) => typeof entry === (param.of === 'text' ? 'string' : 'number'))
      );
    case 'object':
      return isRecord(value);
  }
}

function checkLimits(name: string, param: Param, value: unknown, lengthRule: LengthRule): void {
  if (param.type === 'text' && typeof value === 'string') checkLength(name, param, value, lengthRule);
  if ((param.type === 'integer' || param.type === 'number') && typeof value === 'number') {
    const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = param;
    if (value < min || value > max) {
      throw new Refusal(`${name}:range`, 40058, `${name} Invalid input ${INVALID}`);
    }
  }
  const isList = param.type === 'list' || param.type === 'objects';
  if (isList && Array.isArray(value) && param.max !== undefined && value.length > param.max) {
    throw new Refusal(`${name}:length`, 40058, `${name} exceed max length ${param.max}. ${INVALID}`);
  }
}

function checkLength(name: string, param: TextParam, value: string, lengthRule: LengthRule): void {
  const { maxCharacters, maxBytes } = param;
  const counts = lengthRule !== 'bytes' || maxBytes === undefined;
  const weighs = lengthRule !== 'characters' || maxCharacters === undefined;
  const refuse = (limit: number) => {
    throw new Refusal(`${name}:length`, 40058, `${name} exceed max length ${limit}. ${INVALID}`);
  };
  if (counts && maxCharacters !== undefined && [...value].length > maxCharacters) refuse(maxCharacters);
  if (weighs && maxBytes !== undefined && Buffer.byteLength(value) > maxBytes) refuse(maxBytes);
}
