import { z } from 'zod';
import type { Issue } from './problem.ts';
import { type Text, text } from './text.ts';

const brokenRule = z.object({
  rule: z.string(),
  message: z.object({ 'zh-CN': z.string(), en: z.string() }),
  limit: z.number().exactOptional(),
  actual: z.number().exactOptional(),
});

const chinese = z.locales.zhCN().localeError;
const english = z.locales.en().localeError;

/** What a zod issue says, as issues of ours: one for each unknown field, else a single one. */
export function describeIssue(issue: z.core.$ZodIssue): Issue[] {
  const field = issue.path.map(String).join('.');
  if (issue.code === 'custom') return [{ field, ...describeOwnRule(issue) }];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: field === '' ? key : `${field}.${key}`,
      rule: 'unknown_field',
      message: text('没有这个字段', 'There is no such field'),
    }));
  }
  if (isMissing(issue)) return [{ field, rule: 'required', message: text('必须填写', 'Must be given') }];
  if (issue.code === 'invalid_type') return [{ field, ...describeType(issue) }];
  if (issue.code === 'too_small' || issue.code === 'too_big') return [{ field, ...describeSize(issue) }];
  return [{ field, rule: issue.code, message: localise(issue) }];
}

type Described = Omit<Issue, 'field'>;

function describeOwnRule(issue: z.core.$ZodIssueCustom): Described {
  const own = brokenRule.safeParse(issue.params);
  return own.success ? own.data : { rule: 'custom', message: text(issue.message, issue.message) };
}

/** A discriminator is reported with the object around it as its input. */
function isMissing(issue: z.core.$ZodIssue): boolean {
  if (issue.code === 'invalid_union' && issue.discriminator !== undefined) {
    return typeof issue.input === 'object' && !Object.hasOwn(Object(issue.input), issue.discriminator);
  }
  return ['invalid_type', 'invalid_value', 'invalid_union'].includes(issue.code) && issue.input === undefined;
}

const typeNames: Readonly<Record<string, Text>> = {
  string: text('文本', 'text'),
  number: text('数字', 'a number'),
  int: text('整数', 'a whole number'),
  boolean: text('是或否', 'true or false'),
  array: text('列表', 'a list'),
  object: text('一组字段', 'a group of fields'),
};

function describeType(issue: z.core.$ZodIssueInvalidType): Described {
  // Of anything but a number zod says that it expected a number.
  const isFraction = issue.expected === 'int';
  const name = typeNames[issue.expected];
  return {
    rule: isFraction ? 'not_an_integer' : issue.code,
    message: name === undefined ? localise(issue) : text(`必须是${name['zh-CN']}`, `Must be ${name.en}`),
  };
}

/** zod counts a text in code points, as JSON Schema does. */
function measure(value: unknown): { actual: number; zh: string; en: string } | undefined {
  if (typeof value === 'number') return { actual: value, zh: '', en: '' };
  if (typeof value === 'string') return { actual: [...value].length, zh: ' 个字符', en: ' characters' };
  return Array.isArray(value) ? { actual: value.length, zh: ' 项', en: ' items' } : undefined;
}

function describeSize(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): Described {
  const limit = Number(issue.code === 'too_big' ? issue.maximum : issue.minimum);
  const measured = measure(issue.input);
  if (measured === undefined) return { rule: issue.code, message: localise(issue), limit };
  const { actual, zh, en } = measured;
  if (limit === 1 && actual === 0 && en !== '') {
    return { rule: issue.code, message: text('不能为空', 'Must not be empty'), limit, actual };
  }
  const strict = issue.inclusive === false;
  const bound =
    issue.code === 'too_big'
      ? text(strict ? '必须小于' : '最多', strict ? 'Less than' : 'At most')
      : text(strict ? '必须大于' : '至少', strict ? 'More than' : 'At least');
  const message = text(
    `${bound['zh-CN']} ${limit}${zh}，现为 ${actual}`,
    `${bound.en} ${limit}${en}; this ${en === '' ? 'is' : 'has'} ${actual}`,
  );
  return { rule: issue.code, message, limit, actual };
}

function localise(issue: z.core.$ZodIssue): Text {
  const say = (locale: typeof chinese): string => {
    const message = locale(issue as z.core.$ZodRawIssue);
    return (typeof message === 'string' ? message : message?.message) ?? issue.message;
  };
  return text(say(chinese), say(english));
}
