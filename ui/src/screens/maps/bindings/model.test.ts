import { describe, expect, it } from 'vitest';
import { bindingsOf, corrected, failingBy, followed, mayFollow } from './model';

const first = { version: 1, predicate: { type: ['order'] } };
const second = { version: 2, validFrom: '2026-03-01T00:00:00Z', predicate: 'type is checkout' };

describe('bindings of a step', () => {
  it('puts the newest version right', () => {
    expect(corrected([], 'type is a')).toEqual([{ version: 1, predicate: 'type is a' }]);
    expect(corrected([first, second], 'type is a')).toEqual([first, { ...second, predicate: 'type is a' }]);
  });

  it('adds a version from a day on', () => {
    expect(followed([first], 'type is checkout', '2026-03-01')).toEqual([first, second]);
    expect(mayFollow([], '2026-03-01')).toBe(false);
    expect(mayFollow([first], 'soon')).toBe(false);
    expect(mayFollow([first, second], '2026-03-01')).toBe(false);
    expect(mayFollow([first, second], '2026-03-02')).toBe(true);
  });

  it('keeps what says that the step failed, until told otherwise', () => {
    const failing = failingBy([first, second], 'type is error');
    expect(failing).toEqual([first, { ...second, failure: 'type is error' }]);
    expect(corrected(bindingsOf(failing), 'type is a')).toEqual([first, { ...second, predicate: 'type is a', failure: 'type is error' }]);
    expect(followed(bindingsOf(failing), 'type is a', '2026-04-01')).toMatchObject([first, {}, { version: 3, failure: 'type is error' }]);
    expect(failingBy(bindingsOf(failing), null)).toEqual([first, second]);
  });

  it('takes anything but a list for none', () => expect(bindingsOf(undefined)).toEqual([]));
});
