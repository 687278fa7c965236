/** A table as a person gave it. */
export interface GivenTable {
  readonly name: string;
  readonly text: string;
  /** Tells it from every other table that this page has seen. */
  readonly id: number;
}

const PREFIX = 'waymark.table.';

/** What this page has seen, by place; null where it found none. */
const seen = new Map<string, GivenTable | null>();
const listeners = new Set<() => void>();
let last = 0;

const changed = () => listeners.forEach((listener) => listener());

/** Hears of every change until the returned function is called. */
export function onTables(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function found(place: string): GivenTable | null {
  const [name, ...lines] = (sessionStorage.getItem(PREFIX + place) ?? '').split('\n');
  return name && lines.length > 0 ? { name, text: lines.join('\n'), id: ++last } : null;
}

/** The table at a place; the same object until it is replaced. Null if there is none. */
export function tableAt(place: string): GivenTable | null {
  const known = seen.get(place);
  if (known !== undefined) return known;
  const table = found(place);
  seen.set(place, table);
  return table;
}

/** Puts a table at a place, or removes the one there: this browser tab keeps it over a reload if it has room. */
export function keepTable(place: string, next: { readonly name: string; readonly text: string } | null): void {
  sessionStorage.removeItem(PREFIX + place);
  try {
    if (next) sessionStorage.setItem(PREFIX + place, `${next.name}\n${next.text}`);
  } catch {
    // too large to be kept over a reload; it is shown all the same
  }
  seen.set(place, next ? { name: next.name, text: next.text, id: ++last } : null);
  changed();
}

/** Removes every table of every workspace: whoever comes next must not find what somebody else gave. */
export function forgetTables(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  seen.clear();
  changed();
}
