import { useEffect, useState } from 'react';
import { readChecklist, withDone, type Checklist } from '../core/checklist';
import { FIRST_STEPS, type ScreenName } from './screens';
import { useWorkspaceId } from './session';

const keyOf = (ws: string) => `waymark-first-steps-${ws}`;

/** The checklist of the workspace and the way to hide it. */
export function useChecklist(): [Checklist, () => void] {
  const key = keyOf(useWorkspaceId());
  const [list, setList] = useState(() => readChecklist(localStorage.getItem(key), FIRST_STEPS));
  const dismiss = () => {
    const next = { ...list, dismissed: true };
    localStorage.setItem(key, JSON.stringify(next));
    setList(next);
  };
  return [list, dismiss];
}

/** Ticks a first step off once it has been reached. */
export function useFirstStep(step: ScreenName, reached: boolean): void {
  const key = keyOf(useWorkspaceId());
  useEffect(() => {
    if (reached) localStorage.setItem(key, JSON.stringify(withDone(readChecklist(localStorage.getItem(key), FIRST_STEPS), step)));
  }, [key, step, reached]);
}
