import { ActionIcon, Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { BOUNDS, eventOf, rowOf, type FilterForm, type FormEvent, type FormRow } from '../../core/filter';
import { Icon } from '../icons';
import { logQuery, useWorkspaceId } from '../session';
import { EventFields } from './EventFields';

const KINDS = ['did', 'never', 'first', 'last', 'lasted'] as const;

/** A condition as rows that are filled in. */
export function FormRows({ form, onChange }: { form: FilterForm; onChange: (form: FilterForm) => void }) {
  const { t } = useTranslation('segments');
  const { rows } = form;
  const put = (at: number, row: FormRow) => onChange({ ...form, rows: rows.map((it, i) => (i === at ? row : it)) });
  return (
    <div className="wm-stack">
      {rows.length > 1 ? (
        <NativeSelect
          size="xs"
          label={t('match')}
          value={form.match}
          onChange={(event) => onChange({ ...form, match: event.currentTarget.value })}
          data={[
            { value: 'all', label: t('matchAll') },
            { value: 'any', label: t('matchAny') },
          ]}
        />
      ) : null}
      {rows.map((row, at) => (
        <fieldset key={at} className="wm-filter-row">
          <legend>{t('row', { n: at + 1 })}</legend>
          <Row row={row} onChange={(next) => put(at, next)} />
          {rows.length > 1 ? (
            <ActionIcon variant="subtle" color="gray" className="wm-quiet wm-filter-remove" size={28} aria-label={t('removeRow', { n: at + 1 })} onClick={() => onChange({ ...form, rows: rows.filter((_, i) => i !== at) })}>
              <Icon name="trash" size={16} />
            </ActionIcon>
          ) : null}
        </fieldset>
      ))}
      <div>
        <Button size="compact-sm" variant="default" leftSection={<Icon name="plus" size={14} />} onClick={() => onChange({ ...form, rows: [...rows, rowOf('')] })}>
          {t('addRow')}
        </Button>
      </div>
    </div>
  );
}

function Row({ row, onChange }: { row: FormRow; onChange: (row: FormRow) => void }) {
  const { t } = useTranslation('segments');
  const ws = useWorkspaceId();
  const log = useQuery(logQuery(ws)).data;
  const kind = row.kind === 'did' && row.not ? 'never' : row.kind;
  const take = (next: string) => {
    const not = next === 'never' || (next === row.kind && next !== 'did' && row.not);
    if (next === 'lasted') onChange({ kind: 'lasted', not, events: [], bound: 'at least', within: '1d' });
    else onChange({ ...rowOf(''), kind: next === 'never' ? 'did' : next, not, events: row.events.length > 0 ? row.events.slice(0, next === 'did' || next === 'never' ? undefined : 1) : [eventOf('')] });
  };
  const putEvent = (at: number, event: FormEvent) => onChange({ ...row, events: row.events.map((it, i) => (i === at ? event : it)) });
  const isChain = row.kind === 'did' && row.events.length > 1;
  return (
    <div className="wm-stack wm-filter-fields">
      <NativeSelect size="xs" aria-label={t('kind')} value={kind} onChange={(event) => take(event.currentTarget.value)} data={KINDS.map((it) => ({ value: it, label: t(`kinds.${it}`) }))} />
      {row.kind === 'lasted' ? (
        <div className="wm-row">
          <NativeSelect size="xs" aria-label={t('bound')} value={row.bound ?? 'at least'} onChange={(event) => onChange({ ...row, bound: event.currentTarget.value })} data={BOUNDS.slice(0, 2).map((it) => ({ value: it, label: t(`bounds.${it}`) }))} />
          <Span value={row.within ?? ''} label={t('duration')} onChange={(within) => onChange({ ...row, within })} />
        </div>
      ) : null}
      {row.events.map((event, at) => (
        <div key={at} className="wm-stack wm-filter-event">
          {at > 0 ? (
            <div className="wm-spread">
              <div className="wm-row">
                <strong>{t('then')}</strong>
                <Span value={event.within ?? ''} label={t('withinEvent')} onChange={(within) => putEvent(at, { ...event, within })} />
              </div>
              <ActionIcon variant="subtle" color="gray" className="wm-quiet" size={28} aria-label={t('removeThen')} onClick={() => onChange({ ...row, events: row.events.filter((_, i) => i !== at) })}>
                <Icon name="close" size={16} />
              </ActionIcon>
            </div>
          ) : null}
          <EventFields event={event} log={log} onChange={(next) => putEvent(at, next)} />
        </div>
      ))}
      {row.kind === 'did' && !isChain ? (
        <div className="wm-row">
          <NativeSelect size="xs" aria-label={t('bound')} value={row.bound ?? 'at least'} onChange={(event) => onChange({ ...row, bound: event.currentTarget.value })} data={BOUNDS.map((it) => ({ value: it, label: t(`bounds.${it}`) }))} />
          <NumberInput size="xs" w={80} aria-label={t('times')} min={0} max={999_999} allowDecimal={false} value={row.times ?? 1} onChange={(times) => onChange({ ...row, times: typeof times === 'number' ? times : null })} />
          <span>{t('timesUnit')}</span>
          {(row.bound ?? 'at least') === 'at least' && (row.times ?? 1) > 1 ? <Span value={row.within ?? ''} label={t('withinTimes')} onChange={(within) => onChange({ ...row, within })} /> : null}
        </div>
      ) : null}
      {row.kind === 'did' && row.events.length < 20 ? (
        <div>
          <Button size="compact-xs" variant="subtle" leftSection={<Icon name="plus" size={12} />} onClick={() => onChange({ ...row, bound: null, times: null, within: null, events: [...row.events, eventOf('')] })}>
            {t('addThen')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function Span({ value, label, onChange }: { value: string; label: string; onChange: (value: string) => void }) {
  return <TextInput size="xs" w={150} aria-label={label} placeholder={label} value={value} onChange={(event) => onChange(event.currentTarget.value.trim())} />;
}
