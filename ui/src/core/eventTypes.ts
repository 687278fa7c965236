/** Reads types from an address: one text, or several; empty ones are left out. */
export function typesIn(given: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(given) ? given : [given];
  return list.filter((type) => typeof type === 'string' || typeof type === 'number').map(String).filter((type) => type.trim() !== '');
}

/** Several types as a request takes them; undefined for none. */
export const eitherOf = (types: readonly string[]): string | undefined => (types.length === 0 ? undefined : types.join('|'));
