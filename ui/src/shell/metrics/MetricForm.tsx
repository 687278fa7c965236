import { Button, Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { METRIC_KINDS, type MetricKind } from '../../core/metric';
import { useLogRange } from '../address';
import { failureText } from '../Parts';
import { useWorkspaceId } from '../session';
import { metricQuery } from './calls';
import { MetricFields } from './MetricFields';
import { emptyDraft, isWhole, textOf, withKind } from './draft';

/** Puts a metric together from types and channels; or takes it as text. One that the server refuses is not taken, and stays in the form. */
export default function MetricForm({ action, onTake }: { action: string; onTake: (metric: string) => void }) {
  const { t } = useTranslation('trends');
  const [kind, setKind] = useState<MetricKind>('events');
  const [draft, setDraft] = useState(emptyDraft('events'));
  const [own, setOwn] = useState<string>();
  const ws = useWorkspaceId();
  const range = useLogRange();
  const client = useQueryClient();
  const mayTake = own !== undefined ? own.trim() !== '' : isWhole(kind, draft);
  const text = own ?? textOf(kind, draft);
  const check = useMutation({ mutationFn: (metric: string) => client.fetchQuery(metricQuery(ws, metric, range)) });
  const put = (next: string | undefined) => {
    check.reset();
    setOwn(next);
  };
  return (
    <form
      className="wm-form"
      onSubmit={(event) => {
        event.preventDefault();
        const metric = text.trim();
        if (mayTake) check.mutate(metric, { onSuccess: () => onTake(metric) });
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
          put(undefined);
        }}
      />
      <MetricFields
        kind={kind}
        draft={draft}
        onChange={(next) => {
          setDraft(next);
          put(undefined);
        }}
      />
      <TextInput
        size="xs"
        label={t('asText')}
        description={t('asTextAbout')}
        value={text}
        maxLength={2000}
        error={check.isError ? failureText(check.error, t) : undefined}
        errorProps={{ role: 'alert' }}
        onChange={(event) => put(event.currentTarget.value)}
      />
      <Button type="submit" loading={check.isPending} disabled={!mayTake}>
        {action}
      </Button>
    </form>
  );
}
