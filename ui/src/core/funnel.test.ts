import { describe, expect, it } from 'vitest';
import { fromSearch, isDuration, NEW_FUNNEL, panelsFrom, toRequest, toSearch, type FunnelChoice } from './funnel';

const choice: FunnelChoice = {
  ...NEW_FUNNEL,
  steps: ['visit', 'buy'],
  window: '7d',
  order: 'strict',
  exclude: ['leave@1-2'],
  breakdown: 'channel',
};

describe('a funnel in the address', () => {
  it('comes back as it went', () => {
    expect(fromSearch(toSearch(choice))).toEqual(choice);
  });

  it('is empty for a new funnel', () => {
    expect(toSearch(NEW_FUNNEL)).toEqual({});
  });

  it('falls back to the defaults for what it does not know', () => {
    expect(fromSearch({ order: 'sideways', steps: 'visit', window: 7 })).toEqual({
      ...NEW_FUNNEL,
      steps: ['visit'],
      window: '7',
    });
  });
});

describe('a funnel request', () => {
  it('holds the switches as the shell writes them', () => {
    expect(toRequest(choice)).toEqual({
      steps: ['visit', 'buy'],
      window: '7d',
      order: 'strict',
      entry: 'any',
      count: 'uniques',
      exclude: ['leave@1-2'],
      onExclude: 'drop-off',
      breakdown: 'channel',
      breakdownAt: 'first',
    });
  });

  it('leaves to a preset what the preset decides', () => {
    expect(toRequest({ ...choice, preset: 'posthog', exclude: [], breakdown: '' })).toEqual({
      steps: ['visit', 'buy'],
      window: '7d',
      preset: 'posthog',
    });
  });
});

describe('what an address opens about single customers', () => {
  it('is a step by number from 1, and a customer, also one whose name is a number', () => {
    expect(panelsFrom({ lost: 1, why: 'C-7' })).toEqual({ lostAfter: 0, asked: 'C-7' });
    expect(panelsFrom({ why: 42 })).toEqual({ lostAfter: null, asked: '42' });
  });

  it('is nothing where it says nothing that can be opened', () => {
    expect(panelsFrom({ lost: 0, why: '' })).toEqual({ lostAfter: null, asked: null });
    expect(panelsFrom({ lost: 'all' })).toEqual({ lostAfter: null, asked: null });
  });
});

describe('durations', () => {
  it.each(['7d', '1h30m', '45s', '2w', '500ms', '1.5h'])('%s has a unit', (text) => expect(isDuration(text)).toBe(true));
  it.each(['7', '', 'd', '7 days'])('%s has none', (text) => expect(isDuration(text)).toBe(false));
});
