/** The part of a map document that this interface reads; everything else is kept as it came. */
export interface MapDocument {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly stages: readonly StageDocument[];
}

export interface StageDocument {
  readonly id: string;
  readonly name: string;
  readonly steps: readonly StepDocument[];
}

export interface StepDocument {
  readonly id: string;
  readonly name: string;
}

export const MAX_NAME = 200;

/** A name as it may be saved: trimmed, at most 200 characters; null if nothing is left. */
export function cleanName(text: string): string | null {
  const name = [...text.trim()].slice(0, MAX_NAME).join('');
  return name === '' ? null : name;
}

/** The map with one thing renamed: the map itself, a stage or a step, whichever has the id. */
export function renamed<M extends MapDocument>(map: M, id: string, name: string): M {
  if (map.id === id) return { ...map, name };
  return {
    ...map,
    stages: map.stages.map((stage) => ({
      ...stage,
      name: stage.id === id ? name : stage.name,
      steps: stage.steps.map((step) => (step.id === id ? { ...step, name } : step)),
    })),
  };
}
