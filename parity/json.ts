export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What stands at a path of keys; undefined where there is nothing. */
export function at(value: Json | undefined, ...path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((place, key) => (isRecord(place) ? place[key] : undefined), value);
}

export const isRecord = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const textAt = (value: Json | undefined, ...path: readonly string[]): string => {
  const found = at(value, ...path);
  return typeof found === 'string' ? found : '';
};

export const listAt = (value: Json | undefined, ...path: readonly string[]): readonly Json[] => {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
};

/** Same whatever the order of keys. */
export const sameJson = (one: Json, other: Json): boolean => canonical(one) === canonical(other);

const canonical = (value: Json): string =>
  JSON.stringify(value, (_key, place: Json) =>
    isRecord(place) ? Object.fromEntries(Object.entries(place).sort(([a], [b]) => (a < b ? -1 : 1))) : place,
  );
