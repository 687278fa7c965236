import { expect, it } from 'vitest';
import { predicateText } from './predicate';

it.each([
  [{ type: 'purchase' }, 'type = "purchase"'],
  [{ type: ['a', 'b'] }, 'type = "a" | "b"'],
  [{ all: [{ type: 'call' }, { channel: 'phone' }] }, 'type = "call" & channel = "phone"'],
  [{ any: [{ all: [{ type: 'a' }, { property: 'plan', is: 'pro' }] }, { type: 'b' }] }, '(type = "a" & plan = "pro") | type = "b"'],
  [{ not: { channel: 'web' } }, '¬ channel = "web"'],
  ['type is "purchase"', 'type is "purchase"'],
])('writes %j', (predicate, text) => expect(predicateText(predicate)).toBe(text));
