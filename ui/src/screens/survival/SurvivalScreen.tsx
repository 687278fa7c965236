import { Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LineChart } from '../../charts/line';
import { eitherOf, typesIn } from '../../core/eventTypes';
import type { Table } from '../../core/table';
import { useAddress, useLogRange } from '../../shell/address';
import { Analysis } from '../../shell/Analysis';
import { ChoicePicker, chosenIn } from '../../shell/ChoicePicker';
import { DataTable, EmptyState } from '../../shell/Parts';
import { logQuery, useFormat, useWorkspaceId } from '../../shell/session';
import { InPlaceOfLog, TableForm, TableGone } from '../../shell/tables/InPlaceOfLog';
import { useTable } from '../../shell/tables/useTable';
import { TypesPicker } from '../../shell/TypesPicker';
import { CHOICES, readSurvival, readSurvivalOfTable, type Survival, type SurvivalQuestion } from './calls';
import { curvesOf, MOST_CURVES, tableOf, type Words } from './model';
import { StatusCounted, StatusValues } from './StatusValues';
import { TableControls, useTableQuestion } from './TableControls';

const POINTS = 400;
const FORM = 'customer,tenure,churned,plan\na,12,yes,basic\nb,30,no,plus';

/** How long customers go without an event, counting those who still wait; by the log, or by a table with a row for each customer. */
export function SurvivalScreen() {
  const { t } = useTranslation('survival');
  const ws = useWorkspaceId();
  const format = useFormat();
  const range = useLogRange();
  const [search] = useAddress();
  const from = eitherOf(typesIn(search['from']));
  const to = eitherOf(typesIn(search['to']));
  const breakdown = typeof search['breakdown'] === 'string' ? search['breakdown'] : '';
  const question: SurvivalQuestion = {
    ...(from === undefined ? {} : { from }),
    to: to ?? '',
    censor: chosenIn(search['censor'], CHOICES.censor),
    interval: chosenIn(search['interval'], CHOICES.interval),
    ...(breakdown === '' ? {} : { breakdown }),
    points: POINTS,
  };
  const place = useTable('lives');
  const { asked, table: lives } = place;
  const { question: ofTable, status } = useTableQuestion(lives, POINTS);
  const ready = asked ? ofTable !== null : to !== undefined;
  const result = useQuery({
    queryKey: ['ws', ws, 'survival', ofTable ? [lives?.id, ofTable] : [question, range]],
    queryFn: ({ signal }) => (ofTable && lives ? readSurvivalOfTable(ws, { ...ofTable, table: lives.text, file: lives.name }, signal) : readSurvival(ws, question, range, signal)),
    enabled: ready,
    placeholderData: keepPreviousData,
  });
  const words: Words = {
    all: t('all'),
    none: t('noValue'),
    group: t('group'),
    time: t('time'),
    survival: t('without'),
    low: t('shell:chart.low'),
    high: t('shell:chart.high'),
    atRisk: t('atRisk'),
    events: t('events'),
  };
  return (
    <Analysis
      noun="survival"
      result={result}
      ofLog={!asked}
      controls={
        <>
          {lives ? <TableControls table={lives} /> : asked ? null : <Controls />}
          <ChoicePicker label={t('interval')} name="interval" choices={CHOICES.interval} write={(interval) => t(`intervals.${interval}`)} />
          <InPlaceOfLog place={place} />
        </>
      }
      ask={
        ready ? undefined : status ? (
          <StatusValues status={status} />
        ) : lives ? (
          <EmptyState icon="survival" title={t('tables:columnsTitle')} about={t('tables:columnsAbout')} />
        ) : asked ? (
          <TableGone icon="survival" />
        ) : (
          <EmptyState icon="survival" title={t('askTitle')} about={t('askAbout')}>
            <TableForm about={t('tables:orLives')} example={FORM} />
          </EmptyState>
        )
      }
      table={(data) => tableOf(data, words)}
      isEmpty={(data) => data.n === 0}
      defined={(data) => data.definition}
      below={(data) => <Medians survival={data} words={words} />}
    >
      {(data) => (
        <>
          <p>
            <strong>{data.median === null ? t('noMedian') : t('medianIs', { time: format.duration(data.median) })}</strong>{' '}
            <span className="wm-soft">{t('watched', { count: data.n, n: format.count(data.n), events: format.count(data.events) })}</span>
          </p>
          <LineChart twin={false} title={t('curve')} file="survival" height={380} model={curvesOf(data, words)} />
          {data.groups.length > MOST_CURVES ? <p className="wm-soft wm-small">{t('largest', { n: format.count(MOST_CURVES), all: format.count(data.groups.length) })}</p> : null}
          {status ? <StatusCounted status={status} /> : null}
          {data.thinned ? <p className="wm-soft wm-small">{t('thinned')}</p> : null}
        </>
      )}
    </Analysis>
  );
}

/** The medians of all and of each group, and whether the groups differ. */
function Medians({ survival, words }: { survival: Survival; words: Words }) {
  const { t } = useTranslation('survival');
  const format = useFormat();
  if (survival.groups.length === 0) return null;
  const test = survival.logRank;
  const table: Table = {
    header: [words.group, t('customers'), words.events, t('expected'), t('median'), words.low, words.high],
    kinds: ['count', 'count', 'count', 'count', 'duration', 'duration', 'duration'],
    rows: [
      [words.all, survival.n, survival.events, null, survival.median, survival.medianLow, survival.medianHigh],
      ...survival.groups.map((group) => [group.value ?? words.none, group.n, group.events, Math.round(group.expected), group.median, group.medianLow, group.medianHigh]),
    ],
  };
  return (
    <section className="wm-card wm-stack" aria-label={t('groups')}>
      <h2>{t('groups')}</h2>
      {test && test.p !== null ? (
        <p>
          <strong>{test.p < 0.05 ? t('differ') : t('noDifference')}</strong>{' '}
          <span className="wm-soft">
            {t('logRank', { chi: format.decimal(test.chiSquare), degrees: format.count(test.degrees), p: test.p < 0.0001 ? `< ${format.decimal(0.0001)}` : format.decimal(test.p) })}
          </span>
        </p>
      ) : null}
      <DataTable table={table} caption={t('groups')} />
    </section>
  );
}

function Controls() {
  const { t } = useTranslation('survival');
  const [search, change] = useAddress();
  const log = useQuery(logQuery(useWorkspaceId())).data;
  const breakdown = typeof search['breakdown'] === 'string' ? search['breakdown'] : '';
  return (
    <>
      <TypesPicker joined label={t('from')} none={t('firstEvent')} value={typesIn(search['from'])} onChange={(types) => change({ from: types.length > 0 ? types : undefined })} />
      <TypesPicker joined label={t('to')} none={t('choose')} value={typesIn(search['to'])} onChange={(types) => change({ to: types.length > 0 ? types : undefined })} />
      <Select
        size="xs"
        label={t('breakdown')}
        data={[{ value: '', label: t('noBreakdown') }, ...(log?.properties ?? []).map((property) => ({ value: property, label: property }))]}
        value={breakdown}
        searchable
        allowDeselect={false}
        onChange={(property) => change({ breakdown: property ? property : undefined })}
      />
      <ChoicePicker label={t('censor')} name="censor" choices={CHOICES.censor} write={(censor) => t(`censors.${censor}`)} />
    </>
  );
}
