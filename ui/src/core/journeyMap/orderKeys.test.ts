import { expect, it } from 'vitest';
import { randomOf } from './simulation';
import { between, keysBetween } from './orderKeys';

it('finds a key between any two, whatever was inserted before', () => {
  const random = randomOf(11);
  const keys = [between('', '')];
  for (let round = 0; round < 3000; round++) {
    const at = Math.floor(random() * (keys.length + 1));
    const key = between(keys[at - 1] ?? '', keys[at] ?? '');
    expect(key > (keys[at - 1] ?? '') && (keys[at] === undefined || key < (keys[at] ?? ''))).toBe(true);
    keys.splice(at, 0, key);
  }
  expect(keys).toEqual([...keys].sort());
  expect(keys.some((key) => key.endsWith('0'))).toBe(false);
});

it('keeps keys short when things are appended', () => {
  let key = '';
  for (let round = 0; round < 500; round++) key = between(key, '');
  expect(key.length).toBeLessThan(50);
});

it('goes on after a tie of two clients', () => {
  expect(between('V', 'V') > 'V').toBe(true);
});

it('gives many keys at once, in order', () => {
  const keys = keysBetween('A', 'B', 100);
  expect(keys).toEqual([...new Set(keys)].sort());
  expect(keys).toHaveLength(100);
  expect(keys.every((key) => 'A' < key && key < 'B')).toBe(true);
});
