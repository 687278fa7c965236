import type { EChartsCoreOption } from 'echarts/core';
import type { Format } from '../../core/format';
import { grid, text, valueAxis } from '../frame/axis';
import { colourOf, type Tokens } from '../frame/tokens';
import { placeOf, type HistogramModel } from './model';

/** The drawing of a histogram: bins of equal width on paper, with their bounds between them. */
export function histogramOption(model: HistogramModel, format: Format, tokens: Tokens): EChartsCoreOption {
  const count = model.bins.length;
  const bounds = [...model.bins.map((bin) => bin.from), model.bins[count - 1]?.to ?? null];
  const marks = (model.marks ?? []).flatMap((mark) => {
    const at = placeOf(model, mark.at);
    return at === null ? [] : [{ xAxis: at, name: mark.name, label: { formatter: mark.name, color: tokens.ink, fontFamily: tokens.font, fontSize: 12, position: 'end' } }];
  });
  return {
    grid: grid(marks.length > 0 ? 28 : 16),
    xAxis: {
      type: 'value' as const,
      min: 0,
      max: Math.max(1, count),
      interval: Math.max(1, Math.ceil(count / 10)),
      name: model.of.name,
      nameLocation: 'middle' as const,
      nameGap: 10,
      nameTextStyle: { ...text(tokens), padding: [6, 0, 0, 0] },
      axisLine: { lineStyle: { color: tokens.line } },
      axisLabel: { ...text(tokens), hideOverlap: true, formatter: (at: number) => edge(bounds[at], model, format) },
      splitLine: { show: false },
    },
    yAxis: { ...valueAxis({ name: model.counted, kind: 'count' }, model.bins.map((bin) => bin.count), format, tokens, 'y') },
    tooltip: { trigger: 'item' },
    series: [
      {
        type: 'custom',
        data: model.bins.map((bin, at) => [at, bin.count]),
        encode: { x: 0, y: 1 },
        renderItem: (_: unknown, api: { value(dimension: number): number; coord(point: readonly number[]): number[] }) => {
          const [left = 0, top = 0] = api.coord([api.value(0), api.value(1)]);
          const [right = 0, bottom = 0] = api.coord([api.value(0) + 1, 0]);
          return {
            type: 'rect',
            shape: { x: left + 0.5, y: top, width: Math.max(1, right - left - 1), height: Math.max(0, bottom - top), r: [3, 3, 0, 0] },
            style: { fill: colourOf(0, tokens) },
            emphasis: { style: { stroke: tokens.ink, lineWidth: 2 } },
          };
        },
        ...(marks.length > 0 ? { markLine: { silent: true, symbol: 'none', lineStyle: { color: tokens.ink, type: 'dashed', width: 1.4 }, data: marks } } : {}),
      },
    ],
  };
}

const edge = (bound: number | null | undefined, model: HistogramModel, format: Format) => (bound === null || bound === undefined ? '' : format.number(bound, model.of.kind));
