import type { EChartsCoreOption } from 'echarts/core';
import type { Format } from '../../core/format';
import { grid, legend, text, valueAxis } from '../frame/axis';
import { colourOf, dashOf, symbolOf, type Tokens } from '../frame/tokens';
import { bands, writeX, type LineModel } from './model';

const DOTS = 40;

/** The drawing of a line chart. Its lines come first, so that a line's number is its place in the model. */
export function lineOption(model: LineModel, format: Format, tokens: Tokens): EChartsCoreOption {
  const points = model.series.flatMap((series) => series.points);
  const ys = points.flatMap((point) => [point.y, point.low, point.high].filter((value) => typeof value === 'number'));
  const xs = points.map((point) => point.x);
  const names = model.series.map((series) => series.name);
  const y = valueAxis(model.y, model.level ? [...ys, model.level.at] : ys, format, tokens, 'y');
  const lines = model.series.map((series, at) => ({
    name: series.name,
    type: 'line' as const,
    data: series.points.map((point) => [point.x, point.y]),
    ...(model.steps ? { step: 'end' as const } : {}),
    symbol: symbolOf(at),
    symbolSize: 7,
    showSymbol: !model.steps && series.points.filter((point) => point.y !== null).length <= DOTS,
    lineStyle: { width: 2.2, type: dashOf(at), color: colourOf(at, tokens) },
    itemStyle: { color: colourOf(at, tokens) },
    emphasis: { scale: 1.5 },
    z: 3,
    ...(at === 0 ? markLines(model, tokens) : {}),
  }));
  const areas = model.series.flatMap((series, at) =>
    bands(series, model.steps ?? false).map((outline) => ({
      type: 'custom' as const,
      name: series.name,
      silent: true,
      tooltip: { show: false },
      // A place of its own outline: anything else would stretch an axis of days back to 1970.
      data: [[...(outline[0] ?? [])]],
      z: 1,
      clip: true,
      renderItem: (_: unknown, api: { coord(point: readonly number[]): number[] }) => ({
        type: 'polygon',
        shape: { points: outline.map((point) => api.coord(point)) },
        style: { fill: colourOf(at, tokens), opacity: tokens.dark ? 0.22 : 0.16 },
      }),
    })),
  );
  return {
    grid: grid(names.length > 1 ? 40 : 16),
    legend: legend(names, tokens),
    xAxis: xAxis(model, xs, format, tokens),
    yAxis: y,
    tooltip: { trigger: 'axis', axisPointer: { type: 'line', lineStyle: { color: tokens.soft, type: 'dashed' } } },
    series: [...lines, ...areas],
  };
}

function xAxis(model: LineModel, xs: readonly number[], format: Format, tokens: Tokens) {
  if (model.x.kind !== 'day') return { ...valueAxis({ min: 0, ...model.x, kind: model.x.kind }, xs, format, tokens, 'x'), max: model.x.max ?? Math.max(...xs, 1) };
  return {
    type: 'time' as const,
    name: model.x.name,
    nameLocation: 'middle' as const,
    nameGap: 10,
    nameTextStyle: { ...text(tokens), padding: [6, 0, 0, 0] },
    axisLine: { lineStyle: { color: tokens.line } },
    axisTick: { show: false },
    splitNumber: 6,
    axisLabel: { ...text(tokens), hideOverlap: true, formatter: (at: number) => writeX(model, at, format) },
    splitLine: { show: false },
  };
}

function markLines(model: LineModel, tokens: Tokens) {
  const label = { color: tokens.ink, fontFamily: tokens.font, fontSize: 12 };
  const upright = (model.marks ?? []).map((mark) => ({ xAxis: mark.at, name: mark.name, label: { ...label, formatter: mark.name, position: 'insideEndTop' } }));
  const level = model.level ? [{ yAxis: model.level.at, name: model.level.name, label: { ...label, formatter: model.level.name, position: 'insideEndTop' } }] : [];
  if (upright.length + level.length === 0) return {};
  return { markLine: { silent: true, symbol: 'none', lineStyle: { color: tokens.soft, type: 'dashed', width: 1.2 }, data: [...upright, ...level] } };
}
