import type { Value } from '../../../core/journeyMap/records';

type Binding = { readonly [name: string]: Value };

const versionOf = (binding: Binding | undefined) => Number(binding?.['version'] ?? 0);

/** The bindings of a step as a list, oldest first. */
export const bindingsOf = (value: Value | undefined): readonly Binding[] => (Array.isArray(value) ? (value as readonly Binding[]) : []);

/** The newest binding put right: also what happened before counts by the condition. */
export function corrected(bindings: readonly Binding[], condition: string): Value {
  const newest = bindings[bindings.length - 1];
  return newest ? [...bindings.slice(0, -1), { ...newest, predicate: condition }] : [{ version: 1, predicate: condition }];
}

/** Another version from a day on: what happened before goes on to count by the older ones. */
export function followed(bindings: readonly Binding[], condition: string, day: string): Value {
  const newest = bindings[bindings.length - 1];
  const failure = newest?.['failure'];
  return [...bindings, { version: versionOf(newest) + 1, validFrom: `${day}T00:00:00Z`, predicate: condition, ...(failure === undefined ? {} : { failure }) }];
}

/** The newest binding with another condition on events that say that the step failed; none takes it away. */
export function failingBy(bindings: readonly Binding[], condition: string | null): Value {
  const newest = Object.entries(bindings[bindings.length - 1] ?? {}).filter(([name]) => name !== 'failure');
  return [...bindings.slice(0, -1), { ...Object.fromEntries(newest), ...(condition === null ? {} : { failure: condition }) }];
}

/** Whether another version may begin on a day: it must be later than the newest one. */
export function mayFollow(bindings: readonly Binding[], day: string): boolean {
  const from = bindings[bindings.length - 1]?.['validFrom'];
  return bindings.length > 0 && /^\d{4}-\d{2}-\d{2}$/.test(day) && (typeof from !== 'string' || `${day}T00:00:00Z` > from);
}
