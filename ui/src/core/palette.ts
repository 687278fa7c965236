/** How many colours the chips of event types have; the style sheet gives them, apart in lightness and hue. */
export const CHIP_COLOURS = 10;

/** Which colour each type takes: by its rank, so that frequent types differ; rarer ones share the last. */
export function chipColours(types: readonly string[]): ReadonlyMap<string, number> {
  return new Map(types.map((type, rank) => [type, Math.min(rank, CHIP_COLOURS - 1)]));
}
