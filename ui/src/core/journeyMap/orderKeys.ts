/*
 * Fractional keys: texts of base-62 digits that compare as fractions between 0 and 1, so that there is always a key between two
 * others and moving one thing touches nothing else. A key never ends in the lowest digit, else nothing would fit before it.
 */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE = DIGITS.length;
const digit = (key: string, at: number) => (at < key.length ? DIGITS.indexOf(key.charAt(at)) : 0);

/** A key after `low` and before `high`; '' means no bound on that side. If `low` is not before `high`, a key just after `low`. */
export function between(low: string, high: string): string {
  const top = high !== '' && low < high ? high : '';
  let key = '';
  let open = top === '';
  for (let at = 0; ; at++) {
    const from = digit(low, at);
    const to = open ? BASE : digit(top, at);
    if (to - from > 1) {
      // Appending goes forward in small steps, so that long lists keep short keys.
      const step = open && at < low.length ? 1 : Math.floor((to - from) / 2);
      return key + DIGITS.charAt(from + step);
    }
    key += DIGITS.charAt(from);
    if (to > from) open = true;
  }
}

/** As many keys as asked for, in order, between two others. */
export function keysBetween(low: string, high: string, count: number): string[] {
  if (count <= 0) return [];
  const middle = between(low, high);
  const before = Math.floor((count - 1) / 2);
  return [...keysBetween(low, middle, before), middle, ...keysBetween(middle, high, count - 1 - before)];
}
