import type { Overlay } from './calls';

export interface EmotionPoint {
  readonly column: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface EmotionLine {
  readonly key: string;
  readonly points: readonly EmotionPoint[];
}

export interface EmotionPicture {
  readonly columns: readonly { readonly key: string; readonly name: string; readonly n: number }[];
  readonly measured: EmotionLine;
  readonly assumed: readonly EmotionLine[];
}

/** The curves over the places with answers: the steps, and stages where the team drew a value for the whole stage. */
export function emotionOf(overlay: Overlay): EmotionPicture {
  const places = overlay.emotion.places.filter((place) => place.step || place.assumed.length > 0);
  const personas = [...new Set(places.flatMap((place) => place.assumed.map((it) => it.persona)))];
  return {
    columns: places.map((place) => ({ key: place.step ?? place.stage, name: place.name, n: place.measured.n })),
    measured: { key: 'measured', points: places.map(({ measured }, column) => ({ column, value: measured.value, low: measured.low, high: measured.high })) },
    assumed: personas.map((persona) => ({
      key: persona,
      points: places.flatMap((place, column) => place.assumed.filter((it) => it.persona === persona).map(({ value }) => ({ column, value, low: value, high: value }))),
    })),
  };
}
