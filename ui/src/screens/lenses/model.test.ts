import { expect, it } from 'vitest';
import { lifecycleTable } from './model';

it('tells for each state where its customers came from', () => {
  const lifecycle = {
    at: '',
    from: '',
    view: 'company',
    customers: 9,
    states: [
      { state: 'aware', rule: 'did any event', before: 4, customers: 6, share: 2 / 3 },
      { state: 'buyer', rule: 'did purchase', before: 1, customers: 3, share: 1 / 3 },
    ],
    flows: [
      { from: null, to: 'aware', customers: 4 },
      { from: 'aware', to: 'aware', customers: 2 },
      { from: 'aware', to: 'buyer', customers: 2 },
      { from: 'buyer', to: 'buyer', customers: 1 },
    ],
  };
  const table = lifecycleTable(lifecycle, { state: 'State', before: 'Before', customers: 'Customers', share: 'Share', rule: 'Rule', new: 'new', cameFrom: (from) => `From: ${from}`, name: (state) => state });
  expect(table.header).toEqual(['State', 'Before', 'Customers', 'Share', 'From: new', 'From: aware', 'From: buyer', 'Rule']);
  expect(table.rows).toEqual([
    ['aware', 4, 6, 2 / 3, 4, 2, 0, 'did any event'],
    ['buyer', 1, 3, 1 / 3, 0, 2, 1, 'did purchase'],
  ]);
});
