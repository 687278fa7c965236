import { expect, it } from 'vitest';
import { formatOf } from '../../core/format';
import { barSayings, barTable, type BarModel } from './model';

const model: BarModel = {
  of: 'Channel',
  names: ['web', 'phone'],
  value: { name: 'Share', kind: 'share' },
  series: [
    { name: 'First', bars: [{ value: 0.5, low: 0.4, high: 0.6 }, { value: null }] },
    { name: 'Last', bars: [{ value: 0.25 }, { value: 0.75 }] },
  ],
};

it('puts every series into one table, with its bounds', () => {
  expect(barTable(model, { low: 'from', high: 'to' })).toEqual({
    header: ['Channel', 'First', 'First: from', 'First: to', 'Last'],
    kinds: ['count', 'share', 'share', 'share', 'share'],
    rows: [
      ['web', 0.5, 0.4, 0.6, 0.25],
      ['phone', null, null, null, 0.75],
    ],
  });
});

it('says a bar with its interval and a missing one with a dash', () => {
  const sayings = barSayings(model, formatOf('en'), (at) => `#${at}`);
  expect(sayings.at(0, 0)).toEqual({ title: 'web', lines: [{ name: 'First', value: '50% (40% – 60%)', colour: '#0' }] });
  expect(sayings.at(0, 1).lines[0]?.value).toBe('–');
  expect(sayings.at(1, 1)).toEqual({ title: 'phone', lines: [{ name: 'Last', value: '75%', colour: '#1' }] });
});
