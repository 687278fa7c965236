/** What an address carries, read with care: it may have been written by anybody. */
type Carried = Readonly<Record<string, unknown>>;

const MOST = 20;

/** Several names, at most twenty. */
export function namesIn(search: Carried, key: string): readonly string[] {
  const value = search[key];
  const list = Array.isArray(value) ? value : [value];
  return list.filter((it): it is string | number => (typeof it === 'string' && it !== '') || typeof it === 'number').slice(0, MOST).map(String);
}

/** One of some words; the first of them if the address says something else. */
export function wordIn<const W extends string>(search: Carried, key: string, words: readonly [W, ...W[]]): W {
  return words.find((word) => word === String(search[key])) ?? words[0];
}

/** A number above zero; null if the address names none. */
export function amountIn(search: Carried, key: string): number | null {
  const value = Number(search[key]);
  return search[key] !== undefined && search[key] !== '' && Number.isFinite(value) && value > 0 ? value : null;
}
