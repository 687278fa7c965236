import { expect, it } from 'vitest';
import { choiceFrom, choiceParts, USUAL } from './pathChoice';

it('reads an empty address as the usual choice, and writes that as an empty one', () => {
  expect(choiceFrom({})).toEqual(USUAL);
  expect(Object.values(choiceParts(USUAL)).every((part) => part === undefined)).toBe(true);
});

it('gives back what it wrote', () => {
  const choice = { from: 'a', to: '', every: true, steps: 4, nodes: 5, gap: 'none', repeats: true };
  expect(choiceFrom(choiceParts(choice))).toEqual(choice);
});

it('bounds the numbers, takes others for usual, and asks for no occurrence of nothing', () => {
  expect(choiceFrom({ steps: 99, nodes: 'many' })).toMatchObject({ steps: 30, nodes: 10 });
  expect(choiceParts({ ...USUAL, every: true }).occurrence).toBeUndefined();
});
