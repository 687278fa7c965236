import { expect, it } from 'vitest';
import { METRIC_KINDS, readMetric } from '../../core/metric';
import { emptyDraft, isWhole, textOf } from './draft';

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
  expect(of('lostHandOffs', whole)).toBe('lost hand-offs where type in ("call", "visit") and channel is "app" resolved by type is "solved" within 3d');
  expect(of('contactsPerResolution', { others: ['x'] })).toBe('contacts per resolution resolved by type is "x"');
  expect(of('selfServiceShare', { channels: ['app'] })).toBe('self-service share on channel is "app"');
  expect(of('abandonment', whole)).toBe('abandonment where type in ("call", "visit") and channel is "app" answered by type is "solved" abandoned by type is "left"');
  expect(of('p95Wait', { types: ['a', 'b'] })).toBe('p95 wait type is "a" -> type is "b" within 30d');
  expect(isWhole('repeatPurchase', emptyDraft('repeatPurchase'))).toBe(false);
  expect(isWhole('retention', { ...emptyDraft('retention'), types: ['a'] })).toBe(false);
});
