import type { Visit } from '../../../core/journeyMap/walk';

/*
 * Walks in the browser's own database until the server has them: a walk goes on in a shop without a line, and is sent when it is back.
 * If the browser refuses (private windows, full disk) they live in the page alone.
 */
const NAME = 'waymark-walks';

export interface KeptWalk {
  readonly id: string;
  /** The person, workspace and map. */
  readonly of: string;
  readonly persona?: string;
  readonly startedAt: string;
  readonly endedAt?: string;
  readonly visits: readonly Visit[];
  /** Counts changes; equal to `sent` once the server has the last one. */
  readonly changed: number;
  readonly sent: number;
}

/** A photo that the server has not; without a picture it shall be taken away. */
export interface KeptPhoto {
  readonly walk: string;
  readonly place: string;
  readonly of: string;
  readonly picture: Blob | null;
}

let opened: Promise<IDBDatabase> | null = null;

function database(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('walks', { keyPath: ['of', 'id'] }).createIndex('of', 'of');
      request.result.createObjectStore('photos', { keyPath: ['of', 'walk', 'place'] }).createIndex('of', 'of');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no database'));
  });
  return opened;
}

async function work<T>(table: 'walks' | 'photos', mode: IDBTransactionMode, ask: (table: IDBObjectStore) => IDBRequest<T>): Promise<T | undefined> {
  try {
    const request = ask((await database()).transaction(table, mode).objectStore(table));
    return await new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('no answer'));
    });
  } catch {
    return undefined;
  }
}

export const walkBox = {
  walks: async (of: string) => (await work<KeptWalk[]>('walks', 'readonly', (table) => table.index('of').getAll(of))) ?? [],
  photos: async (of: string) => (await work<KeptPhoto[]>('photos', 'readonly', (table) => table.index('of').getAll(of))) ?? [],
  keep: (walk: KeptWalk) => work('walks', 'readwrite', (table) => table.put(walk)),
  drop: (walk: KeptWalk) => work('walks', 'readwrite', (table) => table.delete([walk.of, walk.id])),
  keepPhoto: (photo: KeptPhoto) => work('photos', 'readwrite', (table) => table.put(photo)),
  dropPhoto: (photo: KeptPhoto) => work('photos', 'readwrite', (table) => table.delete([photo.of, photo.walk, photo.place])),
};
