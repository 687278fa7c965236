/** Reads types from an address: one text, or several; empty ones are left out. */
export function typesIn(given: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(given) ? given : [given];
  return list.filter((type) => typeof type === 'string' || typeof type === 'number').map(String).filter((type) => type.trim() !== '');
}

/** Several types as a request takes them; undefined for none. */
export const eitherOf = (types: readonly string[]): string | undefined => (types.length === 0 ? undefined : types.join('|'));

/**
 * What keeps several types from being asked together, since requests write them with `|` between: the first that has one in its name, or
 * their names together if a type is called so. Undefined if nothing does; one type alone can always be asked.
 */
export function unjoinable(types: readonly string[], known: readonly string[]): string | undefined {
  if (types.length < 2) return undefined;
  const joined = types.join('|');
  return types.find((type) => type.includes('|')) ?? (known.includes(joined) ? joined : undefined);
}
