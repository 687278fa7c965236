import { expect, it } from 'vitest';
import type { Attribution } from './calls';
import { bars, channelsOf, table } from './model';

const words = { channel: 'Channel', conversions: 'n', value: 'v', unattributed: 'none', removalEffect: 're', model: (word: string) => word };
const channel = (name: string, conversions: number, removalEffect: number | null = null) => ({ channel: name, conversions, value: null, share: null, removalEffect });
const model = (name: string, channels: Attribution['channels']): Attribution => ({
  definition: '',
  model: name,
  conversions: 10,
  value: null,
  unattributed: 1,
  unattributedValue: null,
  nulls: 3,
  channels,
});
const models = [model('first', [channel('web', 8), channel('app', 1)]), model('markov', [channel('app', 6, 0.5), channel('web', 3, 0.2)])];

it('orders channels by what all models give them', () => {
  expect(channelsOf(models)).toEqual(['web', 'app']);
});

it('puts the models side by side', () => {
  expect(bars(models, words).series.map((series) => series.bars.map((bar) => bar.value))).toEqual([
    [8, 1],
    [3, 6],
  ]);
});

it('tells in the table what nobody gets, and values only if there are any', () => {
  expect(table(models, words)).toEqual({
    header: ['Channel', 'n: first', 'n: markov', 're'],
    kinds: ['decimal', 'decimal', 'decimal', 'decimal'],
    rows: [
      ['web', 8, 3, 0.2],
      ['app', 1, 6, 0.5],
      ['none', 1, 1, null],
    ],
  });
});
