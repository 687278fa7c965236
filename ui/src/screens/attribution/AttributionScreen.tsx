import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { BarChart } from '../../charts/bars';
import { typesIn } from '../../core/eventTypes';
import { filterFrom } from '../../core/logRange';
import { useAddress, useLogRange } from '../../shell/address';
import { Analysis } from '../../shell/Analysis';
import { ChoicePicker, chosenIn } from '../../shell/ChoicePicker';
import { EmptyState } from '../../shell/Parts';
import { useFormat, useWorkspaceId } from '../../shell/session';
import { InPlaceOfLog, TableForm, TableGone } from '../../shell/tables/InPlaceOfLog';
import { useTable } from '../../shell/tables/useTable';
import { TypesPicker } from '../../shell/TypesPicker';
import { compareModels, compareOverTable } from './calls';
import { bars, table } from './model';

const LOOKBACKS = ['30d', '7d', '14d', '90d', '365d'] as const;
const KINDS = ['channel', 'type'] as const;
const WORTHS = ['conversions', 'rate'] as const;
const ORDERS = ['1', '2', '3', '4'] as const;
const FORM = 'path,conversions,value,null\nads > mail,12,600,31\nmail,3,90,40';
const DAYS = /^(\d+)d$/;

/** Which channels the conversions are owed to, by seven models side by side; by the log, or by a table of counted paths. */
export function AttributionScreen() {
  const { t } = useTranslation('attribution');
  const ws = useWorkspaceId();
  const format = useFormat();
  const range = useLogRange();
  const [search, change] = useAddress();
  const place = useTable('paths');
  const { asked, table: paths } = place;
  const conversion = [...typesIn(search['conversion'])];
  const models = { model: ['all'], order: Number(chosenIn(search['order'], ORDERS)), worth: chosenIn(search['worth'], WORTHS) };
  const options = { ...models, conversion, lookback: chosenIn(search['lookback'], LOOKBACKS), by: chosenIn(search['by'], KINDS), ...range };
  const filter = filterFrom({ ...range });
  const ready = asked ? paths !== null : conversion.length > 0;
  const result = useQuery({
    queryKey: ['ws', ws, 'attribution', paths ? [models, paths.id] : [options, filter]],
    queryFn: ({ signal }) => (paths ? compareOverTable(ws, models, paths, signal) : compareModels(ws, options, filter, signal)),
    enabled: ready,
    placeholderData: keepPreviousData,
  });
  const words = {
    channel: !asked && options.by === 'type' ? t('type') : t('channel'),
    conversions: t('conversions'),
    value: t('value'),
    unattributed: t('unattributed'),
    removalEffect: t('removalEffect'),
    model: (word: string) => t(`models.${word}`),
  };
  const days = (text: string) => {
    const count = Number(DAYS.exec(text)?.[1] ?? 0);
    return t('days', { count, n: format.count(count) });
  };
  return (
    <Analysis
      noun="attribution"
      result={result}
      table={(data) => table(data.models, words)}
      isEmpty={(data) => data.models.every((model) => model.conversions === 0 && model.channels.length === 0)}
      ofLog={!asked}
      controls={
        <>
          {asked ? null : (
            <>
              <TypesPicker label={t('conversion')} none={t('choose')} value={conversion} onChange={(types) => change({ conversion: types.length > 0 ? types : undefined })} />
              <ChoicePicker label={t('lookback')} name="lookback" choices={LOOKBACKS} write={days} />
              <ChoicePicker label={t('by')} name="by" choices={KINDS} write={(word) => t(word)} />
            </>
          )}
          <ChoicePicker label={t('order')} name="order" choices={ORDERS} write={(word) => format.count(Number(word))} />
          <ChoicePicker label={t('worth')} name="worth" choices={WORTHS} write={(word) => t(`worths.${word}`)} />
          <InPlaceOfLog place={place} />
        </>
      }
      ask={
        ready ? undefined : asked ? (
          <TableGone icon="attribution" />
        ) : (
          <EmptyState icon="attribution" title={t('emptyTitle')} about={t('emptyAbout')}>
            <TableForm about={t('tables:orPaths')} example={FORM} />
          </EmptyState>
        )
      }
      defined={(data) => data.models.map((model) => `${model.model}: ${model.definition}`).join(' ')}
    >
      {(data) => {
        const first = data.models[0];
        return (
          <>
            {first ? (
              <p>
                <strong>{t('total', { count: first.conversions, n: format.count(first.conversions) })}</strong>{' '}
                <span className="wm-soft">
                  {paths ? null : `${t('lost', { count: first.unattributed, n: format.count(first.unattributed) })} `}
                  {t('nulls', { count: first.nulls, n: format.count(first.nulls) })}
                </span>
              </p>
            ) : null}
            <BarChart title={t('attribution:chart')} file="attribution" twin={false} model={bars(data.models, words)} />
          </>
        );
      }}
    </Analysis>
  );
}
