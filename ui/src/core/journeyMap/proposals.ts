/** The condition of customers that meet none of some conditions; empty if there are none. */
export function noneOf(conditions: readonly string[]): string {
  const given = [...new Set(conditions.map((it) => it.trim()).filter(Boolean))];
  return given.length === 0 ? '' : `not (${given.map((it) => `(${it})`).join(' or ')})`;
}

interface Compared {
  readonly trait: { readonly kind: string };
  readonly own: number | null;
  readonly rest: number | null;
}

/** How long the bars of a group and of all others are, from 0 to 1: shares as they are, others as parts of the greater. */
export function barsOf({ trait, own, rest }: Compared): [number, number] {
  const [left, right] = [own ?? 0, rest ?? 0];
  const whole = trait.kind === 'did' || trait.kind === 'channel' ? 1 : Math.max(left, right);
  return whole === 0 ? [0, 0] : [left / whole, right / whole];
}
