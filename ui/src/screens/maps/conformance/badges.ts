import type { Report } from '../../findings/calls';
import type { ObjectiveLine } from '../objectives/calls';
import { stateOf } from '../objectives/model';
import type { Conformance } from './calls';

/** An objective that concerns a step, and how it stands. */
export interface StepObjective {
  readonly text: string;
  readonly state: ReturnType<typeof stateOf>;
}

/** What the head of a step says of reality. */
export interface StepBadges {
  /** Share of those who should have come and did not; null if nobody should. */
  readonly missing: number | null;
  /** Share of those who came where the map does not lead to it; null if nobody came. */
  readonly unexpected: number | null;
  readonly pains: number;
  readonly delights: number;
  /** Whether it left its control limits in one of the last weeks that were judged. */
  readonly drifts: boolean;
  /** In the order of the map. */
  readonly objectives: readonly StepObjective[];
}

/** Below this a share is not worth a badge. */
const LEAST = 0.05;

/** What is told of each step, by its id; steps of which nothing is to be told are left out. */
export function badgesOf(conformance: Conformance, report: Report | undefined, lines: readonly ObjectiveLine[] = []): ReadonlyMap<string, StepBadges> {
  const told = new Map<string, StepBadges>();
  const drifting = new Set(conformance.alarms.flatMap((alarm) => (alarm.step ? [alarm.step] : [])));
  for (const facts of conformance.steps) {
    const customers = facts.customers ?? 0;
    const due = (facts.missing ?? 0) + (facts.completed ?? 0);
    const at = (report?.findings ?? []).filter((finding) => finding.place?.step === facts.step && finding.size.of !== 'moved');
    const delights = at.filter((finding) => finding.size.of === 'won').length;
    const part = (count: number | null | undefined, of: number) => (of === 0 || (count ?? 0) / of < LEAST ? null : (count ?? 0) / of);
    const badges = { missing: part(facts.missing, due), unexpected: part(facts.unexpected, customers), pains: at.length - delights, delights, drifts: drifting.has(facts.step), objectives: objectivesAt(facts.step, lines) };
    if (badges.missing !== null || badges.unexpected !== null || at.length > 0 || badges.drifts || badges.objectives.length > 0) told.set(facts.step, badges);
  }
  return told;
}

const objectivesAt = (step: string, lines: readonly ObjectiveLine[]): StepObjective[] =>
  lines.flatMap((line) => (line.step === step && line.measured ? [{ text: line.text, state: stateOf(line.measured) }] : []));
