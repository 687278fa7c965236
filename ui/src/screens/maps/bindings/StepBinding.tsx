import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapRecord, Value } from '../../../core/journeyMap/records';
import { failureText } from '../../../shell/Parts';
import { useFormat, useWorkspaceId } from '../../../shell/session';
import { ConditionInput, PAUSE_MS } from '../editor/ConditionInput';
import { useEditor, useSet } from '../editor/context';
import { BindingNumbers } from './BindingNumbers';
import { FailureBinding } from './FailureBinding';
import { bindingQuery } from './calls';
import { bindingsOf, corrected, followed, mayFollow } from './model';
import './bindings.css';

/** In a step's details: the events that it stands for, as a condition that says at once what it matches. */
export function StepBinding({ step }: { step: MapRecord }) {
  const { t } = useTranslation('bindings');
  const { readOnly } = useEditor();
  const format = useFormat();
  const queries = useQueryClient();
  const ws = useWorkspaceId();
  const map = useParams({ strict: false }).map ?? '';
  const set = useSet(step);
  const bindings = bindingsOf(step.fields['bindings']);
  const [text, setText] = useState<string | null>(null);
  const [day, setDay] = useState(() => new Date().toISOString().slice(0, 10));
  const kept = useQuery({ ...bindingQuery(ws, map, step.id, null, step.fields['bindings']), enabled: ws !== '' });
  const [settled] = useDebouncedValue(text?.trim() ?? '', PAUSE_MS);
  const asking = text !== null && settled !== '';
  const asked = useQuery({ ...bindingQuery(ws, map, step.id, settled, step.fields['bindings']), enabled: ws !== '' && asking, placeholderData: keepPreviousData });
  if (ws === '') return null;
  const shown = text ?? kept.data?.condition ?? '';
  const report = asking ? asked.data : text === null ? kept.data : undefined;
  const good = asking && asked.isSuccess && !asked.isPlaceholderData && settled === text?.trim() && settled !== kept.data?.condition;
  const keep = (next: Value) => {
    set({ bindings: next });
    setText(null);
    setTimeout(() => void queries.invalidateQueries({ queryKey: ['ws', ws, 'map', map] }), 800);
  };
  return (
    <fieldset className="wm-jm-fields">
      <legend>{t('title')}</legend>
      <ConditionInput
        label={t('condition')}
        description={t('about')}
        placeholder='type is "purchase" and channel is web'
        readOnly={readOnly}
        value={shown}
        error={asking && asked.isError && settled === text?.trim() ? failureText(asked.error, t) : undefined}
        onChange={setText}
      />
      {good && !readOnly ? (
        <div className="wm-binding-keep">
          <Button size="compact-sm" onClick={() => keep(corrected(bindings, settled))}>
            {t(bindings.length === 0 ? 'bind' : 'correct')}
          </Button>
          {bindings.length > 0 ? (
            <span className="wm-row">
              <Button size="compact-sm" variant="default" disabled={!mayFollow(bindings, day)} onClick={() => keep(followed(bindings, settled, day))}>
                {t('from')}
              </Button>
              <TextInput size="xs" type="date" aria-label={t('day')} value={day} onChange={(event) => setDay(event.currentTarget.value)} />
            </span>
          ) : null}
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setText(null)}>
            {t('cancel')}
          </Button>
          <p className="wm-soft wm-small">{t('keepAbout')}</p>
        </div>
      ) : null}
      {report ? <BindingNumbers report={report} /> : null}
      {(report ?? kept.data)?.suggestions.length && !readOnly ? (
        <div>
          <p className="wm-soft wm-small">{t('suggested')}</p>
          <div className="wm-jm-suggestions">
            {(report ?? kept.data)?.suggestions.map((it) => (
              <button key={it.type} type="button" className="wm-jm-chip" onClick={() => setText(it.condition)}>
                {t('suggestion', { type: it.type, n: format.compact(it.customers) })}
              </button>
            ))}
          </div>
        </div>
      ) : null}
      {kept.data && kept.data.versions.length > 1 ? (
        <ol className="wm-binding-versions" aria-label={t('versions')}>
          {kept.data.versions.map((version) => (
            <li key={version.version}>
              <span className="wm-soft wm-small">{version.validFrom ? t('validFrom', { date: format.date(version.validFrom) }) : t('always')}</span> <code>{version.condition}</code>
            </li>
          ))}
        </ol>
      ) : null}
      {bindings.length > 0 && text === null && kept.data ? <FailureBinding ws={ws} map={map} step={step} kept={kept.data} bindings={bindings} onKeep={keep} /> : null}
      {bindings.length > 0 && !readOnly && text === null ? (
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => keep(null)}>
          {t('unbind')}
        </Button>
      ) : null}
    </fieldset>
  );
}
