import { describe, expect, it } from 'vitest';
import { finds, newLine, piecesOf, plainOf, toggleList, toggleMark, toLink } from './cardText';
import { deletionOf, duplicateCards, emotion, inCommands, moveAmongBy, moveCardBy, moveCards, newAmong, newCards, pointsIn, setEmotion } from './changes';
import { copyCards, pasteCards, pasteTable, tableOf } from './clipboard';
import { Grid, slotKey } from './grid';
import { linesBelow } from './lanes';
import { MapStore } from './mapStore';
import { startOf } from './start';
import type { FieldSet, MapRecord, RecordKind, Value } from './records';

const record = (kind: RecordKind, id: string, fields: Record<string, Value>): MapRecord => ({ kind, id, fields });

/** Two stages, the second with two steps, and two lanes; cards a and b lie in the first cell. */
function world() {
  const store = new MapStore();
  const grid = new Grid(store);
  store.snapshot(1, [
    record('map', 'map', { name: 'Map' }),
    record('stage', 's1', { name: 'One', order: 'A' }),
    record('stage', 's2', { name: 'Two', order: 'B' }),
    record('step', 't1', { name: 'First', stage: 's2', order: 'A' }),
    record('step', 't2', { name: 'Second', stage: 's2', order: 'B' }),
    record('lane', 'l1', { kind: 'needs', order: 'A' }),
    record('lane', 'l2', { kind: 'thoughts', order: 'B' }),
    record('card', 'a', { lane: 'l1', stage: 's1', text: 'A', order: 'G' }),
    record('card', 'b', { lane: 'l1', stage: 's1', text: 'B', order: 'N' }),
    record('persona', 'p', { name: 'Ann', order: 'A' }),
    record('curve', 'c', { persona: 'p', kind: 'assumed', order: 'A' }),
  ]);
  let op = 0;
  let id = 0;
  return {
    store,
    grid,
    ids: () => `new${++id}`,
    apply: (set: readonly FieldSet[] | FieldSet | undefined) => store.change(`me:${++op}`, set === undefined ? [] : Array.isArray(set) ? (set as FieldSet[]) : [set as FieldSet]),
    texts: (lane: string, column: number) => grid.walk(lane, column).map((card) => card.fields['text']),
    card: (name: string) => store.get('card', name) as MapRecord,
  };
}

describe('the grid', () => {
  it('gives each step of a stage a column, and a stage without steps one', () => {
    const { grid } = world();
    expect(grid.shape.columns).toEqual([{ stage: 's1', step: '' }, { stage: 's2', step: 't1' }, { stage: 's2', step: 't2' }]);
  });

  it('tells only the cells that change', () => {
    const { grid, apply, card } = world();
    const told: string[] = [];
    for (const topic of ['l1|s1|', 'l2|s1|', 'l1|s2|t1', 'shape']) grid.subscribe(topic, () => told.push(topic));
    const before = grid.cards('l2|s1|');
    apply(moveCards(grid, [card('a')], { lane: 'l1', stage: 's2', step: 't1' }, null));
    expect(told.sort()).toEqual(['l1|s1|', 'l1|s2|t1']);
    expect(grid.cards('l2|s1|')).toBe(before);
  });

  it('hides what a deleted stage holds, and brings it back with the stage', () => {
    const { grid, apply, store } = world();
    apply(deletionOf([store.get('stage', 's1') as MapRecord]));
    expect([...grid.allCards()]).toEqual([]);
    apply({ kind: 'stage', id: 's1', fields: { deleted: null } });
    expect([...grid.allCards()].map((card) => card.id)).toEqual(['a', 'b']);
  });
});

it('lays a card where its step is, and on its stage when the step is gone', () => {
  const { apply, texts, store } = world();
  apply({ kind: 'card', id: 'a', fields: { stage: 's1', step: 't2' } });
  expect(texts('l1', 2)).toEqual(['A']);
  apply({ kind: 'step', id: 't2', fields: { stage: 's1' } });
  expect(texts('l1', 0)).toEqual(['B', 'A']);
  apply(deletionOf([store.get('step', 't2') as MapRecord]));
  expect(texts('l1', 0)).toEqual(['A', 'B']);
});

describe('changes', () => {
  it('move cards within and between cells', () => {
    const { grid, apply, texts, card } = world();
    apply(moveCardBy(grid, card('a'), 'down'));
    expect(texts('l1', 0)).toEqual(['B', 'A']);
    apply(moveCardBy(grid, card('a'), 'down'));
    expect([texts('l1', 0), texts('l2', 0)]).toEqual([['B'], ['A']]);
    apply(moveCardBy(grid, card('a'), 'right'));
    apply(moveCardBy(grid, card('a'), 'right'));
    expect(texts('l2', 2)).toEqual(['A']);
    expect(moveCardBy(grid, card('a'), 'right')).toBeUndefined();
    expect(moveCardBy(grid, card('a'), 'down')).toBeUndefined();
    apply(moveCardBy(grid, card('a'), 'up'));
    expect(texts('l1', 2)).toEqual(['A']);
  });

  it('add and duplicate cards where they are wanted', () => {
    const { grid, apply, texts, card, ids } = world();
    apply(newCards(grid, { lane: 'l1', stage: 's1', step: '' }, 'b', [{ text: 'x' }, { text: 'y' }], ids));
    expect(texts('l1', 0)).toEqual(['A', 'x', 'y', 'B']);
    apply(duplicateCards(grid, [card('a'), card('b')], ids));
    expect(texts('l1', 0)).toEqual(['A', 'A', 'x', 'y', 'B', 'B']);
  });

  it('go out in commands that are short enough, in order', () => {
    const set = [30, 30, 30, 300, 30].map((length, at): FieldSet => ({ kind: 'card', id: String(at), fields: { text: 'x'.repeat(length) } }));
    const parts = inCommands(set, 160);
    expect(parts.map((part) => part.map((one) => one.id))).toEqual([['0', '1'], ['2'], ['3'], ['4']]);
    expect(inCommands(set)).toEqual([set]);
    expect(inCommands([])).toEqual([]);
  });

  it('order stages and lanes', () => {
    const { grid, apply, ids } = world();
    apply(newAmong('stage', grid.shape.stages.map((it) => it.stage), 's2', { name: 'Between' }, ids));
    expect(grid.shape.stages.map((it) => it.stage.fields['name'])).toEqual(['One', 'Between', 'Two']);
    apply(moveAmongBy(grid.shape.lanes, grid.shape.lanes[1] as MapRecord, -1));
    expect(grid.shape.lanes.map((lane) => lane.id)).toEqual(['l2', 'l1']);
    expect(moveAmongBy(grid.shape.lanes, grid.shape.lanes[0] as MapRecord, -1)).toBeUndefined();
  });

  it('draw a curve point by point, bounded', () => {
    const { grid, apply, ids } = world();
    for (const [at, value] of [[2, 5], [0, -1.26], [0, 1]] as const) apply(setEmotion(grid, 'c', grid.shape.columns[at] ?? { stage: '', step: '' }, value, ids));
    expect(grid.points('c').map((point) => point.fields['value'])).toEqual([1, 2]);
    expect(emotion(-9)).toBe(-2);
    apply({ kind: 'step', id: 't2', fields: { stage: 's1' } });
    expect(['s1', 's2'].map((stage) => pointsIn(grid, 'c', stage).map((point) => point.fields['value']))).toEqual([[2, 1], []]);
  });
});

describe('the clipboard', () => {
  it('makes three cards of three lines', () => {
    const { grid, apply, texts, ids } = world();
    apply(pasteTable(grid, tableOf('one\r\ntwo\r\nthree\r\n'), 'l2', 0, ids));
    expect(texts('l2', 0)).toEqual(['one', 'two', 'three']);
  });

  it('lays a table from a spreadsheet across lanes and columns', () => {
    const { grid, apply, texts, ids } = world();
    apply(pasteTable(grid, [['need 1', '', 'need 3'], ['thought 1', 'thought 2', '']], 'l1', 0, ids));
    expect([texts('l1', 0), texts('l1', 2), texts('l2', 1)]).toEqual([['A', 'B', 'need 1'], ['need 3'], ['thought 2']]);
  });

  it('carries cards to another map with all they say', () => {
    const from = world();
    from.apply({ kind: 'card', id: 'b', fields: { stage: 's2', step: 't1', color: 'red', evidence: { kind: 'researched' } } });
    const copied = copyCards(from.grid, [from.card('a'), from.card('b')]);
    expect(copied.text).toBe('A\tB');
    const to = world();
    to.apply(pasteCards(to.grid, copied.json, 'l2', 0, to.ids));
    expect(to.texts('l2', 0)).toEqual(['A']);
    expect(to.grid.walk('l2', 1)[0]?.fields).toMatchObject({ text: 'B', color: 'red', evidence: { kind: 'researched' } });
  });

  it('lays cards in the lanes they came from, whatever lies between', () => {
    const { grid, apply, texts, card, ids } = world();
    apply([
      { kind: 'lane', id: 'feelings', fields: { kind: 'emotion', order: 'AV' } },
      { kind: 'lane', id: 'unseen', fields: { kind: 'goals', hidden: true, order: 'AW' } },
      { kind: 'card', id: 'b', fields: { lane: 'l2' } },
    ]);
    const copied = copyCards(grid, [card('a'), card('b')]);
    apply({ kind: 'lane', id: 'l3', fields: { kind: 'actions', order: 'C' } });
    apply(pasteCards(grid, copied.json, 'l1', 1, ids));
    expect([texts('l1', 1), texts('l2', 1), texts('l3', 1)]).toEqual([['A'], ['B'], []]);
  });

  it('takes nothing strange', () => {
    const { grid, ids } = world();
    expect(pasteCards(grid, 'no json', 'l1', 0, ids)).toBeUndefined();
    expect(pasteCards(grid, '[{"fields":{"text":5}},{"row":-1,"fields":{"text":"x","deleted":true}}]', 'l1', 0, ids)?.map((set) => set.fields)).toMatchObject([{ text: 'x' }]);
  });
});

describe("a card's text", () => {
  it('knows bold, italic, lists and links, and nothing that could run', () => {
    expect(piecesOf('plain\ntext')).toEqual([{ kind: 'text', text: 'plain' }, { kind: 'break' }, { kind: 'text', text: 'text' }]);
    expect(plainOf('**bold** and _soft_\n\n- one\n- [two](https://example.org)')).toBe('bold and soft one two');
    expect(JSON.stringify(piecesOf('[x](https://example.org)'))).toContain('"to":"https://example.org"');
    for (const bad of ['[x](javascript:alert(1))', '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '![p](https://example.org/p.png)']) {
      expect(JSON.stringify(piecesOf(bad)), bad).not.toMatch(/"kind":"link"/);
      expect(JSON.stringify(piecesOf(bad)), bad).toMatch(/^\[\{"kind":"(paragraph|text)"/);
    }
    expect(plainOf('5 < 6 & "7"')).toBe('5 < 6 & "7"');
    expect(plainOf('# no heading')).toBe('# no heading');
  });

  it('is edited as people expect', () => {
    expect(toggleMark({ text: 'a word', from: 2, to: 6 }, '**')).toEqual({ text: 'a **word**', from: 4, to: 8 });
    expect(toggleMark({ text: 'a **word**', from: 4, to: 8 }, '**')).toEqual({ text: 'a word', from: 2, to: 6 });
    expect(toggleList({ text: 'a\nb', from: 0, to: 3 }).text).toBe('- a\n- b');
    expect(toggleList({ text: '- a\n- b', from: 2, to: 7 }).text).toBe('a\nb');
    expect(newLine({ text: '- a', from: 3, to: 3 }).text).toBe('- a\n- ');
    expect(newLine({ text: '- a\n- ', from: 6, to: 6 }).text).toBe('- a\n');
    expect(newLine({ text: '1. a', from: 4, to: 4 }).text).toBe('1. a\n2. ');
    expect(toLink({ text: 'see here', from: 4, to: 8 }, 'https://example.org').text).toBe('see [here](https://example.org)');
  });

  it('is found by words', () => {
    expect(finds('Price is **too high**', 'HIGH price')).toBe(true);
    expect(finds('Price', 'high')).toBe(false);
  });
});

it('draws the lines of a blueprint below their lanes', () => {
  expect(linesBelow(['physical-evidence', 'customer-actions', 'frontstage', 'frontstage', 'backstage', 'support'])).toEqual([null, 'interaction', null, 'visibility', 'internal', null]);
  expect(slotKey({ lane: 'l', stage: 's', step: '' })).toBe('l|s|');
});

it('fills an empty map with stages, the lanes of its kind and a persona with a curve', () => {
  const store = new MapStore();
  const grid = new Grid(store);
  let id = 0;
  store.change('me:1', startOf('customer-journey', ['One', 'Two', 'Three'], 'Somebody', () => String(++id)));
  expect(grid.shape.stages.map((it) => it.stage.fields['name'])).toEqual(['One', 'Two', 'Three']);
  expect(grid.shape.lanes.map((lane) => lane.fields['kind'])).toEqual(['actions', 'touchpoints', 'needs', 'thoughts', 'emotion', 'pain-points', 'opportunities']);
  expect(grid.curves).toHaveLength(1);
  expect(startOf('service-blueprint', [], '', () => 'x').some((set) => set.kind === 'curve')).toBe(false);
});
