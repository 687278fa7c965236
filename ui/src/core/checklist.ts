/** The first steps of a newcomer, in order. */
export const FIRST_STEPS = ['import', 'discover', 'funnel', 'maps'] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

/** What is kept of the checklist of a workspace. */
export interface Checklist {
  readonly done: readonly FirstStep[];
  readonly dismissed: boolean;
}

/** Reads what was kept; anything unreadable is a fresh list. */
export function readChecklist(text: string | null): Checklist {
  try {
    const kept = JSON.parse(text ?? '') as Partial<Checklist>;
    const done = FIRST_STEPS.filter((step) => kept.done?.includes(step));
    return { done, dismissed: kept.dismissed === true };
  } catch {
    return { done: [], dismissed: false };
  }
}

export function withDone(list: Checklist, step: FirstStep): Checklist {
  return list.done.includes(step) ? list : { ...list, done: FIRST_STEPS.filter((it) => it === step || list.done.includes(it)) };
}
