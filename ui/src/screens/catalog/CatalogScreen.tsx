import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Sparkline } from '../../charts/spark';
import { useAddress } from '../../shell/address';
import { Failure, NoEvents, ScreenHead, Skeletons } from '../../shell/Parts';
import { useFormat, useWorkspaceId } from '../../shell/session';
import { flaws, readCatalog, shown, VIEWS, type Catalog, type Entry } from './calls';
import { AlertSwitch } from './AlertSwitch';
import { Quality } from './Quality';
import { Silence } from './Silence';
import { TypeView } from './TypeView';
import './catalog.css';

/** What arrives, type by type: volume, properties, quality, what changed and what stopped. */
export function CatalogScreen() {
  const { t } = useTranslation('catalog');
  const ws = useWorkspaceId();
  const [address, change] = useAddress();
  const catalog = useQuery({ queryKey: ['ws', ws, 'catalog'], queryFn: () => readCatalog(ws) });
  const type = catalog.data?.types.find((it) => it.type === address['type']);
  return (
    <>
      <ScreenHead title={t('catalog:title')} about={t('about')}>
        {type ? (
          <Button variant="default" size="xs" onClick={() => change({ type: undefined }, false)}>
            {t('back')}
          </Button>
        ) : null}
      </ScreenHead>
      {catalog.isPending ? <Skeletons rows={8} /> : null}
      {catalog.isError ? <Failure error={catalog.error} retry={() => void catalog.refetch()} /> : null}
      {catalog.data?.events === 0 ? (
        <div className="wm-stack">
          <NoEvents />
          <Quality catalog={catalog.data} />
        </div>
      ) : null}
      {catalog.data && catalog.data.events > 0 ? type ? <TypeView key={type.type} entry={type} types={catalog.data.types} /> : <List catalog={catalog.data} /> : null}
    </>
  );
}

function List({ catalog }: { catalog: Catalog }) {
  const { t } = useTranslation('catalog');
  const format = useFormat();
  const [address, change] = useAddress();
  const view = VIEWS.find((it) => it === address['view']) ?? 'all';
  const search = String(address['search'] ?? '');
  const types = shown(catalog.types, view, search);
  const silent = catalog.types.filter((it) => it.silence);
  return (
    <div className="wm-stack">
      {silent.length > 0 ? <Silence types={silent} /> : null}
      <section className="wm-card wm-stack" aria-label={t('types')}>
        <p>
          {t('summary', { events: format.count(catalog.events), types: format.count(catalog.types.length) })}
          {catalog.refused ? ` ${t('refused', { n: format.count(catalog.refused) })}` : ''}
        </p>
        <div className="wm-row">
          <SegmentedControl size="xs" aria-label={t('view')} value={view} onChange={(next) => change({ view: next === 'all' ? undefined : next })} data={VIEWS.map((it) => ({ value: it, label: t(`views.${it}`) }))} />
          <TextInput size="xs" type="search" aria-label={t('search')} placeholder={t('search')} value={search} onChange={(event) => change({ search: event.currentTarget.value || undefined })} />
        </div>
        {types.length === 0 ? <p className="wm-soft">{t('none')}</p> : <Types types={types} />}
        <AlertSwitch />
      </section>
      <Quality catalog={catalog} />
    </div>
  );
}

function Types({ types }: { types: readonly Entry[] }) {
  const { t } = useTranslation('catalog');
  const format = useFormat();
  const [, change] = useAddress();
  return (
    <div className="wm-table-box" tabIndex={0} role="region" aria-label={t('types')}>
      <table className="wm-table wm-stacks wm-catalog-types">
        <thead>
          <tr>
            <th scope="col">{t('type')}</th>
            <th scope="col" className="wm-number">{t('events')}</th>
            <th scope="col" className="wm-number">{t('customers')}</th>
            <th scope="col">{t('weeks')}</th>
            <th scope="col">{t('first')}</th>
            <th scope="col">{t('last')}</th>
            <th scope="col">{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {types.map((it) => (
            <tr key={it.type}>
              <td>
                <button type="button" className="wm-catalog-name" onClick={() => change({ type: it.type }, false)}>
                  {it.name ?? it.type}
                </button>
                {it.name !== null && it.name !== it.type ? <small className="wm-soft">{t('arrivesAs', { type: it.type })}</small> : null}
              </td>
              <td className="wm-number" data-label={t('events')}>{format.count(it.events)}</td>
              <td className="wm-number" data-label={t('customers')}>{format.count(it.customers)}</td>
              <td data-label={t('weeks')}>
                <Sparkline values={it.weeks} name={t('weeksOf', { type: it.type })} width={90} height={24} />
              </td>
              <td data-label={t('first')}>{format.date(it.first)}</td>
              <td data-label={t('last')}>{format.time(it.last)}</td>
              <td>
                <States entry={it} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function States({ entry }: { entry: Entry }) {
  const { t } = useTranslation('catalog');
  const format = useFormat();
  return (
    <span className="wm-catalog-states">
      {entry.silence ? <span className="wm-chip wm-catalog-bad">{t('states.silent')}</span> : null}
      {entry.name === null ? <span className="wm-chip">{t('states.hidden')}</span> : null}
      {entry.drift.length > 0 ? <span className="wm-chip">{t('states.drifting', { n: format.count(entry.drift.length) })}</span> : null}
      {entry.mapped === false && entry.name !== null ? <span className="wm-chip">{t('states.unmapped')}</span> : null}
      {flaws(entry)
        .filter((it) => it.what !== 'withoutChannel')
        .map((it) => (
          <span key={it.what} className="wm-chip">
            {t(`flaws.${it.what}`)}: {format.count(it.events)}
          </span>
        ))}
    </span>
  );
}
