import { describe, expect, it } from 'vitest';
import { History } from './history';
import { MapStore } from './mapStore';
import { keyOf, type FieldSet, type MapRecord, type Pending, type Value } from './records';
import { randomOf, ServerRule } from './simulation';

const card = (id: string, fields: Record<string, Value>): FieldSet => ({ kind: 'card', id, fields });

/** The records without fields that were taken away, to compare copies. */
const content = (records: Iterable<MapRecord>) => Object.fromEntries([...records].map((record) => [keyOf(record), record.fields]).sort());

describe('a map store', () => {
  it('shows a change at once and keeps it on top of what others do until it is acknowledged', () => {
    const store = new MapStore();
    store.snapshot(1, [{ kind: 'card', id: 'a', fields: { text: 'old' } }]);
    const mine = store.change('me:1', [card('a', { text: 'mine' })]);
    store.receive([{ seq: 2, op: 'ann:1', by: 'Ann', at: '', set: [card('a', { text: 'theirs', color: 'red' })] }]);
    expect(store.get('card', 'a')?.fields).toEqual({ text: 'mine', color: 'red' });
    const notes = store.receive([{ seq: 3, op: mine.op, by: 'Me', at: '', set: mine.set, lost: [{ kind: 'card', id: 'a', field: 'text', theirs: 'theirs', by: 'Ann' }] }]);
    expect(notes).toEqual([{ kind: 'card', id: 'a', field: 'text', theirs: 'theirs', by: 'Ann', kept: 'mine' }]);
    expect(store.pending).toEqual([]);
    expect(store.seq).toBe(3);
  });

  it('takes a refused change back', () => {
    const store = new MapStore();
    store.snapshot(1, []);
    store.change('me:1', [card('a', { text: 'too much' })]);
    expect(store.refused('me:1')?.op).toBe('me:1');
    expect(store.get('card', 'a')).toBeUndefined();
  });

  it('counts a change once that comes twice', () => {
    const store = new MapStore();
    store.snapshot(0, []);
    const applied = { seq: 1, op: 'ann:1', by: 'Ann', at: '', set: [card('a', { text: 'one' })] };
    store.receive([applied, { ...applied, seq: 2, op: 'ann:2', set: [card('a', { text: 'two' })] }]);
    store.receive([applied]);
    expect(store.get('card', 'a')?.fields['text']).toBe('two');
  });
});

describe('undo', () => {
  const world = () => {
    const server = new ServerRule();
    const store = new MapStore();
    const history = new History();
    let count = 0;
    const send = (set: readonly FieldSet[]) => store.receive([server.apply('Me', store.change(`me:${++count}`, set))]);
    return {
      server, store, history,
      edit: (set: readonly FieldSet[], tag?: string) => {
        history.record(store, set, tag);
        send(set);
      },
      undo: () => send(history.undo(store) ?? []),
      redo: () => send(history.redo(store) ?? []),
      ann: (set: readonly FieldSet[]) => store.receive([server.apply('Ann', { op: `ann:${++count}`, base: server.seq, set })]),
      text: () => store.live('card', 'a')?.fields['text'],
    };
  };

  it('goes sixty steps back and forward again', () => {
    const { edit, undo, redo, text } = world();
    for (let at = 0; at <= 60; at++) edit([card('a', { text: String(at) })]);
    for (let at = 0; at < 60; at++) undo();
    expect(text()).toBe('0');
    undo();
    expect(text()).toBeUndefined();
    for (let at = 0; at <= 60; at++) redo();
    expect(text()).toBe('60');
  });

  it('spares what others did since', () => {
    const { edit, undo, ann, store } = world();
    edit([card('a', { text: 'first', color: 'blue' })]);
    edit([card('a', { text: 'mine', color: 'red' })]);
    ann([card('a', { text: 'Ann was here' })]);
    undo();
    expect(store.get('card', 'a')?.fields).toEqual({ text: 'Ann was here', color: 'blue' });
    undo();
    expect(store.live('card', 'a')?.fields['text']).toBe('Ann was here');
  });

  it('takes typing in a row back at once', () => {
    const { edit, undo, text } = world();
    edit([card('a', { text: 'start' })]);
    for (const word of ['w', 'wo', 'wor', 'word']) edit([card('a', { text: word })], 'typing-a');
    undo();
    expect(text()).toBe('start');
  });
});

describe('several clients', () => {
  /** A client with a line that breaks: what it sends and hears is lost while it is away. */
  class Client {
    readonly store = new MapStore();
    readonly history = new History();
    online = true;
    inbox: number;
    outbox: Pending[] = [];
    private count = 0;

    constructor(readonly name: string, private readonly server: ServerRule) {
      this.store.snapshot(0, []);
      this.inbox = 0;
    }

    edit(set: readonly FieldSet[], remember = true): void {
      if (set.length === 0) return;
      if (remember) this.history.record(this.store, set);
      this.outbox.push(this.store.change(`${this.name}:${++this.count}`, set));
    }

    send(): void {
      const one = this.outbox.shift();
      if (one && this.online) this.server.apply(this.name, one);
    }

    hear(some: number): void {
      if (!this.online) return;
      const list = this.server.since(this.inbox).slice(0, some);
      this.inbox += list.length;
      this.store.receive(list);
    }

    comeBack(fresh: boolean): void {
      this.online = true;
      if (fresh) this.store.snapshot(this.server.seq, [...this.server.records.values()]);
      this.inbox = fresh ? this.server.seq : this.store.seq;
      this.outbox = [...this.store.pending];
    }
  }

  it('agree after a thousand random interleavings with disconnects and repeats', () => {
    let merged = 0;
    let conflicts = 0;
    for (let seed = 1; seed <= 1000; seed++) {
      const random = randomOf(seed);
      const pick = (most: number) => Math.floor(random() * most);
      const server = new ServerRule();
      const clients = Array.from({ length: 2 + pick(4) }, (_, at) => new Client(`c${at}`, server));
      for (let round = 0; round < 60; round++) {
        const client = clients[pick(clients.length)] as Client;
        const what = random();
        if (what < 0.4) {
          const field = ['text', 'order', 'stage', 'deleted'][pick(4)] as string;
          client.edit([card(`k${pick(5)}`, { [field]: random() < 0.15 ? null : field === 'deleted' ? true : `${client.name}-${round}` })]);
        } else if (what < 0.5) client.edit((random() < 0.6 ? client.history.undo(client.store) : client.history.redo(client.store)) ?? [], false);
        else if (what < 0.7) client.send();
        else if (what < 0.88) client.hear(1 + pick(4));
        else if (what < 0.94) client.online = false;
        else client.comeBack(random() < 0.3);
      }
      for (const client of clients) {
        client.comeBack(random() < 0.3);
        merged += client.outbox.length;
        while (client.outbox.length > 0) client.send();
      }
      for (const client of clients) {
        // Once more what was sent before: an op counts once.
        if (client.store.pending[0]) server.apply(client.name, client.store.pending[0]);
        client.inbox = client.store.seq;
        client.hear(Infinity);
        // A fresh snapshot holds what was sent before it; the acknowledgement by op comes with the repeat.
        for (const one of client.store.pending) client.store.receive([server.apply(client.name, one)]);
      }
      conflicts += server.log.filter((one) => one.lost).length;
      const whole = content(server.records.values());
      for (const client of clients) {
        expect(client.store.pending, `seed ${seed}`).toEqual([]);
        expect(content(client.store.all()), `seed ${seed}`).toEqual(whole);
      }
      const replayed = new MapStore();
      replayed.receive(server.log);
      expect(content(replayed.all()), `seed ${seed}`).toEqual(whole);
    }
    expect(merged).toBeGreaterThan(1000);
    expect(conflicts).toBeGreaterThan(1000);
  });
});
