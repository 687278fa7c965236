import { useEffect, useState } from 'react';
import { readChecklist, withDone, type Checklist, type FirstStep } from '../core/checklist';
import { useWorkspaceId } from './session';

const keyOf = (ws: string) => `waymark-first-steps-${ws}`;

/** The checklist of the workspace and the way to hide it. */
export function useChecklist(): [Checklist, () => void] {
  const key = keyOf(useWorkspaceId());
  const [list, setList] = useState(() => readChecklist(localStorage.getItem(key)));
  const dismiss = () => {
    const next = { ...list, dismissed: true };
    localStorage.setItem(key, JSON.stringify(next));
    setList(next);
  };
  return [list, dismiss];
}

/** Ticks a first step off once it has been reached. */
export function useFirstStep(step: FirstStep, reached: boolean): void {
  const key = keyOf(useWorkspaceId());
  useEffect(() => {
    if (reached) localStorage.setItem(key, JSON.stringify(withDone(readChecklist(localStorage.getItem(key)), step)));
  }, [key, step, reached]);
}
