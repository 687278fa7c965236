import { createContext, useContext, useSyncExternalStore } from 'react';
import { lastAt, marksOf, type Mark, type Said } from '../../../core/threads';

/**
 * The comments of an open map as the parts of the grid see them: each listens to its own mark. What a person has seen is
 * kept in the browser.
 */
export class CommentsHome {
  private marks: ReadonlyMap<string, Mark> = new Map();
  private comments: readonly Said[] = [];
  private readonly listeners = new Map<string, Set<() => void>>();
  /** Shows the comments on a part, `kind:id`; set by the screen. */
  show: (spot: string) => void = () => undefined;

  /** Whether somebody pressed a key to write, and the field is not there yet. */
  asked = false;

  constructor(private readonly map: string) {}

  /** Gives the focus to the field, if it was asked for. */
  answer(): void {
    if (!this.asked) return;
    this.asked = false;
    document.querySelector<HTMLElement>('.wm-say textarea')?.focus();
  }

  private get place(): string {
    return `waymark-comments-seen/${this.map}`;
  }

  /** The time of the last comment that this person has seen. */
  get seen(): string {
    return localStorage.getItem(this.place) ?? '';
  }

  /** All that is there has been seen. */
  see(): void {
    localStorage.setItem(this.place, lastAt(this.comments));
    this.update(this.comments);
  }

  update(comments: readonly Said[]): void {
    this.comments = comments;
    const before = this.marks;
    this.marks = marksOf(comments, this.seen);
    for (const key of new Set([...before.keys(), ...this.marks.keys()])) {
      const [old, now] = [before.get(key), this.marks.get(key)];
      if (old?.open === now?.open && old?.fresh === now?.fresh) {
        if (old) (this.marks as Map<string, Mark>).set(key, old);
        continue;
      }
      for (const listener of this.listeners.get(key) ?? []) listener();
    }
  }

  markOf(key: string): Mark | undefined {
    return this.marks.get(key);
  }

  subscribe(key: string, listener: () => void): () => void {
    const all = this.listeners.get(key) ?? new Set();
    this.listeners.set(key, all.add(listener));
    return () => all.delete(listener);
  }
}

/** Null where a map is only read, as behind a link. */
export const CommentsContext = createContext<CommentsHome | null>(null);

const NO_HOME = new CommentsHome('');

/** The comments' home and the mark of one part. */
export function useMark(key: string): [CommentsHome, Mark | undefined] {
  const home = useContext(CommentsContext) ?? NO_HOME;
  const mark = useSyncExternalStore(
    (listener) => home.subscribe(key, listener),
    () => home.markOf(key),
  );
  return [home, mark];
}
