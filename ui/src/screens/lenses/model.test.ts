import { expect, it } from 'vitest';
import { askedBy, lifecycleTable, textsAsked, textsOf } from './model';

it('asks for the lines that are written, and for no steps where there are none', () => {
  expect(askedBy({ lifecycle: ' a = did any event\n\n b = did purchase ', funnel: ' \n' })).toEqual({ rule: ['a = did any event', 'b = did purchase'], step: undefined });
  const asked = { rule: ['a = did ('], step: ['b = did purchase', 'c ='] };
  expect(askedBy(textsAsked(asked))).toEqual(asked);
  expect(textsAsked({ rule: undefined, step: undefined })).toEqual({ lifecycle: '', funnel: '' });
});

it('writes the rules of an answer, the steps only where they are others', () => {
  const state = { state: 'a', rule: 'did any event', before: 1, customers: 1, share: 1 };
  const step = { step: 'a', rule: 'did any event', customers: 1, fromStart: 1, fromPrevious: 1 };
  const views = (steps: (typeof step)[]) => textsOf({ lifecycle: { states: [state] }, funnel: { steps } } as unknown as Parameters<typeof textsOf>[0]);
  expect(views([step])).toEqual({ lifecycle: 'a = did any event', funnel: '' });
  expect(views([step, { ...step, step: 'b' }]).funnel).toBe('a = did any event\nb = did any event');
});

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
