import type { BarModel } from '../../charts/bars';
import type { LineModel, LinePoint } from '../../charts/line';
import type { Proof } from './calls';

type Group = Proof['before'];

const DAY = 86_400_000;

export interface WeekWords {
  readonly week: string;
  readonly share: string;
  readonly line: string;
  readonly released: string;
}

export interface ArmWords {
  readonly group: string;
  readonly share: string;
  readonly before: string;
  readonly after: string;
  readonly met: string;
  readonly held: string;
}

/** The midnight in UTC that is nearest to an instant: the day on which a week begins in the workspace's own zone. */
export const dayOf = (instant: string): number => Math.floor((Date.parse(instant) + DAY / 2) / DAY) * DAY;

/** The weekly shares with their intervals, where the change came, and the line of the time series if there is one. */
export function weeksOf(proof: Proof, words: WeekWords): LineModel {
  const point = (week: Proof['weeks'][number]): LinePoint => ({ x: dayOf(week.start), y: week.group.share ?? null, low: week.group.low ?? null, high: week.group.high ?? null });
  const first = proof.weeks.find((week) => week.isAfter);
  // The line stops at the change and goes on higher or lower: in between it has a gap.
  const line = proof.weeks.flatMap((week): LinePoint[] => {
    const here = { x: dayOf(week.start), y: week.line ?? null };
    return week === first ? [{ x: here.x - 1, y: null }, here] : [here];
  });
  return {
    x: { name: words.week, kind: 'day' },
    y: { name: words.share, kind: 'share', min: 0 },
    series: [{ name: words.share, points: proof.weeks.map(point) }, ...(line.some(({ y }) => y !== null) ? [{ name: words.line, points: line }] : [])],
    ...(first ? { marks: [{ at: dayOf(first.start), name: words.released }] } : {}),
  };
}

/** The shares before and since, of those who met the change beside those held out, each with its interval; null without a hold-out. */
export function armsOf(proof: Proof, words: ArmWords): BarModel | null {
  const { before, after, heldBefore, heldAfter } = proof;
  if (!heldBefore || !heldAfter) return null;
  const bar = (group: Group) => ({ value: group.share ?? null, low: group.low ?? null, high: group.high ?? null });
  return {
    of: words.group,
    names: [words.before, words.after],
    value: { name: words.share, kind: 'share', min: 0 },
    series: [
      { name: words.met, bars: [bar(before), bar(after)] },
      { name: words.held, bars: [bar(heldBefore), bar(heldAfter)] },
    ],
  };
}
