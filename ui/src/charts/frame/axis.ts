import type { Format } from '../../core/format';
import { durationStep, niceBounds, numberStep } from '../../core/ticks';
import type { Axis } from './model';
import type { Tokens } from './tokens';

const MARKS = 6;

/** The option of a number axis over the values, with marks where people count. */
export function valueAxis(axis: Axis, values: readonly number[], format: Format, tokens: Tokens, side: 'x' | 'y') {
  const lowest = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const highest = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const low = axis.min ?? Math.min(0, Number.isFinite(lowest) ? lowest : 0);
  const high = axis.max ?? Math.max(low, Number.isFinite(highest) ? highest : 0);
  const extent = high - low;
  const rough = axis.kind === 'duration' ? durationStep(extent, MARKS) : numberStep(extent, MARKS);
  const step = axis.kind === 'count' ? Math.max(1, rough) : rough;
  const nice = niceBounds(low, high, step);
  const kind = axis.kind === 'count' ? 'compact' : axis.kind;
  return {
    ...plain(axis.name, tokens, side),
    type: 'value' as const,
    min: axis.min ?? nice.min,
    max: axis.max ?? (axis.kind === 'share' && highest <= 1 ? Math.min(1, nice.max) : nice.max),
    interval: step,
    axisLabel: { ...text(tokens), hideOverlap: true, formatter: (value: number) => format.number(value, kind) },
    splitLine: { show: side === 'y', lineStyle: { color: tokens.line } },
  };
}

/** The option of an axis of names. */
export function nameAxis(name: string, names: readonly string[], tokens: Tokens, side: 'x' | 'y', width?: number) {
  return {
    ...plain(name, tokens, side),
    type: 'category' as const,
    data: [...names],
    axisTick: { show: false },
    axisLabel: { ...text(tokens), hideOverlap: true, ...(width ? { width, overflow: 'truncate' as const } : {}) },
  };
}

function plain(name: string, tokens: Tokens, side: 'x' | 'y') {
  return {
    name,
    nameLocation: 'middle' as const,
    nameGap: 10,
    nameTextStyle: { ...text(tokens), ...(side === 'x' ? { padding: [6, 0, 0, 0] } : { padding: [0, 0, 6, 0] }) },
    axisLine: { show: side === 'x', lineStyle: { color: tokens.line } },
    axisTick: { show: false },
  };
}

export const text = (tokens: Tokens) => ({ color: tokens.soft, fontFamily: tokens.font, fontSize: 12 });

/** Where the drawing lies; axes and their names stay inside. */
export const grid = (top = 16) => ({ left: 8, right: 20, top, bottom: 8, outerBoundsMode: 'same' as const, outerBoundsContain: 'all' as const });

/** The legend over a chart of several series. */
export const legend = (names: readonly string[], tokens: Tokens) => ({
  show: names.length > 1,
  data: [...names],
  type: 'scroll' as const,
  top: 0,
  left: 0,
  itemWidth: 26,
  itemHeight: 9,
  textStyle: { ...text(tokens), color: tokens.ink },
  pageIconColor: tokens.soft,
  pageTextStyle: text(tokens),
});
