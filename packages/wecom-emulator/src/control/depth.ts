/** What is nested deeper can be parsed, but not always written out again. */
export const DEEPEST = 64;

export function isDeeperThan(levels: number, value: unknown): boolean {
  if (value === null || typeof value !== 'object') return false;
  return levels === 0 || Object.values(value).some((entry) => isDeeperThan(levels - 1, entry));
}
