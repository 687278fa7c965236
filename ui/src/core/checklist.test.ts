import { expect, it } from 'vitest';
import { readChecklist, withDone } from './checklist';

it('starts fresh where nothing readable was kept', () => {
  expect(readChecklist(null)).toEqual({ done: [], dismissed: false });
  expect(readChecklist('{"done":"all"}')).toEqual({ done: [], dismissed: false });
});

it('keeps what is done, in the order of the list', () => {
  const list = withDone(withDone(readChecklist(null), 'funnel'), 'import');
  expect(list.done).toEqual(['import', 'funnel']);
  expect(readChecklist(JSON.stringify({ ...list, dismissed: true }))).toEqual({ done: ['import', 'funnel'], dismissed: true });
});
