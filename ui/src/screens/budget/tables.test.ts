import { expect, it } from 'vitest';
import type { BudgetPlan, BudgetReport, ResponseCurve } from './calls';
import { economics, moves, planned, response } from './tables';

const t = (key: string) => key;
const channel = { channel: 'ads', spend: 100, conversions: 8, value: null, newCustomers: 4, cac: 25, romi: null, clvToCac: null };
const band = { spend: 100, conversions: 8, low: 6, high: 10 };
const plan: BudgetPlan = {
  budget: 120,
  channels: [
    { channel: 'ads', spend: 100, planned: 120, expected: band, plannedExpected: { ...band, conversions: 9 }, marginal: 0.1, atBound: false },
    { channel: 'fair', spend: 50, planned: 50, expected: null, plannedExpected: null, marginal: null, atBound: false },
  ],
  now: 8,
  then: 9,
  gain: 1,
  gainLow: -1,
  gainHigh: 3,
};

it('tells channels and the total, with nothing where nothing is known', () => {
  const report = { channels: [channel], total: { ...channel, channel: '' } } as unknown as BudgetReport;
  expect(economics(report, t).rows).toEqual([
    ['ads', 100, 8, null, 4, 25, null, null],
    ['budget:total', 100, 8, null, 4, 25, null, null],
  ]);
});

it('shows what moves and what stays', () => {
  expect(planned(plan, t).rows[1]).toEqual(['fair', 50, 50, null, null, null, null]);
  expect(moves(plan, t).series.map((series) => series.bars.map((bar) => bar.value))).toEqual([
    [100, 50],
    [120, 50],
  ]);
});

it('draws the curve with its interval beside the months in the order of spend', () => {
  const month = (name: string, spend: number) => ({ month: name, spend, conversions: spend / 10 });
  const curve = { channel: 'ads', points: [month('2026-01', 90), month('2026-02', 40)], fit: { height: 1, bend: 1, explained: 1, curve: [band] }, refusal: null } as ResponseCurve;
  const model = response(curve, t);
  expect(model.series[0]?.points[0]).toEqual({ x: 100, y: 8, low: 6, high: 10 });
  expect(model.series[1]?.points.map((point) => point.x)).toEqual([40, 90]);
});
