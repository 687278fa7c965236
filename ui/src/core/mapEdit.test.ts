import { expect, it } from 'vitest';
import { cleanName, renamed } from './mapEdit';

const map = {
  id: 'm',
  version: 3,
  name: 'Shop',
  colour: 'kept',
  stages: [{ id: 's', name: 'Research', lane: 'kept', steps: [{ id: 't', name: 'visit', bindings: ['kept'] }] }],
};

it('renames the map, a stage or a step, and keeps what it does not know', () => {
  expect(renamed(map, 'm', 'Store')).toEqual({ ...map, name: 'Store' });
  expect(renamed(map, 's', 'Look').stages[0]).toEqual({ ...map.stages[0], name: 'Look' });
  expect(renamed(map, 't', 'Visit the shop').stages[0]?.steps[0]).toEqual({ id: 't', name: 'Visit the shop', bindings: ['kept'] });
});

it('trims names and refuses blank ones', () => {
  expect(cleanName('  Offer ')).toBe('Offer');
  expect(cleanName('   ')).toBeNull();
  expect(cleanName('x'.repeat(300))).toHaveLength(200);
});
