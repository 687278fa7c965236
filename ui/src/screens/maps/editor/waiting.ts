import type { Pending } from '../../../core/journeyMap/records';

/*
 * Changes that the server has not acknowledged, kept in the browser's own database until it has: a closed lid, a crash or a lost
 * line loses nothing. If the browser refuses (private windows, full disk) they live in the page alone.
 */
const NAME = 'waymark-maps';
const TABLE = 'pending';

interface Row extends Pending {
  readonly map: string;
  readonly made: number;
}

let opened: Promise<IDBDatabase> | null = null;
let last = 0;

function database(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE, { keyPath: ['map', 'op'] }).createIndex('map', 'map');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no database'));
  });
  return opened;
}

async function work<T>(mode: IDBTransactionMode, ask: (table: IDBObjectStore) => IDBRequest<T>): Promise<T | undefined> {
  try {
    const request = ask((await database()).transaction(TABLE, mode).objectStore(TABLE));
    return await new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('no answer'));
    });
  } catch {
    return undefined;
  }
}

/** Keeps a change until it is {@link forget forgotten}; `map` names the person too. */
export function keep(map: string, one: Pending): void {
  last = Math.max(last + 1, Date.now());
  const row: Row = { ...one, map, made: last };
  void work('readwrite', (table) => table.put(row));
}

export function forget(map: string, op: string): void {
  void work('readwrite', (table) => table.delete([map, op]));
}

/** What waits for a map, oldest first, also from pages that are gone. */
export async function kept(map: string): Promise<Pending[]> {
  const rows = (await work<Row[]>('readonly', (table) => table.index('map').getAll(map))) ?? [];
  return rows.sort((a, b) => a.made - b.made).map(({ op, base, set }) => ({ op, base, set }));
}
