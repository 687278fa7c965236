/** The ends of a scale of odds ratios: the same factor below 1 and above it. */
export interface OddsScale {
  readonly most: number;
}

/** A scale that holds every ratio; intervals may go beyond it, and are then cut. */
export function oddsScale(ratios: readonly number[]): OddsScale {
  const most = ratios.reduce((max, ratio) => Math.max(max, ratio, 1 / ratio), 2);
  return { most: Math.min(most * 1.5, 200) };
}

/** Where a ratio lies on the scale, from 0 to 1; 1 lies in the middle, and equal factors are equally far apart. */
export function oddsPlace(scale: OddsScale, ratio: number): number {
  const place = 0.5 + Math.log(ratio) / (2 * Math.log(scale.most));
  return Math.min(1, Math.max(0, place));
}
