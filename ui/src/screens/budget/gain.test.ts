import { expect, it } from 'vitest';
import { formatOf } from '../../core/format';
import { gainText, mayTurn } from './gain';

const say = (key: string, values: Record<string, string> = {}) => [key, ...Object.values(values)].join(' ');

it('says what a plan brings, and that it may lose', () => {
  const plan = { gain: 12.5, gainLow: -1, gainHigh: 20 };
  expect(gainText(plan, say, formatOf('en'))).toBe('budget:gain 12.5 -1 20');
  expect(mayTurn(plan, say)).toBe('budget:mayLose');
  expect(mayTurn({ ...plan, gainLow: 1 }, say)).toBeNull();
});

it('says what a losing plan costs as fewer conversions, and that it may gain', () => {
  const plan = { gain: -63.4, gainLow: -120, gainHigh: 10 };
  expect(gainText(plan, say, formatOf('en'))).toBe('budget:loss 63.4 -10 120');
  expect(mayTurn(plan, say)).toBe('budget:mayGain');
  expect(gainText({ ...plan, gainHigh: 0 }, say, formatOf('en'))).toBe('budget:loss 63.4 0 120');
  expect(mayTurn({ ...plan, gainHigh: -5 }, say)).toBeNull();
});
