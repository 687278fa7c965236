import { expect, it } from 'vitest';
import { countsOf, isPlain, namesOf, readTable, saysOf } from './textTable';

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
  expect(countsOf(table, 's')).toEqual([
    { value: 'No', rows: 2 },
    { value: 'Maybe', rows: 1 },
    { value: 'Yes', rows: 1 },
  ]);
  expect(countsOf(table, 'gone')).toEqual([]);
});

it('knows which values need no choice', () => {
  const arePlain = (...cells: string[]) => isPlain(countsOf(readTable(['t,s', ...cells.map((it) => `1,${it}`)].join('\n')), 's'));
  expect(arePlain('Yes', 'no')).toBe(true);
  expect(arePlain('1', '0')).toBe(true);
  expect(arePlain('1', '2')).toBe(false);
  expect(arePlain()).toBe(false);
  expect(['TRUE', '0.0', '2', ''].map(saysOf)).toEqual(['came', 'not', 'neither', 'neither']);
});

it('takes the delimiter that splits every row alike, not the one that the first row has most of', () => {
  expect(readTable('a; b, or c, d;e\n1;2;3\n4;5;6').columns).toEqual(['a', 'b, or c, d', 'e']);
  expect(readTable('"a,b,c";d\n"1,1";2').rows).toEqual([['1,1', '2']]);
  expect(readTable('a\tb\n1,5\t2').columns).toEqual(['a', 'b']);
  expect(readTable('a\n1').columns).toEqual(['a']);
});

it('reads apostrophes as quotes where they stand around cells, and returns alone as line breaks', () => {
  expect(readTable("a,b\r'x, y',2\r'it''s',3").rows).toEqual([
    ['x, y', '2'],
    ["it's", '3'],
  ]);
  expect(readTable("a,b\nO'Neil,2").rows).toEqual([["O'Neil", '2']]);
});

it('names every column once by which one can be chosen', () => {
  expect(namesOf(readTable('Weeks,weeks,state,,state\n1,2,3,4,5'))).toEqual(['Weeks', 'weeks', 'state']);
  expect(namesOf(readTable(''))).toEqual([]);
});
