import { ActionIcon, Button, MultiSelect } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { oddsPlace, oddsScale, type OddsScale } from '../../core/odds';
import type { Table } from '../../core/table';
import { useLogFilter } from '../../shell/address';
import { Answer, answerOf } from '../../shell/Answer';
import { Icon } from '../../shell/icons';
import { Definition, SaveCsv } from '../../shell/Parts';
import { SavePicture } from '../../shell/picture/SavePicture';
import { useFormat, useWorkspaceId } from '../../shell/session';
import { correlateFunnel, type Correlation, type Finding, type FunnelOptions } from './calls';

const SHOWN = 12;
const MOST_PROPERTIES = 5;
const SURE = 0.05;
const MANY = 1000;

interface CorrelationPanelProps {
  readonly funnel: FunnelOptions;
  readonly known: readonly string[];
  readonly properties: readonly string[];
  readonly onProperties: (properties: readonly string[]) => void;
  readonly onClose: () => void;
}

/** What those who convert do more or less often on the way than those who do not. */
export function CorrelationPanel({ funnel, known, properties, onProperties, onClose }: CorrelationPanelProps) {
  const { t } = useTranslation('correlation');
  const ws = useWorkspaceId();
  const filter = useLogFilter();
  const whole: FunnelOptions = Object.fromEntries(Object.entries(funnel).filter(([name]) => !name.startsWith('breakdown')));
  const fits = (whole.count ?? 'uniques') === 'uniques' && whole.order !== 'strict';
  const asked = ['ws', ws, 'correlation', whole, properties, filter];
  const result = useQuery({
    queryKey: asked,
    queryFn: ({ signal }) => correlateFunnel(ws, whole, properties, filter, signal),
    enabled: fits,
    placeholderData: keepPreviousData,
  });
  const data = answerOf(result);
  const picture = useRef<HTMLDivElement>(null);
  return (
    <section className="wm-card wm-stack" aria-label={t('title')} aria-busy={result.isFetching}>
      <div className="wm-spread">
        <h2>{t('title')}</h2>
        <div className="wm-row">
          {data && fits ? (
            <>
              <SaveCsv name="correlation.csv" of={t('title')} table={tableOf(data)} />
              {data.findings.length > 0 ? <SavePicture name="correlation.png" title={t('title')} of={picture} /> : null}
            </>
          ) : null}
          <ActionIcon variant="subtle" color="gray" className="wm-quiet" size={30} aria-label={t('shell:close')} onClick={onClose}>
            <Icon name="close" size={18} />
          </ActionIcon>
        </div>
      </div>
      <p className="wm-soft">{t('about')}</p>
      {fits ? (
        <>
          <MultiSelect
            size="xs"
            label={t('properties')}
            placeholder={properties.length === 0 ? t('noProperties') : ''}
            data={[...known]}
            value={[...properties]}
            maxValues={MOST_PROPERTIES}
            onChange={onProperties}
            searchable
            hidePickedOptions
          />
          <Answer noun="funnel/correlation" result={result} asked={asked}>
            {(found) => <Findings data={found} picture={picture} />}
          </Answer>
        </>
      ) : (
        <p>{t('cannot')}</p>
      )}
    </section>
  );
}

function Findings({ data, picture }: { data: Correlation; picture: RefObject<HTMLDivElement | null> }) {
  const { t } = useTranslation('correlation');
  const format = useFormat();
  const [all, setAll] = useState(false);
  const shown = all ? data.findings : data.findings.slice(0, SHOWN);
  const scale = oddsScale(shown.map((finding) => finding.oddsRatio));
  return (
    <>
      <p className="wm-soft wm-small">
        {t('tested', { count: data.tested, n: format.count(data.tested) })} {t('leftOut', { count: data.leftOut, n: format.count(data.leftOut) })}
      </p>
      {data.findings.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <div ref={picture} className="wm-table-box wm-picture" tabIndex={0} role="region" aria-label={t('title')}>
          <table className="wm-table wm-odds">
            <thead>
              <tr>
                <th scope="col">{t('what')}</th>
                <th scope="col" className="wm-number">{t('with')}</th>
                <th scope="col" className="wm-number">{t('without')}</th>
                <th scope="col" className="wm-number">{t('odds')}</th>
                <th scope="col" aria-hidden="true" className="wm-odds-plot" />
                <th scope="col" className="wm-number">{t('chance')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((finding) => (
                <Row key={nameOf(finding)} finding={finding} scale={scale} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {data.findings.length > SHOWN && !all ? (
        <div>
          <Button variant="default" size="xs" onClick={() => setAll(true)}>
            {t('all', { n: format.count(data.findings.length) })}
          </Button>
        </div>
      ) : null}
      <Definition>
        {t('definition')}
        <p lang="en" className="wm-definition-said">
          {data.definition}
        </p>
      </Definition>
    </>
  );
}

function Row({ finding, scale }: { finding: Finding; scale: OddsScale }) {
  const { t } = useTranslation('correlation');
  const format = useFormat();
  const low = oddsPlace(scale, finding.low);
  const high = oddsPlace(scale, finding.high);
  const isSure = finding.holm < SURE;
  const ratio = (value: number) => (value < MANY ? format.decimal(value) : format.compact(Math.round(value)));
  return (
    <tr data-sure={isSure}>
      <th scope="row">{nameOf(finding)}</th>
      {[finding.with, finding.without].map((group, at) => (
        <td key={at} className="wm-number">
          {format.share(group.share)} <span className="wm-soft wm-odds-bounds">{t('shell:customers', { count: group.customers, n: format.count(group.customers) })}</span>
        </td>
      ))}
      <td className="wm-number">
        ×{ratio(finding.oddsRatio)}{' '}
        <span className="wm-soft wm-odds-bounds">
          {ratio(finding.low)} – {ratio(finding.high)}
        </span>
      </td>
      <td aria-hidden="true" className="wm-odds-plot" data-side={finding.oddsRatio >= 1 ? 'for' : 'against'}>
        <Plot low={low} high={high} at={oddsPlace(scale, finding.oddsRatio)} isFor={finding.oddsRatio >= 1} />
      </td>
      <td className="wm-number">
        {format.p(finding.holm)}
        {isSure ? null : <span className="wm-soft wm-odds-bounds">{t('unsure')}</span>}
      </td>
    </tr>
  );
}

/** A ratio with its interval on the scale, whose middle is an odds ratio of 1; a diamond is against converting. */
function Plot({ low, high, at, isFor }: { low: number; high: number; at: number; isFor: boolean }) {
  const x = (place: number) => `${100 * place}%`;
  return (
    <svg>
      <line className="wm-odds-even" x1="50%" x2="50%" y1="0" y2="18" />
      <line x1={x(low)} x2={x(high)} y1="9" y2="9" />
      {isFor ? (
        <circle cx={x(at)} cy="9" r="5" />
      ) : (
        <svg x={x(at)} y="9" overflow="visible">
          <path d="M0 -7L7 0L0 7L-7 0Z" />
        </svg>
      )}
    </svg>
  );
}

const nameOf = (finding: Finding) => finding.type ?? `${finding.property ?? ''} = ${finding.value ?? ''}`;

/** Every finding with every number, plain. */
function tableOf(data: Correlation): Table {
  return {
    header: ['type', 'property', 'value', 'withCustomers', 'withConverted', 'withoutCustomers', 'withoutConverted', 'oddsRatio', 'low', 'high', 'p', 'holm', 'benjaminiHochberg'],
    rows: data.findings.map((it) => [
      it.type, it.property, it.value, it.with.customers, it.with.converted, it.without.customers, it.without.converted, it.oddsRatio, it.low, it.high, it.p, it.holm, it.benjaminiHochberg,
    ]),
  };
}
