/** At most so many conditions tell one journey from the others. */
const MOST = 4;

const quoted = (type: string) => `"${type.replace(/["\\]/g, (sign) => `\\${sign}`)}"`;

/**
 * For each of some typical journeys, each a list of event types, a condition that its customers meet and as many of the other
 * journeys as possible do not. Of conditions that leave out equally many, what customers did comes before what they did not. Two
 * journeys of the same types cannot be told apart so, and get the same condition. Empty for a journey without types.
 */
export function conditionsOf(paths: readonly (readonly string[])[]): string[] {
  const sets = paths.map((path) => new Set(path));
  const types = [...new Set(paths.flat())];
  return sets.map((own, at) => {
    let others = sets.filter((_, other) => other !== at);
    const chosen: string[] = [];
    const leaves = (type: string) => others.filter((other) => other.has(type) === own.has(type));
    while (others.length > 0 && chosen.length < MOST) {
      const best = types.map((type) => ({ type, left: leaves(type).length })).sort((a, b) => a.left - b.left || Number(own.has(b.type)) - Number(own.has(a.type)))[0];
      if (!best || best.left === others.length) break;
      chosen.push(`${own.has(best.type) ? 'did' : 'never did'} ${quoted(best.type)}`);
      others = leaves(best.type);
    }
    const [first] = own;
    return chosen.length > 0 ? chosen.join(' and ') : first === undefined ? '' : `did ${quoted(first)}`;
  });
}

/** The condition of customers that meet none of some conditions; empty if there are none. */
export function noneOf(conditions: readonly string[]): string {
  const given = [...new Set(conditions.map((it) => it.trim()).filter(Boolean))];
  return given.length === 0 ? '' : `not (${given.map((it) => `(${it})`).join(' or ')})`;
}
