import { MultiSelect, NumberInput, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MetricKind } from '../../core/metric';
import { logQuery, useWorkspaceId } from '../session';
import { TypesPicker } from '../TypesPicker';
import { hasChannels, hasDays, MOST_PERIODS, mostTypes, shapeOf, type MetricDraft } from './draft';

const DAYS = [1, 3, 7, 14, 30, 60, 90];

interface Props {
  readonly kind: MetricKind;
  readonly draft: MetricDraft;
  readonly onChange: (draft: MetricDraft) => void;
}

/** What a kind of metric asks for. */
export function MetricFields({ kind, draft, onChange }: Props) {
  const { t } = useTranslation('trends');
  const channels = (useQuery(logQuery(useWorkspaceId())).data?.channels ?? []).map((it) => it.channel);
  const shape = shapeOf(kind);
  if (shape === 'plain') return null;
  const isContact = shape === 'contact' || shape === 'resolution' || shape === 'selfService' || shape === 'abandonment';
  const first = shape === 'passage' ? 'steps' : shape === 'retention' ? 'startThenBack' : isContact ? 'contacts' : kind === 'repeatPurchase' ? 'purchases' : kind === 'nps' || kind === 'csat' || kind === 'ces' ? 'answers' : 'where';
  const second = shape === 'share' ? 'among' : shape === 'abandonment' ? 'answered' : shape === 'resolution' || shape === 'selfService' ? 'resolving' : undefined;
  const byName = isContact ? t('byName') : t('anyEvent');
  return (
    <>
      <TypesPicker label={t(first)} none={shape === 'passage' || kind === 'repeatPurchase' ? t('choose') : byName} value={draft.types} most={mostTypes(kind)} onChange={(types) => onChange({ ...draft, types })} />
      {second ? <TypesPicker label={t(second)} none={byName} value={draft.others} onChange={(others) => onChange({ ...draft, others })} /> : null}
      {shape === 'abandonment' ? <TypesPicker label={t('abandoned')} none={byName} value={draft.abandoned} onChange={(abandoned) => onChange({ ...draft, abandoned })} /> : null}
      {channels.length === 0 || !hasChannels(kind, draft) ? null : (
        <MultiSelect
          size="xs"
          label={shape === 'selfService' ? t('alone') : t('channel')}
          {...(draft.channels.length === 0 ? { placeholder: shape === 'selfService' ? t('byName') : t('anyChannel') } : {})}
          data={channels}
          value={[...draft.channels]}
          onChange={(next) => onChange({ ...draft, channels: next })}
        />
      )}
      {shape === 'retention' ? <NumberInput size="xs" label={t('after')} min={1} max={MOST_PERIODS} allowDecimal={false} value={draft.after} onChange={(next) => onChange({ ...draft, after: Number(next) || 1 })} /> : null}
      {hasDays(kind) ? (
        <Select
          size="xs"
          label={kind === 'churn' ? t('activeWithin') : t('within')}
          allowDeselect={false}
          value={draft.days === undefined ? '' : String(draft.days)}
          data={[...(kind === 'churn' ? [{ value: '', label: t('periodBefore') }] : []), ...DAYS.map((n) => ({ value: String(n), label: t('shell:roles.days', { count: n, n: String(n) }) }))]}
          onChange={(next) => onChange({ ...draft, days: next ? Number(next) : undefined })}
        />
      ) : null}
    </>
  );
}
