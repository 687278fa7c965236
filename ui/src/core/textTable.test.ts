import { expect, it } from 'vitest';
import { isPlain, readTable, valuesOf } from './textTable';

it('reads columns and rows by the delimiter of the first row', () => {
  expect(readTable('\uFEFFid;weeks ;left\r\na; 1,5;yes\r\n\r\nb;2;no')).toEqual({
    columns: ['id', 'weeks', 'left'],
    rows: [
      ['a', '1,5', 'yes'],
      ['b', '2', 'no'],
    ],
  });
  expect(readTable('')).toEqual({ columns: [], rows: [] });
});

it('reads quoted cells with delimiters, line breaks and quotes', () => {
  expect(readTable('a,b\n"x, y\nz","say ""no"""\n').rows).toEqual([['x, y\nz', 'say "no"']]);
});

it('tells the values of a column, the commonest first', () => {
  const table = readTable('t,s\n1,No\n2,Yes\n3,No\n4,Maybe');
  expect(valuesOf(table, 's', 2)).toEqual(['No', 'Maybe']);
  expect(valuesOf(table, 'gone', 2)).toEqual([]);
});

it('knows which values need no choice', () => {
  expect(isPlain(['Yes', 'no'])).toBe(true);
  expect(isPlain(['1', '0'])).toBe(true);
  expect(isPlain(['1', '2'])).toBe(false);
  expect(isPlain([])).toBe(false);
});
