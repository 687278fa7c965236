import { expect, it } from 'vitest';
import { eventText, eventWords, metricName, metricText, readMetric } from './metric';

it('takes metrics apart and puts them together again', () => {
  for (const text of [
    'customers',
    'new customers',
    'events where type is "purchase"',
    'share of events where channel is "app" among type in ("a among b", "c \\" d")',
    'conversion type is "a -> b" -> type is "c" within 30d',
    'median wait type is "a within b" -> type is "c" within 14d',
    'p95 wait type is "a" -> type is "b" within 30d',
    'nps',
    'csat where channel is "app"',
    'churn where type is "a within b" within 90d',
    'retention type is "a" -> any event after 4',
    'retention after 12',
    'lost hand-offs where type is "call" resolved by type is "x resolved by y" same "my topic" within 3d',
    'self-service share on channel in ("app", "web")',
    'abandonment where type is "chat started" answered by type is "chat answered" abandoned by type is "chat abandoned"',
  ]) {
    const metric = readMetric(text);
    expect(metric && metricText(metric)).toBe(text);
  }
  expect(readMetric('revenue')).toBeUndefined();
  expect(readMetric('nps of app')).toBeUndefined();
  expect(readMetric('churn within 90d where a')).toBeUndefined();
  expect(readMetric('conversion type is "a -> b" -> type is "c" within 30d')?.steps).toEqual(['type is "a -> b"', 'type is "c"']);
});

it('writes conditions on events and says them as people do', () => {
  expect(eventText([])).toBeUndefined();
  expect(eventText(['a', 'b'], ['app'])).toBe('type in ("a", "b") and channel is "app"');
  expect(eventWords('type in ("a", "b") and channel is "app"')).toBe('a, b, app');
  expect(eventWords('"value" > 3')).toBe('"value" > 3');
});

it('names metrics by their kind', () => {
  expect(metricName('events where type is "purchase"')).toEqual({ key: 'names.eventsWhere', values: { where: 'purchase' } });
  expect(metricName('share of events where channel is "app" among type is "visit"').key).toBe('names.eventShareAmong');
  expect(metricName('conversion type is "a" -> type is "b" within 30d')).toEqual({ key: 'names.conversionWithin', values: { steps: 'a → b', within: '30d' } });
  expect(metricName('p95 wait type is "a" -> type is "b" within 30d').key).toBe('names.p95WaitWithin');
  expect(metricName('nps')).toEqual({ key: 'names.nps', values: {}, details: [] });
  expect(metricName('retention type is "a" -> any event after 4')).toEqual({ key: 'names.retention', values: { after: '4' }, details: ['a → any event'] });
  expect(metricName('lost hand-offs where type is "call" resolved by type is "solved" same "topic" within 3d').details).toEqual(['call', 'solved', '"topic"', '3d']);
  expect(metricName('repeat contact where type is "call" same "topic" within 3d').details).toEqual(['call', '"topic"', '3d']);
});
