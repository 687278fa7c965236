import { Button, Checkbox, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureText } from '../../shell/Parts';
import { useMayWrite, useWorkspaceId } from '../../shell/session';
import { readRules, saveRules, type Identifier, type Rules } from './calls';

/** Which identifiers join customers: their properties, limits and blocked values, the strongest first. */
export function RulesForm() {
  const { t } = useTranslation('identity');
  const ws = useWorkspaceId();
  const rules = useQuery({ queryKey: ['ws', ws, 'identityRules'], queryFn: () => readRules(ws) });
  if (!rules.data) return null;
  return (
    <details className="wm-card">
      <summary>
        <h2 className="wm-identity-summary">{t('rules')}</h2>
      </summary>
      <Form key={JSON.stringify(rules.data)} ws={ws} given={rules.data} />
    </details>
  );
}

function Form({ ws, given }: { ws: string; given: Rules }) {
  const { t } = useTranslation('identity');
  const queries = useQueryClient();
  const mayWrite = useMayWrite();
  const [rules, setRules] = useState(given.identifiers);
  const save = useMutation({ mutationFn: () => saveRules(ws, { identifiers: rules }), onSuccess: () => queries.invalidateQueries({ queryKey: ['ws', ws] }) });
  const change = (place: number, next: Partial<Identifier>) => setRules(rules.map((it, i) => (i === place ? { ...it, ...next } : it)));
  const raise = (place: number) => setRules(rules.map((it, i) => (i === place - 1 ? rules[place] : i === place ? rules[place - 1] : it) ?? it));
  return (
    <form
      className="wm-stack wm-identity-rules"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <p className="wm-soft">{t('rulesAbout')}</p>
      {rules.map((it, place) => {
        const label = t(`identifiers.${it.name}`, { defaultValue: it.name });
        return (
          <fieldset key={it.name} className="wm-identity-rule" disabled={!mayWrite}>
            <legend>{label}</legend>
            <NumberInput size="xs" label={t('most')} aria-label={`${label}: ${t('most')}`} min={0} value={it.most} onChange={(next) => change(place, { most: Number(next) || 0 })} />
            <NumberInput size="xs" label={t('shared')} aria-label={`${label}: ${t('shared')}`} min={0} value={it.shared} onChange={(next) => change(place, { shared: Number(next) || 0 })} />
            {it.name === 'userId' ? null : (
              <TextInput size="xs" label={t('properties')} aria-label={`${label}: ${t('properties')}`} value={(it.properties ?? []).join(', ')} onChange={(event) => change(place, { properties: event.currentTarget.value.split(/, */) })} onBlur={() => change(place, { properties: (it.properties ?? []).filter((name) => name.trim() !== '') })} />
            )}
            <Textarea size="xs" label={t('blocked')} aria-label={`${label}: ${t('blocked')}`} autosize minRows={1} maxRows={6} value={(it.blocked ?? []).join('\n')} onChange={(event) => change(place, { blocked: event.currentTarget.value === '' ? [] : event.currentTarget.value.split('\n') })} />
            <Checkbox size="xs" label={t('everywhere')} aria-label={`${label}: ${t('everywhere')}`} checked={it.everywhere} onChange={(event) => change(place, { everywhere: event.currentTarget.checked })} />
            {place > 0 ? (
              <Button size="compact-xs" variant="subtle" onClick={() => raise(place)} aria-label={`${t('raise')}: ${label}`}>
                {t('raise')}
              </Button>
            ) : null}
          </fieldset>
        );
      })}
      {save.isError ? <p role="alert" className="wm-bad">{failureText(save.error, t)}</p> : null}
      {mayWrite ? (
        <div>
          <Button type="submit" loading={save.isPending}>
            {t('save')}
          </Button>
        </div>
      ) : null}
    </form>
  );
}
