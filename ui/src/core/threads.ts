/** A comment, as far as threads are concerned. */
export interface Said {
  readonly id: string;
  readonly record: { readonly kind: string; readonly id: string };
  readonly thread?: string | null;
  readonly at: string;
  readonly resolvedBy?: string | null;
  readonly mine: boolean;
}

/** A comment with its answers, oldest first. */
export interface Thread<T extends Said> {
  readonly first: T;
  readonly answers: readonly T[];
  readonly settled: boolean;
}

/** The threads of comments that come oldest first: the one that was spoken in last stands first. */
export function threadsOf<T extends Said>(comments: readonly T[]): Thread<T>[] {
  const answers = new Map<string, T[]>();
  for (const comment of comments) if (comment.thread) answers.set(comment.thread, [...(answers.get(comment.thread) ?? []), comment]);
  const lastOf = (thread: Thread<T>) => thread.answers[thread.answers.length - 1]?.at ?? thread.first.at;
  return comments
    .filter((comment) => !comment.thread)
    .map((first) => ({ first, answers: answers.get(first.id) ?? [], settled: Boolean(first.resolvedBy) }))
    .sort((a, b) => lastOf(b).localeCompare(lastOf(a)));
}

/** How many threads about one part are open, and how many comments in them its reader has not seen. */
export interface Mark {
  readonly open: number;
  readonly fresh: number;
}

/** What to show on each part, by `kind:id`; parts without open threads are left out. `seen` is the time of the last comment that was seen. */
export function marksOf(comments: readonly Said[], seen: string): Map<string, Mark> {
  const marks = new Map<string, Mark>();
  for (const { first, answers, settled } of threadsOf(comments)) {
    if (settled) continue;
    const key = `${first.record.kind}:${first.record.id}`;
    const before = marks.get(key) ?? { open: 0, fresh: 0 };
    const fresh = [first, ...answers].filter((comment) => isFresh(comment, seen)).length;
    marks.set(key, { open: before.open + 1, fresh: before.fresh + fresh });
  }
  return marks;
}

/** Whether a comment is somebody else's and came after what was seen. */
export const isFresh = (comment: Said, seen: string): boolean => !comment.mine && comment.at > seen;

/** The time of the last comment; empty if there is none. */
export const lastAt = (comments: readonly Said[]): string => comments.reduce((last, comment) => (comment.at > last ? comment.at : last), '');
