import { expect, it } from 'vitest';
import { areWhole, freeTypes, stageTexts } from './stages';

const STAGES = [
  { name: 'look', types: ['visit', 'search'] },
  { name: 'buy', types: ['order'] },
];

it('offers a stage its own types and those that are free', () => {
  expect(freeTypes(STAGES, 1, ['visit', 'search', 'order', 'call'])).toEqual(['order', 'call']);
  expect(freeTypes(STAGES, 0, ['order', 'call'])).toEqual(['call', 'visit', 'search']);
});

it('knows which stages can be laid down', () => {
  expect(areWhole(STAGES)).toBe(true);
  expect(areWhole([])).toBe(false);
  expect(areWhole([{ name: ' ', types: ['a'] }])).toBe(false);
  expect(areWhole([{ name: 'a', types: [] }])).toBe(false);
  expect(areWhole([STAGES[0]!, { name: ' look ', types: ['x'] }])).toBe(false);
});

it('writes stages as the shell does', () => {
  expect(stageTexts(STAGES)).toEqual(['look=visit,search', 'buy=order']);
});
