import { expect, it } from 'vitest';
import { toCsv } from './table';

it('writes CSV with quotes where they are needed', () => {
  const csv = toCsv({ header: ['type', 'count'], rows: [['a,b', 2], ['say "hi"', null], ['=1+1', 0.5]] });
  expect(csv).toBe('type,count\r\n"a,b",2\r\n"say ""hi""",\r\n\'=1+1,0.5\r\n');
});
