/** What is named where nothing shall play a role; the server knows the word. */
export const NOTHING = 'none';

/** The names that an address holds under a key; undefined where it leaves the choice to a guess. */
export function namesFrom(search: Readonly<Record<string, unknown>>, key: string): string[] | undefined {
  const value = search[key];
  const names = Array.isArray(value) ? value.filter((name): name is string => typeof name === 'string') : typeof value === 'string' ? [value] : [];
  return names.length > 0 ? names : undefined;
}

/** What an address holds for some chosen names; choosing none is a choice too. */
export const namesTo = (names: readonly string[]): readonly string[] => (names.length > 0 ? names : [NOTHING]);

/** A text that an address holds under a key. */
export function textFrom(search: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const value = search[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
