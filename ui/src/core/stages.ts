/** A part of the way: a name, and the types of events in it. */
export interface NamedStage {
  readonly name: string;
  readonly types: readonly string[];
}

/** The types that no other stage has taken, for the choice of one stage. */
export function freeTypes(stages: readonly NamedStage[], at: number, all: readonly string[]): string[] {
  const taken = new Set(stages.flatMap((stage, place) => (place === at ? [] : stage.types)));
  const own = stages[at]?.types ?? [];
  return [...new Set([...all, ...own])].filter((type) => !taken.has(type));
}

/** Whether stages can be laid down: each with a name of its own and at least one type. */
export function areWhole(stages: readonly NamedStage[]): boolean {
  const names = stages.map((stage) => stage.name.trim());
  return stages.length > 0 && names.every((name) => name !== '') && new Set(names).size === names.length && stages.every((stage) => stage.types.length > 0);
}

/** Stages as the shell writes them. */
export const stageTexts = (stages: readonly NamedStage[]) => stages.map((stage) => `${stage.name}=${stage.types.join(',')}`);
