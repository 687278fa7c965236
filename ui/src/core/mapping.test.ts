import { expect, it } from 'vitest';
import { missingRoles, rolesOf, withConstant, withRole } from './mapping';

it('reads the roles that a preview guessed', () => {
  expect(rolesOf([{ name: 'case', role: 'customer' }, { name: 'note', role: null }, { name: 'at', role: 'time' }])).toEqual({
    customer: 'case',
    time: 'at',
  });
});

it('moves a role from one column to another', () => {
  expect(withRole({ customer: 'case', time: 'at' }, 'user', 'customer')).toEqual({ customer: 'user', time: 'at' });
  expect(withRole({ customer: 'case', time: 'at' }, 'case', 'type')).toEqual({ type: 'case', time: 'at' });
  expect(withRole({ customer: 'case' }, 'case', null)).toEqual({});
});

it('names the needed roles that are missing', () => {
  expect(missingRoles({ time: 'at' })).toEqual(['customer', 'type']);
});

it('gives all events the same text instead of a column', () => {
  const next = withConstant({ customer: 'who', time: 'at', source: 'src' }, { type: 'csat review' }, 'source', ' Stars ');
  expect(next).toEqual({ columns: { customer: 'who', time: 'at' }, constants: { type: 'csat review', source: 'Stars' } });
  expect(missingRoles(next.columns, next.constants)).toEqual([]);
  expect(withConstant(next.columns, next.constants, 'type', ' ').constants).toEqual({ source: 'Stars' });
});
