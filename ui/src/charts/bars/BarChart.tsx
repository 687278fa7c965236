import { useComputedColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Table } from '../../core/table';
import { useFormat } from '../../shell/session';
import { ChartFrame, type ChartProps } from '../frame/ChartFrame';
import { colourOf } from '../frame/tokens';
import { barOption } from './layout';
import { barSayings, barTable, type BarModel } from './model';

const ROW = 26;

/** Bars for names, standing or lying, side by side or stacked; each may have an interval. Its table is that of its bars, or one that tells more. */
export function BarChart({ model, table, height, ...props }: ChartProps & { readonly model: BarModel; readonly table?: Table }) {
  const { t } = useTranslation();
  const format = useFormat();
  const dark = useComputedColorScheme('light') === 'dark';
  const inRow = model.stacked ? 1 : model.series.length;
  const tall = model.lying ? Math.max(180, 90 + model.names.length * Math.max(ROW, 18 * inRow)) : 320;
  return (
    <ChartFrame
      {...props}
      height={height ?? tall}
      content={{
        table: table ?? barTable(model, { low: t('chart.low'), high: t('chart.high') }),
        sayings: barSayings(model, format, (series) => colourOf(series, { dark })),
      }}
      option={(tokens) => barOption(model, format, tokens)}
      markOf={(row, place) => ({ seriesIndex: row, dataIndex: place })}
      rowOf={(series, place) => (series < model.series.length ? [series, place] : null)}
    />
  );
}
