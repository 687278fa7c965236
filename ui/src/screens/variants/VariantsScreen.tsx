import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chipColours } from '../../core/palette';
import type { Table } from '../../core/table';
import { share } from '../../core/units';
import { useAddress, useLogRange } from '../../shell/address';
import { Analysis } from '../../shell/Analysis';
import { Icon } from '../../shell/icons';
import { logQuery, useFormat, useWorkspaceId } from '../../shell/session';
import { readVariants, type Variants } from './calls';
import './variants.css';

const PAGE = 25;
const MOST = 1000;
const CHIPS = 9;

/** The most frequent journeys, as they were walked. */
export function VariantsScreen() {
  const { t } = useTranslation('variants');
  const ws = useWorkspaceId();
  const format = useFormat();
  const range = useLogRange();
  const [search, change] = useAddress();
  const limit = Math.min(MOST, Math.max(PAGE, Number(search['limit']) || PAGE));
  const log = useQuery(logQuery(ws)).data;
  const result = useQuery({
    queryKey: ['ws', ws, 'variants', limit, range],
    queryFn: ({ signal }) => readVariants(ws, limit, range, signal),
    placeholderData: keepPreviousData,
  });
  const table = ({ variants }: Variants): Table => ({
    header: [t('rank'), t('path'), t('customers'), t('share'), t('median')],
    kinds: ['count', 'count', 'count', 'share', 'duration'],
    rows: variants.map((variant, at) => [at + 1, variant.path.join(' → '), variant.customers, variant.share, variant.duration.median]),
  });
  const covered = (data: Variants) => share(data.variants.reduce((sum, variant) => sum + variant.share, 0));
  return (
    <Analysis
      noun="variants"
      pictured
      result={result}
      table={table}
      chartName={t('list')}
      isEmpty={(data) => data.total === 0}
      below={(data) =>
        data.variants.length < data.total && limit < MOST ? (
          <div>
            <Button variant="default" loading={result.isFetching} onClick={() => change({ limit: limit * 2 })}>
              {t('more')}
            </Button>
          </div>
        ) : null
      }
    >
      {(data) => (
        <>
          <p>
            <strong>{t('total', { count: data.total, n: format.count(data.total) })}</strong>{' '}
            <span className="wm-soft">{t('covered', { n: format.count(data.variants.length), share: format.share(covered(data)) })}</span>
          </p>
          <List variants={data.variants} types={log?.types.map((type) => type.type) ?? []} />
        </>
      )}
    </Analysis>
  );
}

function List({ variants, types }: { variants: Variants['variants']; types: readonly string[] }) {
  const { t } = useTranslation('variants');
  const format = useFormat();
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const colours = useMemo(() => chipColours(types), [types]);
  const most = variants[0]?.share ?? 1;
  const toggle = (at: number) => {
    const next = new Set(open);
    if (!next.delete(at)) next.add(at);
    setOpen(next);
  };
  return (
    <ol className="wm-variants">
      {variants.map((variant, at) => {
        const whole = open.has(at);
        const path = whole ? variant.path : variant.path.slice(0, CHIPS);
        const hidden = variant.path.length - path.length;
        return (
          <li key={at}>
            <div className="wm-variant-numbers">
              <span className="wm-variant-rank" aria-hidden="true">{at + 1}</span>
              <strong>{format.share(variant.share)}</strong>
              <span className="wm-soft">{t('shell:customers', { count: variant.customers, n: format.count(variant.customers) })}</span>
              <span className="wm-soft" title={t('median')}>
                <Icon name="clock" size={14} /> <span className="wm-hidden">{t('median')}: </span>
                {format.duration(variant.duration.median)}
              </span>
            </div>
            <div className="wm-bar" aria-hidden="true">
              <span style={{ width: `${(100 * variant.share) / most}%` }} />
            </div>
            <div className="wm-variant-path">
              <ol>
                {path.map((type, step) => (
                  <li key={step} className="wm-step-chip" data-colour={colours.get(type) ?? 9}>
                    {type}
                  </li>
                ))}
              </ol>
              {variant.path.length > CHIPS ? (
                <button type="button" className="wm-more" aria-expanded={whole} onClick={() => toggle(at)}>
                  {whole ? t('collapse') : t('hidden', { count: hidden, n: format.count(hidden) })}
                </button>
              ) : null}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
