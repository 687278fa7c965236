import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { BarChart } from '../../charts/bars';
import { LineChart } from '../../charts/line';
import { eitherOf, typesIn } from '../../core/eventTypes';
import { filterFrom } from '../../core/logRange';
import { useAddress, useLogRange } from '../../shell/address';
import { Analysis } from '../../shell/Analysis';
import { ChoicePicker, chosenIn } from '../../shell/ChoicePicker';
import { DataTable, EmptyState } from '../../shell/Parts';
import { PropertyPicker } from '../../shell/RolePicker';
import { logQuery, useFormat, useWorkspaceId } from '../../shell/session';
import { TypesPicker } from '../../shell/TypesPicker';
import { PERIODS, readAdoption, type AdoptionQuestion } from './calls';
import { growthOf, sharesOf, tableOf, type Words } from './model';

const SUGGESTED = 5;

/** Which features customers take up, and how soon. */
export function AdoptionScreen() {
  const { t } = useTranslation('adoption');
  const ws = useWorkspaceId();
  const format = useFormat();
  const range = useLogRange();
  const [search, change] = useAddress();
  const log = useQuery(logQuery(ws)).data;
  const features = typesIn(search['type']);
  const period = chosenIn(search['period'], PERIODS);
  const breakdown = typeof search['breakdown'] === 'string' ? search['breakdown'] : '';
  const question: AdoptionQuestion = {
    features: [...features],
    from: eitherOf(typesIn(search['from'])) ?? null,
    period,
    breakdown: breakdown === '' ? null : breakdown,
    since: range.since ?? null,
    until: range.until ?? null,
  };
  const filter = filterFrom({ ...range });
  const result = useQuery({
    queryKey: ['ws', ws, 'adoption', question, filter],
    queryFn: ({ signal }) => readAdoption(ws, question, filter, signal),
    enabled: features.length > 0,
    placeholderData: keepPreviousData,
  });
  const words: Words = {
    feature: t('feature'),
    adopters: t('adopters'),
    share: t('share'),
    repeated: t('repeated'),
    uses: t('uses'),
    median: t('median'),
    p95: t('p95'),
    start: t(`start.${period}`),
    all: t('all'),
    none: t('noValue'),
    group: breakdown,
  };
  const suggest = () => change({ type: (log?.types ?? []).slice(0, SUGGESTED).map((type) => type.type) });
  return (
    <Analysis
      noun="adoption"
      result={result}
      {...(features.length === 0
        ? {
            ask: (
              <EmptyState icon="adoption" title={t('askTitle')} about={t('askAbout')}>
                <Button onClick={suggest} disabled={(log?.types ?? []).length === 0}>
                  {t('suggest')}
                </Button>
              </EmptyState>
            ),
          }
        : {})}
      controls={
        <>
          <TypesPicker label={t('features')} none={t('choose')} value={features} onChange={(types) => change({ type: types.length > 0 ? types : undefined })} />
          <TypesPicker joined label={t('from')} none={t('firstEvent')} value={typesIn(search['from'])} onChange={(types) => change({ from: types.length > 0 ? types : undefined })} />
          <PropertyPicker label={t('breakdown')} field="breakdown" value={breakdown} properties={[...new Set(['channel', ...(log?.properties ?? [])])]} />
          <ChoicePicker label={t('period')} name="period" choices={PERIODS} write={(choice) => t(`periods.${choice}`)} />
        </>
      }
      table={(data) => tableOf(data, words)}
      isEmpty={(data) => data.customers === 0}
      defined={(data) => data.definition}
      below={(data) => (
        <section className="wm-card wm-stack" aria-label={t('growth')}>
          <LineChart title={t('growth')} file="adoption-growth" height={300} model={growthOf(data, words)} />
        </section>
      )}
    >
      {(data) => (
        <>
          <p className="wm-soft">{t('among', { count: data.customers, n: format.count(data.customers) })}</p>
          <BarChart twin={false} title={t('shares')} file="adoption" model={sharesOf(data, words)} />
          <DataTable table={tableOf(data, words)} caption={t('shares')} />
        </>
      )}
    </Analysis>
  );
}
