import { Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { HeatMap } from '../../charts/heat';
import { namesFrom, textFrom } from '../../core/choices';
import { filterFrom } from '../../core/logRange';
import { useAddress, useLogRange } from '../../shell/address';
import { Analysis } from '../../shell/Analysis';
import { NamedTable } from '../../shell/NamedTable';
import { DataTable } from '../../shell/Parts';
import { MoreChoices, PropertyPicker, RolePicker } from '../../shell/RolePicker';
import { logQuery, useFormat, useWorkspaceId } from '../../shell/session';
import { readScorecard, type Scorecard, type ScorecardOptions } from './calls';
import { channelTable, comparisonTable, filled, MEASURES, slotModel, variantTable, worstTable, type Measure } from './model';

const ROLES = ['sent', 'delivered', 'opened', 'clicked', 'responded', 'requests', 'answered', 'abandoned'] as const;

/** How well each channel serves, when, and by which variant. */
export function ScorecardScreen() {
  const { t } = useTranslation('scorecard');
  const ws = useWorkspaceId();
  const range = useLogRange();
  const [search, change] = useAddress();
  const log = useQuery(logQuery(ws)).data;
  const names = (role: string) => namesFrom(search, role) ?? null;
  const options: ScorecardOptions = {
    sent: names('sent'),
    delivered: names('delivered'),
    opened: names('opened'),
    clicked: names('clicked'),
    responded: names('responded'),
    requests: names('requests'),
    answered: names('answered'),
    abandoned: names('abandoned'),
    variants: textFrom(search, 'variants') ?? null,
    base: textFrom(search, 'base') ?? null,
    since: range.since ?? null,
    until: range.until ?? null,
  };
  const filter = filterFrom({ ...range });
  const result = useQuery({
    queryKey: ['ws', ws, 'scorecard', options, filter],
    queryFn: ({ signal }) => readScorecard(ws, options, filter, signal),
    placeholderData: keepPreviousData,
  });
  const types = log?.types.map((type) => type.type) ?? [];
  return (
    <Analysis
      noun="scorecard"
      result={result}
      table={(data) => channelTable(data, t)}
      isEmpty={(data) => data.customers === 0}
      defined={(data) => data.definition}
      controls={
        <>
          <PropertyPicker label={t('variants')} field="variants" value={options.variants ?? undefined} properties={log?.properties ?? []} />
          {options.variants === null ? null : (
            <Select
              className="wm-choice"
              size="xs"
              label={t('base')}
              data={[{ value: '', label: t('mostFrequent') }, ...valuesOf(result.data).map((value) => ({ value, label: value }))]}
              value={options.base ?? ''}
              allowDeselect={false}
              searchable
              onChange={(value) => change({ base: value === '' ? undefined : (value ?? undefined) })}
            />
          )}
          <MoreChoices>
            {ROLES.map((role) => (
              <RolePicker key={role} label={t(`roles.${role}`)} field={role} choice={result.data?.roles[role]} from={types} />
            ))}
          </MoreChoices>
        </>
      }
      below={(data) => (
        <>
          <Hours data={data} />
          <Variants data={data} />
        </>
      )}
    >
      {(data) => (data.channels.length === 0 ? <p>{t('nothing')}</p> : <DataTable table={filled(channelTable(data, t))} caption={t('scorecard:title')} />)}
    </Analysis>
  );
}

function Hours({ data }: { data: Scorecard }) {
  const { t, i18n } = useTranslation('scorecard');
  const format = useFormat();
  const [search, change] = useAddress();
  const wished = textFrom(search, 'channel');
  const channel = data.channels.find((it) => it.channel === wished)?.channel ?? data.slots[0]?.channel;
  const measure: Measure = MEASURES.find((it) => it === search['measure']) ?? 'abandoned';
  const worst = worstTable(data, t, i18n.language);
  if (channel === undefined) return null;
  return (
    <section className="wm-card wm-stack">
      <h2>{t('hours', { zone: data.zone === 'Z' ? 'UTC' : data.zone })}</h2>
      <div className="wm-row">
        <Select className="wm-choice" size="xs" label={t('channel')} data={data.channels.map((it) => it.channel)} value={channel} allowDeselect={false} onChange={(next) => change({ channel: next ?? undefined })} />
        <Select
          className="wm-choice"
          size="xs"
          label={t('measure')}
          data={MEASURES.map((it) => ({ value: it as string, label: t(`measures.${it}`) }))}
          value={measure}
          allowDeselect={false}
          onChange={(next) => change({ measure: next === 'abandoned' ? undefined : (next ?? undefined) })}
        />
      </div>
      <HeatMap title={`${channel} · ${t(`measures.${measure}`)}`} file={`hours-${measure}`} model={slotModel(data, channel, measure, t, format, i18n.language)} />
      {worst.rows.length > 0 ? (
        <NamedTable level={3} title={t('worst')} file="worst-hours" about={t('worstAbout')} table={worst} />
      ) : null}
    </section>
  );
}

/** The values that messages can be compared with, each once. */
const valuesOf = (data: Scorecard | undefined) => [...new Set((data?.variants ?? []).flatMap((it) => it.rows.flatMap((row) => (row.value === null || row.value === undefined ? [] : [row.value]))))];

function Variants({ data }: { data: Scorecard }) {
  const { t } = useTranslation('scorecard');
  return data.variants.map((variants) => {
    const { channel, property } = variants;
    const table = variantTable(variants, t);
    return (
      <section key={channel} className="wm-card wm-stack">
        <NamedTable title={t('variantsOf', { channel, property })} file={`variants-${channel}`} table={filled(table)} whole={table} />
        {variants.comparisons.length > 0 ? (
          <NamedTable level={3} title={t('comparisons', { reference: variants.comparisons[0]?.reference ?? '' })} file={`variants-compared-${channel}`} table={comparisonTable(variants, t)} />
        ) : null}
      </section>
    );
  });
}
