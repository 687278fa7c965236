import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { METRIC_KINDS, type MetricKind } from '../../core/metric';
import { MetricFields } from './MetricFields';
import { emptyDraft, isWhole, textOf, withKind } from './draft';

/** Puts a metric together from types and channels; or takes it as text. */
export default function MetricForm({ action, onTake }: { action: string; onTake: (metric: string) => void }) {
  const { t } = useTranslation('trends');
  const [kind, setKind] = useState<MetricKind>('events');
  const [draft, setDraft] = useState(emptyDraft('events'));
  const [own, setOwn] = useState<string>();
  const mayTake = own !== undefined ? own.trim() !== '' : isWhole(kind, draft);
  const text = own ?? textOf(kind, draft);
  return (
    <form
      className="wm-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (mayTake) onTake(text.trim());
      }}
    >
      <Select
        label={t('kind')}
        allowDeselect={false}
        value={kind}
        data={METRIC_KINDS.map((it) => ({ value: it, label: t(`kinds.${it}`) }))}
        onChange={(chosen) => {
          const next = METRIC_KINDS.find((it) => it === chosen) ?? 'events';
          setKind(next);
          setDraft(withKind(next, draft));
          setOwn(undefined);
        }}
      />
      <MetricFields
        kind={kind}
        draft={draft}
        onChange={(next) => {
          setDraft(next);
          setOwn(undefined);
        }}
      />
      <TextInput size="xs" label={t('asText')} description={t('asTextAbout')} value={text} maxLength={2000} onChange={(event) => setOwn(event.currentTarget.value)} />
      <Button type="submit" disabled={!mayTake}>
        {action}
      </Button>
    </form>
  );
}
