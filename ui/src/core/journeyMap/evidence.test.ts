import { expect, it } from 'vitest';
import cases from '../../../../testkit/src/main/resources/dev/waymark/testkit/maps/grades.json';
import { gradeOf } from './evidence';

it('grades evidence as the server does: GradesTest reads the same cases', () => {
  expect(cases.length).toBeGreaterThan(10);
  for (const { evidence, grade } of cases) expect(gradeOf({ kind: 'card', id: 'c', fields: evidence === null ? {} : { evidence } }), JSON.stringify(evidence)).toBe(grade);
});

it('takes what is not there for an assumption', () => {
  expect(gradeOf(undefined)).toBe('assumed');
  expect(gradeOf({ kind: 'card', id: 'c', fields: { evidence: { kind: 'guessed', source: 'log', n: 3 } } })).toBe('assumed');
});
