/** A difference between two maps, as the server tells it. */
export interface Change {
  readonly kind: string;
  readonly part: string;
  readonly id: string;
  readonly stage?: string | null;
  readonly stageName: string;
  readonly name: string;
  readonly field: string;
  readonly before?: string | null;
  readonly after?: string | null;
}

/** The differences in one stage; those of the map as a whole have no stage. */
export interface ChangeGroup<T extends Change> {
  readonly stage: string | null;
  readonly name: string;
  readonly changes: readonly T[];
}

/** Groups that keep the order of the changes. */
export function groupsOf<T extends Change>(changes: readonly T[]): ChangeGroup<T>[] {
  const groups = new Map<string, { stage: string | null; name: string; changes: T[] }>();
  for (const change of changes) {
    const stage = change.stage ?? null;
    const group = groups.get(stage ?? '') ?? { stage, name: change.stageName, changes: [] };
    group.changes.push(change);
    groups.set(stage ?? '', group);
  }
  return [...groups.values()];
}

/** The sentences that tell a difference. */
export type Sentence = 'added' | 'removed' | 'moved' | 'placed' | 'renamed' | 'became' | 'gained' | 'lost';

/** Which sentence tells a difference: by what happened, and by whether there was something before and is something now. */
export function sentenceOf({ kind, field, before, after }: Change): Sentence {
  const [was, is] = [(before ?? '') !== '', (after ?? '') !== ''];
  if (kind === 'added' || kind === 'removed') return kind;
  if (kind === 'moved') return was && is ? 'moved' : 'placed';
  if (was && is) return field === 'name' || field === 'text' ? 'renamed' : 'became';
  return is ? 'gained' : 'lost';
}

/** How many differences there are of each kind, in the order in which they are told. */
export function countsOf(changes: readonly Change[]): [string, number][] {
  const kinds = ['added', 'removed', 'moved', 'reworded', 'rebound', 'rescored', 'changed'];
  return kinds.map((kind): [string, number] => [kind, changes.filter((change) => change.kind === kind).length]).filter(([, count]) => count > 0);
}
