import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapRecord, Value } from '../../../core/journeyMap/records';
import { share } from '../../../core/units';
import { failureText } from '../../../shell/Parts';
import { useFormat } from '../../../shell/session';
import { ConditionInput, PAUSE_MS } from '../editor/ConditionInput';
import { useEditor } from '../editor/context';
import { bindingQuery, type BindingReport } from './calls';
import { bindingsOf, failingBy } from './model';

interface Props {
  ws: string;
  map: string;
  step: MapRecord;
  kept: BindingReport;
  bindings: ReturnType<typeof bindingsOf>;
  onKeep: (next: Value) => void;
}

/** Under a step's binding: the events that say that the step failed, with how many there are. */
export function FailureBinding({ ws, map, step, kept, bindings, onKeep }: Props) {
  const { t } = useTranslation('bindings');
  const { readOnly } = useEditor();
  const format = useFormat();
  const [text, setText] = useState<string | null>(null);
  const known = kept.versions[kept.versions.length - 1]?.failure ?? '';
  const shown = text ?? known;
  const [settled] = useDebouncedValue(shown.trim(), PAUSE_MS);
  const asked = useQuery({ ...bindingQuery(ws, map, step.id, settled, step.fields['bindings']), enabled: settled !== '', placeholderData: keepPreviousData });
  const found = asked.data?.facts;
  const isCurrent = settled === shown.trim() && !asked.isPlaceholderData;
  const good = text !== null && text.trim() !== known && (text.trim() === '' || (isCurrent && asked.isSuccess));
  if (readOnly && known === '') return null;
  const keep = () => {
    onKeep(failingBy(bindings, shown.trim() === '' ? null : shown.trim()));
    setText(null);
  };
  return (
    <>
      <ConditionInput
        label={t('failure')}
        description={t('failureAbout')}
        placeholder='type is "payment failed"'
        readOnly={readOnly}
        value={shown}
        error={shown.trim() !== '' && isCurrent && asked.isError ? failureText(asked.error, t) : undefined}
        onChange={setText}
      />
      {shown.trim() !== '' && isCurrent && found ? (
        <p className="wm-small">
          {t('events', { count: found.events, n: format.count(found.events) })}{' '}
          {t('customers', { count: found.customers, n: format.count(found.customers), share: format.share(share(found.ofCustomers === 0 ? 0 : found.customers / found.ofCustomers)) })}
        </p>
      ) : null}
      {good && !readOnly ? (
        <div className="wm-binding-keep">
          <Button size="compact-sm" onClick={keep}>
            {t('failureKeep')}
          </Button>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setText(null)}>
            {t('cancel')}
          </Button>
        </div>
      ) : null}
    </>
  );
}
