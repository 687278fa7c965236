import { useMediaQuery } from '@mantine/hooks';
import { useMemo } from 'react';
import { useFormat } from '../../shell/session';
import { ChartFrame, type ChartProps } from '../frame/ChartFrame';
import { drawnCells, heatOption } from './layout';
import { heatSayings, heatTable, type HeatModel } from './model';

const ROW = 30;

/** A value for each row and column, as a colour that differs in lightness and as a number. */
export function HeatMap({ model, height, ...props }: ChartProps & { readonly model: HeatModel }) {
  const format = useFormat();
  const narrow = useMediaQuery('(max-width: 640px)') ?? false;
  const cells = useMemo(() => drawnCells(model), [model]);
  const numbers = useMemo(() => new Map(cells.map(([row, column], at) => [`${row} ${column}`, at])), [cells]);
  return (
    <ChartFrame
      {...props}
      height={height ?? Math.max(160, 70 + model.rows.length * ROW)}
      content={{ table: heatTable(model), sayings: heatSayings(model, format) }}
      option={(tokens) => heatOption(model, format, tokens, narrow)}
      markOf={(row, place) => ({ seriesIndex: 0, dataIndex: numbers.get(`${row} ${place}`) ?? -1 })}
      rowOf={(_, at) => cells[at] ?? null}
    />
  );
}
