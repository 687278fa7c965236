import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureText } from '../../shell/Parts';
import { useMayWrite, useWorkspaceId } from '../../shell/session';
import { resetRules, saveRules, type LensViews } from './calls';

/** Rules as the address keeps them; none of either: those of the workspace. */
export interface AskedRules {
  readonly rule?: string[] | undefined;
  readonly step?: string[] | undefined;
}

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The company's own rules of lifecycle and funnel, one a line: to try, or to lay down for the workspace. */
export function Rules({ data, onTake }: { data: LensViews; onTake: (rules: AskedRules) => void }) {
  const { t } = useTranslation('lenses');
  const ws = useWorkspaceId();
  const client = useQueryClient();
  const states = data.lifecycle.states.map((it) => `${it.state} = ${it.rule}`).join('\n');
  const steps = data.funnel.steps.map((it) => `${it.step} = ${it.rule}`).join('\n');
  const [lifecycle, setLifecycle] = useState(states);
  const [funnel, setFunnel] = useState(steps === states ? '' : steps);
  const done = () => {
    onTake({});
    void client.invalidateQueries({ queryKey: ['ws', ws, 'lenses'] });
  };
  const mayWrite = useMayWrite();
  const save = useMutation({ mutationFn: () => saveRules(ws, lines(lifecycle), lines(funnel)), onSuccess: done });
  const reset = useMutation({ mutationFn: () => resetRules(ws), onSuccess: done });
  const failed = save.error ?? reset.error;
  const isEmpty = lines(lifecycle).length === 0;
  return (
    <details className="wm-card">
      <summary>
        {t('own')} <span className="wm-chip">{t(`sources.${data.rules}`)}</span>
      </summary>
      <form
        className="wm-stack wm-lens-rules"
        onSubmit={(event) => {
          event.preventDefault();
          onTake({ rule: lines(lifecycle), step: lines(funnel).length === 0 ? undefined : lines(funnel) });
        }}
      >
        <Textarea label={t('rules')} description={t('rulesHelp')} autosize minRows={4} spellCheck={false} value={lifecycle} onChange={(event) => setLifecycle(event.currentTarget.value)} classNames={{ input: 'wm-condition' }} />
        <Textarea label={t('steps')} description={t('stepsHelp')} autosize minRows={2} spellCheck={false} value={funnel} onChange={(event) => setFunnel(event.currentTarget.value)} classNames={{ input: 'wm-condition' }} />
        <div className="wm-row">
          <Button type="submit" size="xs" variant="default" disabled={isEmpty}>
            {t('apply')}
          </Button>
          {mayWrite ? (
            <>
              <Button size="xs" loading={save.isPending} disabled={isEmpty} onClick={() => save.mutate()}>
                {t('save')}
              </Button>
              <Button size="xs" variant="default" loading={reset.isPending} onClick={() => reset.mutate()}>
                {t('defaults')}
              </Button>
            </>
          ) : null}
        </div>
        {failed ? <p className="wm-bad" role="alert">{failureText(failed, t)}</p> : null}
        <span role="status" className="wm-soft">{save.isSuccess ? t('saved') : ''}</span>
      </form>
    </details>
  );
}
