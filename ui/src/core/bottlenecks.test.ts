import { describe, expect, it } from 'vitest';
import { exitPoints, fasterFrom, shareForUs, timesAsMany, waitsFrom } from './bottlenecks';

describe('waits in the address', () => {
  it('asks for every type by itself and a guess of ours if nothing is said', () => {
    expect(waitsFrom({})).toEqual({});
  });

  it('keeps stages, the types of ours, and a reason', () => {
    expect(waitsFrom({ stages: 'draft', ours: ['quote sent', 7], reason: 'why' })).toEqual({ map: 'draft', ours: ['quote sent'], reason: 'why' });
  });

  it('tells none of ours from a guess', () => {
    expect(waitsFrom({ ours: [] })).toEqual({ ours: [] });
  });

  it('passes over what is no text', () => {
    expect(waitsFrom({ stages: 3, reason: '', ours: 'x' })).toEqual({});
  });
});

describe('shorter waits in the address', () => {
  it('are seconds by transition, and pass over what is no number', () => {
    expect(fasterFrom({ faster: { 'a → b': 3600, 'b → c': 'soon' } })).toEqual({ 'a → b': 3600 });
    expect(fasterFrom({ faster: 'a' })).toEqual({});
    expect(fasterFrom({})).toEqual({});
  });
});

describe('exits against waits', () => {
  it('puts a point at the middle of its waits, without bounds where there are none', () => {
    expect(exitPoints([{ low: 2, high: 4, exit: 0.5, exitLow: 0.4, exitHigh: 0.6 }, { low: 5, high: 5, exit: 0, exitLow: null }])).toEqual([
      { x: 3, y: 0.5, low: 0.4, high: 0.6 },
      { x: 5, y: 0, low: null, high: null },
    ]);
  });
});

describe('shares', () => {
  it('has none where nobody waited or nobody left', () => {
    expect(shareForUs(1, 4)).toBe(0.25);
    expect(shareForUs(0, 0)).toBeNull();
    expect(timesAsMany(0.3, 0.1)).toBeCloseTo(3);
    expect(timesAsMany(0.3, 0)).toBeNull();
  });
});
