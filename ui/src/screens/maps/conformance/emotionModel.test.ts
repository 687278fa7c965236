import { describe, expect, it } from 'vitest';
import type { Overlay } from './calls';
import { emotionOf } from './emotionModel';

const place = (stage: string, step: string | null, value: number, assumed: number[] = []) => ({ stage, step, name: step ?? stage, measured: { value, low: value - 0.5, high: value + 0.5, n: 7 }, assumed: assumed.map((it) => ({ persona: 'p', value: it })) });

describe('emotion on a map', () => {
  it('keeps belief and measurement apart, over steps and stages that the team drew', () => {
    const picture = emotionOf({ emotion: { places: [place('s', null, 1), place('s', 'a', 1, [2]), place('t', null, 0, [-1]), place('t', 'b', 0)], greatest: null } } as unknown as Overlay);
    expect(picture.columns.map((column) => column.key)).toEqual(['a', 't', 'b']);
    expect(picture.measured.points.map((point) => point.value)).toEqual([1, 0, 0]);
    expect(picture.assumed.map((line) => line.points.map((point) => [point.column, point.value]))).toEqual([
      [
        [0, 2],
        [1, -1],
      ],
    ]);
  });
});
