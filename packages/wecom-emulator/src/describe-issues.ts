import type { z } from 'zod';

/** Where a value stands in its document, such as `corps[0].members[2].userid`. */
function describePath(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`))
    .join('');
}

/** One sentence for each thing that is wrong, led by where it stands; the first five. */
export function describeIssues({ issues }: z.ZodError): string {
  const sentences = issues.slice(0, 5).map(({ path, message }) => {
    return path.length === 0 ? message : `${describePath(path)}: ${message}`;
  });
  return issues.length > 5 ? `${sentences.join('; ')}; and ${issues.length - 5} more` : sentences.join('; ');
}

/** The first thing that is wrong, as a path; undefined when it is the value as a whole. */
export function fieldOf({ issues: [first] }: z.ZodError): string | undefined {
  if (first === undefined) return undefined;
  const keys = first.code === 'unrecognized_keys' ? first.keys.slice(0, 1) : [];
  return describePath([...first.path, ...keys]) || undefined;
}
