import { describe, expect, it } from 'vitest';
import { bareName, formatOf } from './calls';

describe('the name of a file', () => {
  it('loses the ending of its format and no more', () => {
    expect(bareName('Plan 2.0 draft.csv')).toBe('Plan 2.0 draft');
    expect(bareName('Shop.form.PDF')).toBe('Shop');
    expect(bareName('Shop.pdf')).toBe('Shop');
    expect(bareName('notes')).toBe('notes');
  });

  it('tells the format', () => {
    expect(formatOf('a.b.MMD')).toBe('mmd');
    expect(formatOf('filled.pdf')).toBe('form.pdf');
    expect(formatOf('a.docx')).toBeNull();
  });
});
