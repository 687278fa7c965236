import { expect, it } from 'vitest';
import { eachToken, ridesOf, STOPS, stopsOf, type Track } from './replay';

const tracks: Track[] = [
  { from: 'a', to: 'b', points: [[0, 0], [100, 0]] },
  { from: 'start', to: 'a', points: [[0, 50], [0, 0]] },
];
const names = ['a', 'b', null];
const idOf = (type: number) => names[type] ?? null;
const ends = { start: 'start', end: 'end' };

it('rides only lines that the picture has', () => {
  const rides = ridesOf([{ types: [0, 1, 0], seconds: [0, 100, 200] }], tracks, idOf, ends, 'calendar');
  expect([...rides.tracks]).toEqual([1, 0]);
  expect(rides.shown).toBe(0.5);
  expect(rides.span).toBeCloseTo(200 * 1.016);
  expect((rides.ends[1] ?? 0) - (rides.starts[1] ?? 0)).toBeCloseTo(100);
});

it('starts all journeys together on request', () => {
  const journeys = [{ types: [0, 1], seconds: [0, 10] }, { types: [0, 1], seconds: [1000, 1010] }];
  expect(ridesOf(journeys, tracks, idOf, ends, 'together').span).toBeCloseTo(10.16);
  expect(ridesOf(journeys, tracks, idOf, ends, 'calendar').span).toBeCloseTo(1010 * 1.016);
});

it('sees no move that takes no time and none of hidden types', () => {
  const rides = ridesOf([{ types: [0, 1, 2], seconds: [5, 5, 9] }], tracks, idOf, ends, 'calendar');
  expect([...rides.tracks]).toEqual([1]);
  expect(ridesOf([], tracks, idOf, ends, 'calendar').shown).toBeNull();
});

it('puts stops at equal distances along straight lines and curves', () => {
  const straight = stopsOf([[0, 0], [STOPS, 0]]);
  expect([straight[0], straight[2], straight[2 * STOPS]]).toEqual([0, 1, STOPS]);
  const curve = stopsOf([[0, 0], [0, 40], [60, 40], [60, 0]]);
  expect([curve[0], curve[1], curve[2 * STOPS], curve[2 * STOPS + 1]].map((it) => Math.round(it ?? NaN))).toEqual([0, 0, 60, 0]);
  expect(Math.max(...curve.filter((_, at) => at % 2 === 1))).toBeCloseTo(30, 0);
});

it('finds every token on its way', () => {
  const rides = ridesOf([{ types: [0, 1], seconds: [0, 100] }], tracks, idOf, ends, 'calendar');
  const stops = tracks.map((track) => stopsOf(track.points));
  const at = (time: number) => {
    const places: [number, number][] = [];
    eachToken(rides, stops, time, (x, y) => places.push([Math.round(x), Math.round(y)]));
    return places;
  };
  expect(at(50.8)).toEqual([[50, 0]]);
  expect(at(0.4)).toEqual([[0, 25]]);
  expect(at(500)).toEqual([]);
});
