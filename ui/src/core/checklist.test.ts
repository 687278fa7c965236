import { expect, it } from 'vitest';
import { readChecklist, withDone } from './checklist';

const STEPS = ['import', 'funnel', 'maps'];

it('starts fresh where nothing readable was kept', () => {
  expect(readChecklist(null, STEPS)).toEqual({ done: [], dismissed: false });
  expect(readChecklist('{"done":"all"}', STEPS)).toEqual({ done: [], dismissed: false });
});

it('keeps what is done, in the order of the list', () => {
  const list = withDone(withDone(readChecklist(null, STEPS), 'funnel'), 'import');
  expect(readChecklist(JSON.stringify({ ...list, dismissed: true }), STEPS)).toEqual({ done: ['import', 'funnel'], dismissed: true });
});

it('forgets steps that are no longer on the list', () => {
  expect(readChecklist('{"done":["import","old"]}', STEPS).done).toEqual(['import']);
});
