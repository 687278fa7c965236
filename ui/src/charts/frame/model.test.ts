import { expect, it } from 'vitest';
import { moved, spoken, type Sayings } from './model';
import { between, readableOn, sequence } from './tokens';

const sayings: Sayings = { rows: 2, places: (row) => (row === 0 ? 3 : 2), at: () => ({ title: '', lines: [] }) };

it('leads through the marks by arrow keys and stays inside', () => {
  expect(moved(sayings, null, 'ArrowRight')).toEqual([0, 0]);
  expect(moved(sayings, [0, 2], 'ArrowRight')).toEqual([0, 2]);
  expect(moved(sayings, [0, 2], 'ArrowDown')).toEqual([1, 1]);
  expect(moved(sayings, [1, 0], 'ArrowDown')).toEqual([1, 0]);
  expect(moved(sayings, [0, 1], 'Home')).toEqual([0, 0]);
  expect(moved(sayings, [0, 1], 'End')).toEqual([0, 2]);
  expect(moved(sayings, [0, 1], 'Tab')).toBeNull();
});

it('says a mark in one sentence', () => {
  expect(spoken({ title: 'web', lines: [{ name: 'Share', value: '5 %' }, { name: 'n', value: '12' }] })).toBe('web, Share: 5 %, n: 12');
});

it('mixes colours and writes readably on them', () => {
  expect(between(['#000000', '#808080', '#ffffff'], 0.25)).toBe('#404040');
  expect(between(['#000000', '#808080', '#ffffff'], 7)).toBe('#ffffff');
  expect(sequence({ dark: false }).map(readableOn)).toEqual(['#10181a', '#10181a', '#ffffff']);
});
