/** A map, as far as its place among others is concerned. */
export interface Placed {
  readonly id: string;
  readonly name: string;
  readonly parent?: string | null;
}

export interface Branch<T extends Placed> {
  readonly map: T;
  readonly children: readonly Branch<T>[];
}

/** The maps as a tree, in their given order. One whose parent is not among them, or lies in a ring, stands at the top. */
export function treeOf<T extends Placed>(maps: readonly T[]): Branch<T>[] {
  const known = new Map(maps.map((map) => [map.id, map]));
  const tops = new Set(maps.filter((map) => !map.parent || !known.has(map.parent) || pathOf(map, known).length === 0));
  const children = new Map<string, T[]>();
  for (const map of maps) if (!tops.has(map) && map.parent) children.set(map.parent, [...(children.get(map.parent) ?? []), map]);
  const branch = (map: T): Branch<T> => ({ map, children: (children.get(map.id) ?? []).map(branch) });
  return [...tops].map(branch);
}

/** The maps above one, from the top; empty if it is at the top or in a ring. */
export function pathOf<T extends Placed>(map: T, known: ReadonlyMap<string, T>): T[] {
  const path: T[] = [];
  for (let above = known.get(map.parent ?? ''); above; above = known.get(above.parent ?? '')) {
    if (above.id === map.id || path.includes(above)) return [];
    path.unshift(above);
  }
  return path;
}

/** The maps under which one can be put: all but itself and those below it. */
export function possibleParents<T extends Placed>(id: string, maps: readonly T[]): T[] {
  const known = new Map(maps.map((map) => [map.id, map]));
  return maps.filter((map) => map.id !== id && !pathOf(map, known).some((above) => above.id === id));
}

/** What is looked for among the maps. */
export interface MapSearch {
  readonly words: string;
  readonly tag: string;
  readonly stale: boolean;
  readonly archived: boolean;
}

interface Findable extends Placed {
  readonly owner?: string | null;
  readonly tags: readonly string[];
  readonly staleness: string;
  readonly archived: boolean;
}

/** The maps that are looked for: all words in name, owner or tags. Those that are put away only if they are asked for, and then only they. */
export function found<T extends Findable>(maps: readonly T[], { words, tag, stale, archived }: MapSearch): T[] {
  const wanted = words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return maps.filter((map) => {
    const text = [map.name, map.owner ?? '', ...map.tags].join('\n').toLocaleLowerCase();
    return map.archived === archived && (tag === '' || map.tags.includes(tag)) && (!stale || map.staleness !== 'fresh') && wanted.every((word) => text.includes(word));
  });
}

/** All tags of maps, the most frequent first. */
export function tagsOf(maps: readonly Findable[]): string[] {
  const counts = new Map<string, number>();
  for (const map of maps) for (const tag of map.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || a.localeCompare(b)).map(([tag]) => tag);
}
