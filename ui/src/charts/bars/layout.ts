import type { EChartsCoreOption } from 'echarts/core';
import type { Format } from '../../core/format';
import { grid, legend, nameAxis, valueAxis } from '../frame/axis';
import { colourOf, type Tokens } from '../frame/tokens';
import type { BarModel } from './model';

const CAP = 5;
const WIDEST = 42;

interface WhiskerApi {
  value(dimension: number): number;
  coord(point: readonly number[]): number[];
}

/** The drawing of a bar chart. Its bars come first, so that a series' number is its place in the model. */
export function barOption(model: BarModel, format: Format, tokens: Tokens): EChartsCoreOption {
  const lying = model.lying ?? false;
  const names = model.series.map((series) => series.name);
  const values = valueAxis(model.value, extents(model), format, tokens, lying ? 'x' : 'y');
  const categories = nameAxis(model.of, model.names, tokens, lying ? 'y' : 'x', lying ? 160 : undefined);
  const bars = model.series.map((series, at) => ({
    name: series.name,
    type: 'bar' as const,
    data: series.bars.map((bar) => bar.value),
    barMaxWidth: WIDEST,
    barGap: '12%',
    itemStyle: { color: colourOf(at, tokens), borderRadius: model.stacked ? 0 : lying ? [0, 4, 4, 0] : [4, 4, 0, 0], borderColor: tokens.surface, borderWidth: model.stacked ? 1 : 0 },
    ...(model.stacked ? { stack: 'all' } : {}),
  }));
  return {
    grid: grid(names.length > 1 ? 40 : 16),
    legend: legend(names, tokens),
    xAxis: lying ? { ...values, splitLine: { show: true, lineStyle: { color: tokens.line } } } : categories,
    yAxis: lying ? { ...categories, inverse: true, nameLocation: 'start' as const, nameGap: 12 } : values,
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow', shadowStyle: { color: tokens.soft, opacity: 0.12 } } },
    series: [...bars, ...(model.stacked ? [] : whiskers(model, lying, tokens))],
  };
}

function extents(model: BarModel): readonly number[] {
  if (model.stacked) return model.names.map((_, at) => model.series.reduce((sum, series) => sum + (series.bars[at]?.value ?? 0), 0));
  return model.series.flatMap((series) => series.bars.flatMap((bar) => [bar.value, bar.low, bar.high].filter((value) => typeof value === 'number')));
}

/** The intervals of the bars: a thin line with caps, over the middle of each bar. */
function whiskers(model: BarModel, lying: boolean, tokens: Tokens) {
  const count = model.series.length;
  return model.series.flatMap((series, at) => {
    const data = series.bars.flatMap((bar, name) => (typeof bar.low === 'number' && typeof bar.high === 'number' ? [[name, bar.low, bar.high]] : []));
    if (data.length === 0) return [];
    return [
      {
        type: 'custom' as const,
        name: series.name,
        silent: true,
        tooltip: { show: false },
        data,
        z: 4,
        encode: lying ? { y: 0, x: [1, 2] } : { x: 0, y: [1, 2] },
        renderItem: (_: unknown, api: WhiskerApi & { size(extent: readonly number[]): number[] }) => {
          const name = api.value(0);
          const point = (value: number) => api.coord(lying ? [value, name] : [name, value]);
          const band = Math.abs(api.size(lying ? [0, 1] : [1, 0])[lying ? 1 : 0] ?? 0);
          const shift = offset(at, count, band);
          const ends = [point(api.value(1)), point(api.value(2))].map(([x = 0, y = 0]) => (lying ? [x, y + shift] : [x + shift, y]));
          const cap = ([x = 0, y = 0]: number[]) => (lying ? { x1: x, y1: y - CAP, x2: x, y2: y + CAP } : { x1: x - CAP, y1: y, x2: x + CAP, y2: y });
          const [[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]] = ends as [number[], number[]];
          const style = { stroke: tokens.ink, lineWidth: 1.4 };
          return {
            type: 'group',
            children: [{ x1, y1, x2, y2 }, ...ends.map(cap)].map((shape) => ({ type: 'line', shape, style })),
          };
        },
      },
    ];
  });
}

/** How far the middle of a series' bar lies from the middle of its name, as the library sets bars of this gap. */
export function offset(series: number, count: number, band: number): number {
  const gap = 0.12;
  const width = Math.min(WIDEST, (band * 0.8) / (count + (count - 1) * gap));
  return (series - (count - 1) / 2) * width * (1 + gap);
}
