import { describe, expect, it } from 'vitest';
import { formatOf } from './format';
import { seconds, share } from './units';

describe('formatOf', () => {
  const en = formatOf('en');

  it('picks the unit that a person would say', () => {
    expect(en.duration(seconds(0))).toBe('0 sec');
    expect(en.duration(seconds(0.25))).toBe('250 ms');
    expect(en.duration(seconds(45))).toBe('45 sec');
    expect(en.duration(seconds(150))).toBe('2.5 min');
    expect(en.duration(seconds(7200))).toBe('2 hr');
    expect(en.duration(seconds(864_000))).toBe('10 days');
  });

  it('writes shares as percent and counts with separators', () => {
    expect(en.share(share(0.1234))).toBe('12.3%');
    expect(en.count(1234567)).toBe('1,234,567');
    expect(en.compact(1234567)).toBe('1.23M');
    expect(formatOf('de').count(1234567)).toBe('1.234.567');
    expect(formatOf('uk').share(share(0.5))).toMatch(/^50\s?%$/u);
  });

  it('writes very small p-values as a bound', () => {
    expect(en.p(0.0123)).toBe('0.0123');
    expect(en.p(1e-300)).toBe('< 0.001');
    expect(formatOf('de').p(0)).toBe('< 0,001');
    expect(en.p(null)).toBe('–');
  });

  it('shows a dash for what is absent', () => {
    expect(en.duration(null)).toBe('–');
    expect(en.share(undefined)).toBe('–');
  });

  it('tells times in the zone of the workspace', () => {
    expect(formatOf('en', 'Europe/Riga').time('2026-01-01T22:30:00Z')).toMatch(/Jan 2, 2026, 12:30\sAM/u);
  });

  it('takes UTC for zones that the browser does not know', () => {
    expect(formatOf('en', 'Z').date('2026-01-01T22:30:00Z')).toBe('Jan 1, 2026');
  });
});
