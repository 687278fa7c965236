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
  ]) {
    const metric = readMetric(text);
    expect(metric && metricText(metric)).toBe(text);
  }
  expect(readMetric('revenue')).toBeUndefined();
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
});
