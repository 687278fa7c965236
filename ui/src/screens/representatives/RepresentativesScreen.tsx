import { Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { chipColours } from '../../core/palette';
import { stagesFrom } from '../../core/stageChoice';
import type { Table } from '../../core/table';
import { useAddress, useLogRange } from '../../shell/address';
import { Analysis } from '../../shell/Analysis';
import { Icon } from '../../shell/icons';
import { logQuery, useFormat, useWorkspaceId } from '../../shell/session';
import { StagePicker } from '../../shell/stages/StagePicker';
import { chooseRepresentatives, type Representatives } from './calls';
import '../variants/variants.css';

const COUNTS = ['3', '5', '8', '12', '20'];
const BY_DEFAULT = '5';

/** A few real journeys that stand for all. */
export function RepresentativesScreen() {
  const { t } = useTranslation('representatives');
  const ws = useWorkspaceId();
  const range = useLogRange();
  const [search, change] = useAddress();
  const choice = stagesFrom(search);
  const count = COUNTS.includes(String(search['count'])) ? String(search['count']) : BY_DEFAULT;
  const result = useQuery({
    queryKey: ['ws', ws, 'representatives', count, choice, range],
    queryFn: ({ signal }) => chooseRepresentatives(ws, Number(count), choice, range, signal),
    placeholderData: keepPreviousData,
  });
  const table = ({ journeys }: Representatives): Table => ({
    header: [t('path'), t('nearest'), t('share'), t('same'), t('distance'), t('median')],
    kinds: ['count', 'count', 'share', 'count', 'share', 'duration'],
    rows: journeys.map((it) => [it.path.join(' → '), it.customers, it.share, it.same, it.meanDistance ?? null, it.duration ?? null]),
  });
  return (
    <Analysis
      noun="representatives"
      pictured
      result={result}
      table={table}
      chartName={t('list')}
      isEmpty={(data) => data.customers === 0}
      controls={
        <>
          <StagePicker />
          <Select className="wm-choice" size="xs" label={t('count')} data={COUNTS} value={count} allowDeselect={false} onChange={(next) => change({ count: next === BY_DEFAULT ? undefined : Number(next) })} />
        </>
      }
    >
      {(data) => <List data={data} />}
    </Analysis>
  );
}

function List({ data }: { data: Representatives }) {
  const { t } = useTranslation('representatives');
  const format = useFormat();
  const log = useQuery(logQuery(useWorkspaceId())).data;
  const colours = useMemo(() => chipColours(log?.types.map((type) => type.type) ?? []), [log]);
  const most = data.journeys[0]?.share ?? 1;
  return (
    <>
      <p>
        <strong>{t('differs', { share: format.share(data.meanDistance) })}</strong>{' '}
        <span className="wm-soft">{t('measured', { n: format.count(data.measured), all: format.count(data.customers), candidates: format.count(data.candidates) })}</span>
      </p>
      <ol className="wm-variants">
        {data.journeys.map((it) => (
          <li key={it.path.join('\n')}>
            <div className="wm-variant-numbers">
              <strong>{t('standsFor', { share: format.share(it.share) })}</strong>
              <span className="wm-soft">{t('shell:customers', { count: it.customers, n: format.count(it.customers) })}</span>
              <span className="wm-soft">{t('differ', { share: format.share(it.meanDistance) })}</span>
              <span className="wm-soft" title={t('median')}>
                <Icon name="clock" size={14} /> <span className="wm-hidden">{t('median')}: </span>
                {format.duration(it.duration)}
              </span>
            </div>
            <div className="wm-bar" aria-hidden="true">
              <span style={{ width: `${(100 * it.share) / most}%` }} />
            </div>
            <div className="wm-variant-path">
              <ol>
                {it.path.map((step, at) => (
                  <li key={at} className="wm-step-chip" data-colour={colours.get(step) ?? 9}>
                    {step}
                  </li>
                ))}
              </ol>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
