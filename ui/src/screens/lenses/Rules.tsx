import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLogRange } from '../../shell/address';
import { failureText } from '../../shell/Parts';
import { useMayWrite, useWorkspaceId } from '../../shell/session';
import { lensesQuery, resetRules, saveRules, type AskedRules, type LensViews } from './calls';
import { askedBy, textsAsked, textsOf, type RuleTexts } from './model';

const NONE: AskedRules = { rule: undefined, step: undefined };

interface Props {
  /** What is shown; undefined if the rules of the address have no answer. */
  readonly data: LensViews | undefined;
  readonly asked: AskedRules;
  readonly stages: string | undefined;
  readonly onTake: (rules: AskedRules) => void;
}

/** The company's own rules of lifecycle and funnel, one a line: to try, or to lay down for the workspace. What is refused stays in the fields. */
export function Rules({ data, asked, stages, onTake }: Props) {
  const { t } = useTranslation('lenses');
  const ws = useWorkspaceId();
  const range = useLogRange();
  const client = useQueryClient();
  const mayWrite = useMayWrite();
  const given = data ? textsOf(data) : textsAsked(asked);
  const [texts, setTexts] = useState(given);
  const [from, setFrom] = useState(given);
  // Other rules are shown now: the fields begin anew with them.
  if (from.lifecycle !== given.lifecycle || from.funnel !== given.funnel) {
    setFrom(given);
    setTexts(given);
  }
  const rules = askedBy(texts);
  const attempt = useMutation({ mutationFn: (next: AskedRules) => client.fetchQuery(lensesQuery(ws, next, stages, range)), onSuccess: (_, next) => onTake(next) });
  const done = () => {
    onTake(NONE);
    return client.invalidateQueries({ queryKey: ['ws', ws, 'lenses'] });
  };
  const save = useMutation({ mutationFn: () => saveRules(ws, rules.rule, rules.step ?? []), onSuccess: done });
  const reset = useMutation({ mutationFn: () => resetRules(ws), onSuccess: done });
  const all = [attempt, save, reset];
  const failed = all.find((it) => it.isError)?.error;
  const begin = (act: () => void) => {
    all.forEach((it) => it.reset());
    act();
  };
  const put = (next: Partial<RuleTexts>) => setTexts({ ...texts, ...next });
  const isEmpty = rules.rule.length === 0;
  return (
    <details className="wm-card" open={data ? undefined : true}>
      <summary>
        {t('own')} {data ? <span className="wm-chip">{t(`sources.${data.rules}`)}</span> : null}
      </summary>
      <form
        className="wm-stack wm-lens-rules"
        onSubmit={(event) => {
          event.preventDefault();
          begin(() => attempt.mutate(rules));
        }}
      >
        <Textarea label={t('rules')} description={t('rulesHelp')} autosize minRows={4} spellCheck={false} value={texts.lifecycle} onChange={(event) => put({ lifecycle: event.currentTarget.value })} classNames={{ input: 'wm-condition' }} />
        <Textarea label={t('steps')} description={t('stepsHelp')} autosize minRows={2} spellCheck={false} value={texts.funnel} onChange={(event) => put({ funnel: event.currentTarget.value })} classNames={{ input: 'wm-condition' }} />
        {failed ? (
          <p className="wm-bad wm-lines" role="alert">
            {failureText(failed, t)}
          </p>
        ) : null}
        <div className="wm-row">
          <Button type="submit" size="xs" variant="default" loading={attempt.isPending} disabled={isEmpty}>
            {t('apply')}
          </Button>
          {mayWrite ? (
            <>
              <Button size="xs" loading={save.isPending} disabled={isEmpty} onClick={() => begin(() => save.mutate())}>
                {t('save')}
              </Button>
              <Button size="xs" variant="default" loading={reset.isPending} onClick={() => begin(() => reset.mutate())}>
                {t('defaults')}
              </Button>
            </>
          ) : null}
        </div>
        <span role="status" className="wm-soft">{save.isSuccess ? t('saved') : ''}</span>
      </form>
    </details>
  );
}
