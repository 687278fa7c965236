import { useComputedColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shell/session';
import { ChartFrame, type ChartProps } from '../frame/ChartFrame';
import { colourOf } from '../frame/tokens';
import { lineOption } from './layout';
import { lineSayings, lineTable, type LineModel } from './model';

/** Lines over time, a duration or a number; each may have an interval around it. */
export function LineChart({ model, ...props }: ChartProps & { readonly model: LineModel }) {
  const { t } = useTranslation();
  const format = useFormat();
  const dark = useComputedColorScheme('light') === 'dark';
  return (
    <ChartFrame
      {...props}
      content={{
        table: lineTable(model, { low: t('chart.low'), high: t('chart.high') }),
        sayings: lineSayings(model, format, (series) => colourOf(series, { dark })),
      }}
      option={(tokens) => lineOption(model, format, tokens)}
      markOf={(row, place) => ({ seriesIndex: row, dataIndex: place })}
      rowOf={(series, place) => (series < model.series.length ? [series, place] : null)}
    />
  );
}
