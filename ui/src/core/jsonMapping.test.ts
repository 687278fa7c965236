import { describe, expect, it } from 'vitest';
import { at, fix, fixedWord, guess, isWhole, NO_MAPPING, partOf, places, play, recordOf } from './jsonMapping';

const EXAMPLE = { id: 'e1', event: 'paid', user: { id: 7, 'a/b~c': 'x' }, items: [{ sku: 's1' }, { sku: 's2' }], created_at: '2026-01-01', none: null };

describe('an example', () => {
  it('is a list of places with JSON pointers', () => {
    const found = places(EXAMPLE);
    expect(found.map((it) => it.pointer)).toContain('/user/a~1b~0c');
    expect(found.find((it) => it.pointer === '/items')).toMatchObject({ value: null, records: 2, depth: 0 });
    expect(at(EXAMPLE, '/user/a~1b~0c')).toBe('x');
    expect(at(EXAMPLE, '/user/constructor/name')).toBeUndefined();
  });

  it('with many records shows the first', () => {
    expect(recordOf([{ a: 1 }, { a: 2 }], NO_MAPPING)).toEqual({ a: 1 });
    expect(recordOf(EXAMPLE, { ...NO_MAPPING, records: '/items' })).toEqual({ sku: 's1' });
  });

  it('is bounded', () => {
    expect(places(Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`k${i}`, i])))).toHaveLength(300);
  });
});

describe('a mapping', () => {
  it('is guessed by the usual names', () => {
    const mapping = guess({ user_id: 'ada', event_type: 'paid', created_at: '2026-01-01', amount: 3, id: 1 });
    expect(mapping.fields).toEqual({ customer: '/user_id', type: '/event_type', time: '/created_at', value: '/amount', id: '/id' });
    expect(isWhole(mapping)).toBe(true);
    expect(isWhole(guess({ a: 1 }))).toBe(false);
  });

  it('never guesses the id of a person, or what is inside an array', () => {
    const order = { user: { id: 'c-77', email: 'x@y.lv' }, at: '2026-11-26T10:00:00Z', items: [{ sku: 'a', kind: 'order placed', price: 12.5, event_id: 'e' }] };
    expect(guess(order).fields).toEqual({ customer: '/user/id', time: '/at' });
    const contact = { id: 7, email: 'x@y.lv', status: 'active', order: { id: 'o1' }, account: { message_id: 'm' } };
    expect(guess(contact).fields).toEqual({ customer: '/email', type: '/status' });
    expect(guess([{ tags: ['a'], batch: [{ id: 1, event: 'x' }] }]).fields).toEqual({});
  });

  it('guesses an event’s own id', () => {
    expect(guess({ data: { messageId: 'm1' } }).fields).toEqual({ id: '/data/messageId' });
    expect(guess({ event: { id: 'e1', type: 'paid' } }).fields).toEqual({ type: '/event/type', id: '/event/id' });
    expect(guess({ id: 'e1', event: 'paid' }).fields.id).toBe('/id');
  });

  it('gives a place one part at a time', () => {
    const place = places(EXAMPLE).find((it) => it.pointer === '/user/id')!;
    const customer = play(NO_MAPPING, place, 'customer');
    expect(partOf(customer, '/user/id')).toBe('customer');
    const property = play(customer, place, 'property');
    expect(property.fields).toEqual({});
    expect(property.properties).toEqual({ id: '/user/id' });
    expect(partOf(play(property, place, null), '/user/id')).toBeNull();
  });

  it('takes a fixed word', () => {
    const fixed = fix(NO_MAPPING, 'channel', 'store');
    expect(fixed.fields).toEqual({ channel: '=store' });
    expect(fixedWord(fixed, 'channel')).toBe('store');
    expect(fix(fixed, 'channel', ' ').fields).toEqual({});
  });
});
