import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shell/session';
import { ChartFrame, type ChartProps } from '../frame/ChartFrame';
import { histogramOption } from './layout';
import { histogramSayings, histogramTable, type HistogramModel } from './model';

/** How often values lie in each of some bins. */
export function Histogram({ model, height = 260, ...props }: ChartProps & { readonly model: HistogramModel }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ChartFrame
      {...props}
      height={height}
      content={{
        table: histogramTable(model, { from: t('chart.from'), to: t('chart.to'), share: t('chart.share') }),
        sayings: histogramSayings(model, format),
      }}
      option={(tokens) => histogramOption(model, format, tokens)}
      markOf={(_, place) => ({ seriesIndex: 0, dataIndex: place })}
      rowOf={(_, at) => [0, at]}
    />
  );
}
