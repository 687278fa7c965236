import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LensViews } from './calls';

/** The company's own rules of the lifecycle, one a line; the address keeps them. */
export function Rules({ states, onTake }: { states: LensViews['lifecycle']['states']; onTake: (rules: string[]) => void }) {
  const { t } = useTranslation('lenses');
  const [text, setText] = useState(states.map((it) => `${it.state} = ${it.rule}`).join('\n'));
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return (
    <details className="wm-card">
      <summary>{t('own')}</summary>
      <form
        className="wm-stack wm-lens-rules"
        onSubmit={(event) => {
          event.preventDefault();
          onTake(lines);
        }}
      >
        <Textarea label={t('rules')} description={t('rulesHelp')} autosize minRows={4} spellCheck={false} value={text} onChange={(event) => setText(event.currentTarget.value)} classNames={{ input: 'wm-condition' }} />
        <div className="wm-row">
          <Button type="submit" size="xs" disabled={lines.length === 0}>
            {t('apply')}
          </Button>
          <Button size="xs" variant="default" onClick={() => onTake([])}>
            {t('defaults')}
          </Button>
        </div>
      </form>
    </details>
  );
}
