import type { FieldSchema, SchemaField } from './schema-fields.ts';
import { type Text, text } from './text.ts';

const types: Readonly<Record<string, Text>> = {
  string: text('文本', 'text'),
  integer: text('整数', 'whole number'),
  number: text('数字', 'number'),
  boolean: text('是或否', 'true or false'),
  array: text('列表', 'list'),
  object: text('一组字段', 'group of fields'),
};

const units: Readonly<Record<string, Text>> = {
  minute: text('分钟', 'minutes'),
  second: text('秒', 'seconds'),
  byte: text('字节', 'bytes'),
};

/** What a field holds and when, as a list of rules in both languages, its help at the end. */
export function describeRules({ schema, required }: SchemaField, isInput: boolean): Text {
  const rules = [
    ...(isInput ? [describeNeed(schema, required)] : required ? [] : [text('可能没有', 'may be absent')]),
    ...describeType(schema),
    ...describeLimits(schema),
    ...describeChoices(schema),
    ...describeShowWhen(schema),
  ];
  const { help } = schema;
  const chinese = rules.map((rule) => rule['zh-CN']).join('；');
  const english = rules.map((rule) => rule.en).join('; ');
  return help === undefined ? text(chinese, english) : text(`${chinese}。${help['zh-CN']}`, `${english}. ${help.en}`);
}

function describeNeed(schema: FieldSchema, required: boolean): Text {
  if (schema.default !== undefined) {
    const value = `\`${JSON.stringify(schema.default)}\``;
    return text(`默认 ${value}`, `default ${value}`);
  }
  if (schema.readOnly) return text('不可填写', 'not to be given');
  return required ? text('必填', 'required') : text('选填', 'optional');
}

function describeType({ type, enum: choices, anyOf, unit }: FieldSchema): Text[] {
  if (choices !== undefined || anyOf?.some((variant) => variant.enum !== undefined)) {
    return [text('选项', 'choice')];
  }
  const name = typeof type === 'string' ? types[type] : undefined;
  const suffix = unit === undefined ? undefined : units[unit];
  if (name === undefined) return [];
  return [suffix === undefined ? name : text(`${name['zh-CN']}（${suffix['zh-CN']}）`, `${name.en} (${suffix.en})`)];
}

function describeLimits(schema: FieldSchema): Text[] {
  const { minimum, maximum, minLength, maxLength, maxBytes, minItems, maxItems } = schema;
  return [
    ...range(minimum, maximum, '', ''),
    ...range(minLength, maxLength, ' 个字符', ' characters'),
    ...range(undefined, maxBytes, ' 字节', ' bytes of UTF-8'),
    ...range(minItems, maxItems, ' 项', ' items'),
  ];
}

/** The safe integers are a limit of the machine, not a rule. */
function range(least: number | undefined, most: number | undefined, zh: string, en: string): Text[] {
  const from = least === Number.MIN_SAFE_INTEGER ? undefined : least;
  const to = most === Number.MAX_SAFE_INTEGER ? undefined : most;
  if (from !== undefined && to !== undefined) return [text(`${from} 到 ${to}${zh}`, `${from} to ${to}${en}`)];
  if (from === 1 && en !== '') return [text('不能为空', 'not empty')];
  if (from !== undefined) return [text(`至少 ${from}${zh}`, `at least ${from}${en}`)];
  return to === undefined ? [] : [text(`最多 ${to}${zh}`, `at most ${to}${en}`)];
}

function describeChoices({ enum: choices, anyOf, options = {} }: FieldSchema): Text[] {
  const values = choices ?? anyOf?.flatMap((variant) => variant.enum ?? []) ?? [];
  if (values.length === 0) return [];
  const list = (locale: keyof Text, comma: string) =>
    values
      .map((value) => {
        const label = options[String(value)]?.[locale];
        return label === undefined ? `\`${value}\`` : `\`${value}\` ${label}`;
      })
      .join(comma);
  return [text(list('zh-CN', '、'), list('en', ', '))];
}

function describeShowWhen({ showWhen }: FieldSchema): Text[] {
  if (showWhen === undefined) return [];
  const field = `\`${showWhen.field}\``;
  const values = showWhen.in.map((value) => `\`${value}\``);
  return [text(`仅当 ${field} 为 ${values.join('、')}`, `only when ${field} is ${values.join(' or ')}`)];
}
