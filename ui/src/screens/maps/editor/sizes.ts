import type { Shape } from '../../../core/journeyMap/grid';

/** Widths of the grid in pixels at zoom 1; the style sheet's gaps are inside them. */
export const HEAD_PX = 164;
export const STAGE_PX = 236;
export const STEP_PX = 190;
export const EMOTION_PX = 190;
/** How high a track of the ways between steps is. */
export const TRACK_PX = 30;
const PADDING_PX = 22;

/** How wide each column is. */
export const widthsOf = (shape: Shape): number[] => shape.stages.flatMap((it) => it.columns.map(() => (it.steps.length === 0 ? STAGE_PX : it.steps.length === 1 ? STAGE_PX : STEP_PX)));

/** Where the middle of each column is, from the left edge of the first one. */
export function middlesOf(widths: readonly number[]): number[] {
  let left = 0;
  return widths.map((width) => {
    left += width;
    return left - width / 2;
  });
}

/** How far from the top of its row an emotion is drawn. */
export const emotionTop = (value: number) => PADDING_PX + ((2 - value) / 4) * (EMOTION_PX - 2 * PADDING_PX);
/** The emotion at a height. */
export const emotionAt = (top: number) => 2 - ((top - PADDING_PX) / (EMOTION_PX - 2 * PADDING_PX)) * 4;
