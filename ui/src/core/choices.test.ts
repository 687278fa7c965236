import { describe, expect, it } from 'vitest';
import { namesFrom, namesTo, textFrom } from './choices';

describe('choices in an address', () => {
  it('leave to a guess what is not there', () => {
    expect(namesFrom({}, 'contacts')).toBeUndefined();
    expect(namesFrom({ contacts: [] }, 'contacts')).toBeUndefined();
    expect(textFrom({ window: '' }, 'window')).toBeUndefined();
  });

  it('take one name or several, and nothing that is no name', () => {
    expect(namesFrom({ contacts: 'call' }, 'contacts')).toEqual(['call']);
    expect(namesFrom({ contacts: ['call', 3, 'chat'] }, 'contacts')).toEqual(['call', 'chat']);
  });

  it('tell no type from no choice', () => {
    expect(namesTo([])).toEqual(['none']);
    expect(namesTo(['call'])).toEqual(['call']);
  });
});
