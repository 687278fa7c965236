/** The condition of customers that meet none of some conditions; empty if there are none. */
export function noneOf(conditions: readonly string[]): string {
  const given = [...new Set(conditions.map((it) => it.trim()).filter(Boolean))];
  return given.length === 0 ? '' : `not (${given.map((it) => `(${it})`).join(' or ')})`;
}
