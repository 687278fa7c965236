import type { EChartsCoreOption } from 'echarts/core';
import type { Format } from '../../core/format';
import { grid, nameAxis } from '../frame/axis';
import { between, divergence, readableOn, sequence, type Tokens } from '../frame/tokens';
import { cellAt, heatPosition, type HeatModel } from './model';

/** The cells that have a value, in the order in which they are drawn. */
export function drawnCells(model: HeatModel): readonly (readonly [row: number, column: number])[] {
  return model.rows.flatMap((_, row) => model.columns.flatMap((__, column) => (typeof cellAt(model, row, column)?.value === 'number' ? [[row, column] as const] : [])));
}

/** The drawing of a heat map; the first row is at the top, and a cell's colour and its text never say less than its number. */
export function heatOption(model: HeatModel, format: Format, tokens: Tokens, narrow: boolean): EChartsCoreOption {
  const colours = model.bothWays ? divergence(tokens) : sequence(tokens);
  const data = drawnCells(model).map(([row, column]) => {
    const value = cellAt(model, row, column)?.value ?? 0;
    const fill = between(colours, heatPosition(model, value));
    return { value: [column, row, value], itemStyle: { color: fill, borderColor: tokens.surface, borderWidth: 1.5, borderRadius: 4 }, label: { color: readableOn(fill) } };
  });
  return {
    grid: { ...grid(8), top: 8 },
    xAxis: { ...nameAxis(model.columnsOf, model.columns, tokens, 'x'), position: 'top' as const, axisLine: { show: false } },
    yAxis: { ...nameAxis('', model.rows, tokens, 'y', narrow ? 90 : 150), inverse: true, axisLine: { show: false } },
    tooltip: { trigger: 'item' },
    series: [
      {
        type: 'heatmap',
        data,
        label: { show: !narrow || model.columns.length <= 6, fontFamily: tokens.font, fontSize: 11, formatter: ({ value }: { value: number[] }) => short(value[2] ?? 0, model, format) },
        emphasis: { itemStyle: { borderColor: tokens.ink, borderWidth: 2 } },
      },
    ],
  };
}

const short = (value: number, model: HeatModel, format: Format) => format.number(value, model.value.kind === 'count' ? 'compact' : model.value.kind);
