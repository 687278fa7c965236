import { expect, it } from 'vitest';
import { formatOf } from '../../core/format';
import { PAPER } from '../frame/tokens';
import { lineOption } from './layout';
import { bands, dayAt, lineSayings, lineTable, type LineModel } from './model';

const curve: LineModel = {
  x: { name: 'Time', kind: 'duration' },
  y: { name: 'Still there', kind: 'share' },
  steps: true,
  series: [
    { name: 'All', points: [{ x: 0, y: 1, low: 1, high: 1 }, { x: 86_400, y: 0.8, low: 0.7, high: 0.9 }] },
    { name: 'Web', points: [{ x: 86_400, y: 0.5 }, { x: 172_800, y: null }] },
  ],
};

it('puts lines with different places into one table', () => {
  expect(lineTable(curve, { low: 'from', high: 'to' })).toEqual({
    header: ['Time', 'All', 'All: from', 'All: to', 'Web'],
    kinds: ['duration', 'share', 'share', 'share', 'share'],
    rows: [
      [0, 1, 1, 1, null],
      [86_400, 0.8, 0.7, 0.9, 0.5],
      [172_800, null, null, null, null],
    ],
  });
});

it('writes days as days', () => {
  const trend: LineModel = { x: { name: 'Week', kind: 'day' }, y: { name: 'Customers', kind: 'count' }, series: [{ name: 'All', points: [{ x: dayAt('2026-01-05'), y: 7 }] }] };
  expect(lineTable(trend, { low: '', high: '' }).rows).toEqual([['2026-01-05', 7]]);
  expect(lineSayings(trend, formatOf('en'), () => '#000').at(0, 0).title).toBe('Week: Jan 5, 2026');
});

it('says the value with its interval', () => {
  const sayings = lineSayings(curve, formatOf('de'), () => '#123456');
  expect(sayings.at(0, 1).lines).toEqual([{ name: 'All', value: '80\u00a0% (70\u00a0% – 90\u00a0%)', colour: '#123456' }]);
  expect(sayings.at(1, 1).lines[0]?.value).toBe('–');
  expect([sayings.rows, sayings.places(1)]).toEqual([2, 2]);
});

it('draws the interval of a step curve in steps, and leaves gaps', () => {
  const [first] = curve.series;
  if (!first) throw new Error('no series');
  expect(bands(first, true)).toEqual([[[0, 1], [86_400, 1], [86_400, 0.9], [86_400, 0.7], [86_400, 1], [0, 1]]]);
  const gap = { name: 'g', points: [{ x: 0, y: 1, low: 0, high: 2 }, { x: 1, y: 1, low: 0, high: 2 }, { x: 2, y: null }, { x: 3, y: 1, low: 0, high: 2 }] };
  expect(bands(gap, false)).toEqual([[[0, 2], [1, 2], [1, 0], [0, 0]]]);
});

it('lets no interval stretch an axis of days', () => {
  const days: LineModel = { x: { name: 'Week', kind: 'day' }, y: { name: 'Share', kind: 'share' }, series: [{ name: 'All', points: [{ x: dayAt('2026-01-05'), y: 0.5, low: 0.4, high: 0.6 }, { x: dayAt('2026-01-12'), y: 0.5, low: 0.4, high: 0.6 }] }] };
  const series = lineOption(days, formatOf('en'), { ...PAPER, font: '' })['series'] as { type: string; data: number[][] }[];
  expect(series.filter(({ type }) => type === 'custom').map(({ data }) => data)).toEqual([[[dayAt('2026-01-05'), 0.6]]]);
});

it('marks the few points of a line beside a long one, which has no marks', () => {
  const days = Array.from({ length: 60 }, (_, day) => day * 86_400_000);
  const trend: LineModel = {
    x: { name: 'Week', kind: 'day' },
    y: { name: 'Customers', kind: 'count' },
    series: [
      { name: 'Customers', points: days.map((x, at) => ({ x, y: at < 59 ? 5 : null })) },
      { name: 'Not complete', points: days.map((x, at) => ({ x, y: at < 59 ? null : 2 })) },
    ],
  };
  const { series } = lineOption(trend, formatOf('en'), { ...PAPER, font: '' }) as { series: { showSymbol?: boolean }[] };
  expect(series.slice(0, 2).map((line) => line.showSymbol)).toEqual([false, true]);
});
