/** What is kept of the first steps of a workspace. */
export interface Checklist {
  readonly done: readonly string[];
  readonly dismissed: boolean;
}

/** Reads what was kept, in the order of the steps; anything unreadable is a fresh list. */
export function readChecklist(text: string | null, steps: readonly string[]): Checklist {
  try {
    const kept = JSON.parse(text ?? '') as Partial<Checklist>;
    const done = steps.filter((step) => kept.done?.includes(step));
    return { done, dismissed: kept.dismissed === true };
  } catch {
    return { done: [], dismissed: false };
  }
}

export function withDone(list: Checklist, step: string): Checklist {
  return list.done.includes(step) ? list : { ...list, done: [...list.done, step] };
}
