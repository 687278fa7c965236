import './roles.css';
import { Button, MultiSelect, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { namesFrom, namesTo, NOTHING } from '../core/choices';
import type { Texts } from '../core/texts';
import { useAddress } from './address';

interface Choice {
  readonly names: readonly string[];
  readonly guessed: boolean;
}

/** Chooses the names that play a role, and keeps them in the address; what was guessed is shown, and can be guessed again. */
export function RolePicker({ label, field, choice, from }: { label: string; field: string; choice: Choice | undefined; from: readonly string[] }) {
  const { t } = useTranslation();
  const [search, change] = useAddress();
  const given = namesFrom(search, field);
  // Where there is no answer, what the address says can still be mended: it may be why.
  const shown = choice ?? (given ? { names: given.filter((name) => name !== NOTHING), guessed: false } : undefined);
  return (
    <div className="wm-role">
      <MultiSelect
        size="xs"
        label={label}
        description={shown?.guessed ? t('shell:roles.guessed') : undefined}
        data={[...new Set([...from, ...(shown?.names ?? [])])]}
        value={[...(shown?.names ?? [])]}
        placeholder={shown?.names.length === 0 ? t('shell:roles.none') : undefined}
        searchable
        limit={100}
        disabled={shown === undefined}
        onChange={(names) => change({ [field]: namesTo(names) })}
      />
      {shown && !shown.guessed ? (
        <Button variant="subtle" size="compact-xs" onClick={() => change({ [field]: undefined })}>
          {t('shell:roles.again')}
        </Button>
      ) : null}
    </div>
  );
}

/** Chooses one of some durations, and keeps it in the address. */
export function SpanPicker({ label, field, value, usual, spans }: { label: string; field: string; value: string | undefined; usual: string; spans: readonly string[] }) {
  const { t } = useTranslation();
  const [, change] = useAddress();
  const chosen = value ?? usual;
  const all = spans.includes(chosen) ? spans : [...spans, chosen];
  return (
    <Select
      className="wm-choice"
      size="xs"
      label={label}
      data={all.map((span) => ({ value: span, label: spanText(span, t) }))}
      value={chosen}
      allowDeselect={false}
      onChange={(next) => change({ [field]: next === usual ? undefined : (next ?? undefined) })}
    />
  );
}

const spanText = (span: string, t: Texts) => {
  const [, number, unit] = /^(\d+)([hd])$/.exec(span) ?? [];
  return number === undefined ? span : t(unit === 'h' ? 'shell:roles.hours' : 'shell:roles.days', { count: Number(number), n: number });
};

/** Chooses a property of the log or none, and keeps it in the address. */
export function PropertyPicker({ label, field, value, properties }: { label: string; field: string; value: string | undefined; properties: readonly string[] }) {
  const { t } = useTranslation();
  const [, change] = useAddress();
  return (
    <Select
      className="wm-choice"
      size="xs"
      label={label}
      data={[{ value: '', label: t('shell:roles.noProperty') }, ...properties.map((property) => ({ value: property, label: property }))]}
      value={value ?? ''}
      allowDeselect={false}
      searchable
      onChange={(next) => change({ [field]: next || undefined })}
    />
  );
}

/** The choices that few people need, folded away. */
export function MoreChoices({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <details className="wm-more-choices">
      <summary>{t('shell:roles.more')}</summary>
      <div>{children}</div>
    </details>
  );
}

/** Some numbers in large, each with its name. */
export function Figures({ of }: { of: readonly { readonly name: string; readonly value: string; readonly note?: string }[] }) {
  return (
    <dl className="wm-figures">
      {of.map((figure) => (
        <div key={figure.name}>
          <dt>{figure.name}</dt>
          <dd>
            {figure.value}
            {figure.note ? <span className="wm-soft wm-small"> {figure.note}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
