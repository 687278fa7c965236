import { expect, it } from 'vitest';
import type { Proof } from './calls';
import { armsOf, dayOf, weeksOf } from './proofPicture';

const group = (share: number | null) => ({ customers: 10, reached: 5, share, low: share === null ? null : share - 0.1, high: share === null ? null : share + 0.1 });
const week = (start: string, isAfter: boolean, share: number, line: number | null) => ({ start, isAfter, group: group(share), line });
const words = { week: 'Week', share: 'Share', line: 'Line', released: 'Change' };
const day = (text: string) => Date.parse(`${text}T00:00:00Z`);

it('calls a week by the day on which it begins where the shop is', () => {
  expect(dayOf('2025-06-30T21:00:00Z')).toBe(day('2025-07-01'));
  expect(dayOf('2025-07-01T05:00:00Z')).toBe(day('2025-07-01'));
  expect(dayOf('2025-07-01T00:00:00Z')).toBe(day('2025-07-01'));
});

it('draws weeks with their intervals, and a line that is broken at the change', () => {
  const proof = { weeks: [week('2025-06-24T00:00:00Z', false, 0.5, 0.4), week('2025-07-01T00:00:00Z', true, 0.7, 0.6)] } as unknown as Proof;
  const model = weeksOf(proof, words);
  expect(model.series[0]?.points).toEqual([
    { x: day('2025-06-24'), y: 0.5, low: 0.4, high: 0.6 },
    { x: day('2025-07-01'), y: 0.7, low: 0.7 - 0.1, high: 0.7 + 0.1 },
  ]);
  expect(model.series[1]?.points.map(({ y }) => y)).toEqual([0.4, null, 0.6]);
  expect(model.marks).toEqual([{ at: day('2025-07-01'), name: 'Change' }]);
});

it('draws no line where there is none, and no change that has no week', () => {
  const model = weeksOf({ weeks: [week('2025-06-24T00:00:00Z', false, 0.5, null)] } as unknown as Proof, words);
  expect(model.series.map(({ name }) => name)).toEqual(['Share']);
  expect(model.marks).toBeUndefined();
});

it('sets those who met the change beside those held out', () => {
  const names = { group: 'Group', share: 'Share', before: 'Before', after: 'Since', met: 'Met', held: 'Held' };
  const proof = { before: group(0.3), after: group(0.5), heldBefore: group(null), heldAfter: group(0.3) } as unknown as Proof;
  expect(armsOf(proof, names)?.series.map(({ bars }) => bars.map(({ value }) => value))).toEqual([
    [0.3, 0.5],
    [null, 0.3],
  ]);
  expect(armsOf({ before: group(0.3), after: group(0.5), heldBefore: null, heldAfter: null } as unknown as Proof, names)).toBeNull();
});
