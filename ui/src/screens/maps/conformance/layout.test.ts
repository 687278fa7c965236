import { describe, expect, it } from 'vitest';
import type { BehindCustomer, Conformance } from './calls';
import { arcsOf, centresOf, layoutOf, listedMoves } from './layout';
import type { Column } from './model';
import { framesOf } from './frames';

const step = (id: string, median: number | null) => ({ kind: 'step', stage: 'all', step: { step: id, wait: median === null ? null : { median } }, facts: {} }) as unknown as Column;
const ghost = { kind: 'ghost', ghost: { after: 'a', before: 'b', type: 'chat', customers: 3 } } as Column;
const columns = [step('a', 100), ghost, step('b', 300), step('c', null)];

describe('layout of the real map', () => {
  it('puts columns side by side', () => {
    const { places, width, day } = layoutOf(columns, false);
    expect(places.map((place) => place.x)).toEqual([0, 218, 378, 596]);
    expect(width).toBe(804);
    expect(day).toBeNull();
  });

  it('draws roads as long as the waits, all on one scale', () => {
    const { places } = layoutOf(columns, true);
    const [a, chat, b, c] = places;
    expect(a?.wait).toBeNull();
    expect(chat?.wait).toBe(100);
    expect(((b?.road ?? 0) - 10) / ((chat?.road ?? 0) - 10)).toBeCloseTo(3);
    expect(c?.wait).toBeNull();
  });

  it('draws ways between steps, the rare ones left out', () => {
    const moves = [
      { from: 'a', to: 'b', kind: 'planned', customers: 80, count: 90 },
      { from: 'b', to: 'a', kind: 'back', customers: 20, count: 20 },
      { from: 'a', to: 'c', kind: 'skip', customers: 0, count: 0 },
      { from: null, to: 'a', kind: 'planned', customers: 100, count: 100 },
    ];
    const arcs = arcsOf(columns, layoutOf(columns, false), { entered: 100, moves } as unknown as Conformance);
    expect(arcs.map((arc) => [arc.key, arc.x[1] < arc.x[0]])).toEqual([
      ['b>a', true],
      ['a>b', false],
    ]);
    expect(arcs.at(-1)?.weight).toBe(1);
  });

  it('lists every way that it draws, and the most frequent others', () => {
    const move = (from: string | null, to: string | null, customers: number) => ({ from, to, kind: 'planned', customers, count: customers });
    const ends = Array.from({ length: 22 }, (_, at) => move(null, `s${at}`, 50 - at));
    const conformance = { entered: 1000, moves: [...ends, move('a', 'b', 12), move('b', 'a', 9)] } as unknown as Conformance;
    expect(listedMoves(conformance)).toEqual([...ends.slice(0, 20), move('a', 'b', 12)]);
    expect(arcsOf(columns, layoutOf(columns, false), conformance).map((arc) => arc.key)).toEqual(['a>b']);
  });

  it('walks a journey: what is ad hoc happens beside the last step', () => {
    const centres = centresOf(columns, layoutOf(columns, false));
    const stops = [
      { step: 'a', type: 'look', after: 0 },
      { step: null, type: 'chat', after: 5 },
      { step: 'b', type: 'buy', after: 9 },
      { step: 'a', type: 'look', after: 12 },
    ];
    const frames = framesOf({ stops } as unknown as BehindCustomer, centres);
    expect(frames.map((frame) => [frame.step, frame.adHoc, frame.visit])).toEqual([['a', false, 1], ['a', true, 1], ['b', false, 1], ['a', false, 2]]);
    expect(frames[1]?.x).toBeGreaterThan(frames[0]?.x ?? 0);
  });
});
