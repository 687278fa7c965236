import { Button, SegmentedControl } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readVariants } from '../../api/calls';
import type { Variants } from '../../api/types';
import { chipColours } from '../../core/palette';
import type { Table } from '../../core/table';
import { share } from '../../core/units';
import { Icon } from '../../shell/icons';
import { DataTable, Definition, Failure, NoEvents, SaveCsv, ScreenHead, Skeletons } from '../../shell/Parts';
import { logQuery, useFormat, useWorkspaceId } from '../../shell/session';
import './variants.css';

const PAGE = 25;
const CHIPS = 9;

/** The most frequent journeys, as they were walked. */
export function VariantsScreen() {
  const { t } = useTranslation('variants');
  const ws = useWorkspaceId();
  const format = useFormat();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { limit?: unknown; view?: unknown };
  const limit = Math.min(1000, Math.max(PAGE, Number(search.limit) || PAGE));
  const asTable = search.view === 'table';
  const result = useQuery({
    queryKey: ['ws', ws, 'variants', limit],
    queryFn: ({ signal }) => readVariants(ws, limit, signal),
    placeholderData: keepPreviousData,
  });
  const log = useQuery(logQuery(ws));
  const change = (next: Record<string, unknown>) =>
    void navigate({ to: '.', search: { ...search, ...next } as never, replace: true, resetScroll: false });
  const data = result.data;
  const table = useMemo<Table>(
    () => ({
      header: [t('rank'), t('path'), t('customers'), t('share'), t('median')],
      rows: (data?.variants ?? []).map((variant, at) => [at + 1, variant.path.join(' → '), variant.customers, variant.share, variant.duration.median]),
    }),
    [data, t],
  );
  const covered = share((data?.variants ?? []).reduce((sum, variant) => sum + variant.share, 0));
  return (
    <>
      <ScreenHead title={t('shell:screens.variants')} about={t('about')}>
        <SegmentedControl
          size="xs"
          aria-label={t('shell:screens.variants')}
          value={asTable ? 'table' : 'list'}
          onChange={(view) => change({ view: view === 'table' ? view : undefined })}
          data={[
            { value: 'list', label: t('list') },
            { value: 'table', label: t('shell:asTable') },
          ]}
        />
        <SaveCsv name="variants.csv" table={table} />
      </ScreenHead>
      {result.isPending ? <Skeletons rows={8} /> : null}
      {result.isError ? <Failure error={result.error} retry={() => void result.refetch()} /> : null}
      {data && data.total === 0 ? <NoEvents ws={ws} /> : null}
      {data && data.total > 0 ? (
        <>
          <p>
            <strong>{t('total', { count: data.total, n: format.count(data.total) })}</strong>{' '}
            <span className="wm-soft">{t('covered', { n: format.count(data.variants.length), share: format.share(covered) })}</span>
          </p>
          <section className="wm-card">
            {asTable ? (
              <DataTable
                table={table}
                caption={t('caption')}
                write={(value, column) => (column === 3 ? format.share(share(value)) : column === 4 ? format.duration(value as never) : format.count(value))}
              />
            ) : (
              <List variants={data.variants} types={log.data?.types.map((type) => type.type) ?? []} />
            )}
          </section>
          <div className="wm-spread">
            <Definition>{t('definition')}</Definition>
            {data.variants.length < data.total && limit < 1000 ? (
              <Button variant="default" loading={result.isFetching} onClick={() => change({ limit: limit * 2 })}>
                {t('more')}
              </Button>
            ) : null}
          </div>
        </>
      ) : null}
    </>
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
