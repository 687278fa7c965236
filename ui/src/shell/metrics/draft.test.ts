import { expect, it } from 'vitest';
import { METRIC_KINDS, readMetric } from '../../core/metric';
import { emptyDraft, hasChannels, isWhole, textOf, withKind } from './draft';

const whole = { types: ['call', 'visit'], channels: ['app'], others: ['solved'], abandoned: ['left'] };

it('writes every kind so that it can be taken apart again', () => {
  for (const kind of METRIC_KINDS) {
    const draft = { ...emptyDraft(kind), ...whole };
    expect(isWhole(kind, draft)).toBe(true);
    expect(readMetric(textOf(kind, draft))?.kind, textOf(kind, draft)).toBe(kind);
  }
});

it('writes the clauses that a kind has, and no others', () => {
  const of = (kind: (typeof METRIC_KINDS)[number], more = {}) => textOf(kind, { ...emptyDraft(kind), ...more });
  expect(of('nps')).toBe('nps');
  expect(of('churn')).toBe('churn');
  expect(of('churn', { types: ['a'], days: 90 })).toBe('churn where type is "a" within 90d');
  expect(of('retention')).toBe('retention after 4');
  expect(of('retention', { types: ['a', 'b'], after: 2 })).toBe('retention type is "a" -> type is "b" after 2');
  expect(of('repeatContact')).toBe('repeat contact within 3d');
  expect(of('lostHandOffs', whole)).toBe('lost hand-offs where type in ("call", "visit") resolved by type is "solved" within 3d');
  expect(of('contactsPerResolution', { others: ['x'] })).toBe('contacts per resolution resolved by type is "x"');
  expect(of('selfServiceShare', { channels: ['app'] })).toBe('self-service share on channel is "app"');
  expect(of('abandonment', whole)).toBe('abandonment where type in ("call", "visit") and channel is "app" answered by type is "solved" abandoned by type is "left"');
  expect(of('p95Wait', { types: ['a', 'b'] })).toBe('p95 wait type is "a" -> type is "b" within 30d');
  expect(isWhole('repeatPurchase', emptyDraft('repeatPurchase'))).toBe(false);
  expect(isWhole('retention', { ...emptyDraft('retention'), types: ['a'] })).toBe(false);
});

it('asks for channels of contacts only once types are chosen, and never of lost hand-offs', () => {
  const channels = { channels: ['app'] };
  for (const kind of ['repeatContact', 'contactsPerResolution', 'abandonment'] as const) {
    const named = { ...emptyDraft(kind), ...channels };
    expect(hasChannels(kind, named)).toBe(false);
    expect(textOf(kind, named)).not.toContain('channel');
    const typed = { ...named, types: ['call'] };
    expect(hasChannels(kind, typed)).toBe(true);
    expect(textOf(kind, typed)).toContain('where type is "call" and channel is "app"');
  }
  expect(hasChannels('lostHandOffs', { ...emptyDraft('lostHandOffs'), ...whole })).toBe(false);
  expect(hasChannels('selfServiceShare', emptyDraft('selfServiceShare'))).toBe(true);
  expect(textOf('events', { ...emptyDraft('events'), ...channels })).toBe('events where channel is "app"');
});

it('keeps as many types as another kind takes, and takes no more', () => {
  const five = { ...emptyDraft('events'), types: ['a', 'b', 'c', 'd', 'e'], channels: ['app'] };
  for (const kind of ['retention', 'wait', 'meanWait', 'p95Wait'] as const) {
    expect(isWhole(kind, { ...five, after: 4 })).toBe(false);
    expect(withKind(kind, five).types).toEqual(['a', 'b']);
    expect(isWhole(kind, withKind(kind, five))).toBe(true);
  }
  expect(textOf('retention', withKind('retention', five))).toBe('retention type is "a" -> type is "b" after 4');
  expect(withKind('conversion', five).types).toHaveLength(5);
  expect(isWhole('retention', { ...emptyDraft('retention'), after: 400 })).toBe(false);
  expect(isWhole('retention', { ...emptyDraft('retention'), after: 1.5 })).toBe(false);
});
