import { expect, it } from 'vitest';
import { cleanName } from './mapEdit';

it('trims names and refuses blank ones', () => {
  expect(cleanName('  Offer ')).toBe('Offer');
  expect(cleanName('   ')).toBeNull();
  expect(cleanName('x'.repeat(300))).toHaveLength(200);
});
