import { Button } from '@mantine/core';
import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seconds } from '../core/units';
import { useFormat, useWorkspaceId } from './session';
import './waitedFor';

const WorkProgress = lazy(() => import('./WorkProgress'));
const PATIENCE = 2;

/**
 * Tells how long an answer has been worked on once that is long, and how far it is, and lets a person stop it; the server
 * stops too. The noun is that of the analysis, as its address has it. Without the key of a question all of the screen stop.
 */
export function Waiting({ noun, asked }: { noun: string; asked?: QueryKey }) {
  const { t } = useTranslation();
  const format = useFormat();
  const ws = useWorkspaceId();
  const queries = useQueryClient();
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setPassed((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  if (passed < PATIENCE) return null;
  return (
    <div className="wm-row wm-waiting">
      <span className="wm-soft">{t('waiting.since', { time: format.duration(seconds(passed)) })}</span>
      <Suspense fallback={null}>
        <WorkProgress noun={noun} />
      </Suspense>
      <Button variant="default" size="xs" onClick={() => void queries.cancelQueries({ queryKey: asked ?? ['ws', ws], fetchStatus: 'fetching' })}>
        {t('cancel')}
      </Button>
    </div>
  );
}

/** An answer that a person has stopped; offers to ask again. */
export function Stopped({ again }: { again: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="wm-empty wm-stopped" role="status">
      <h2>{t('waiting.stopped')}</h2>
      <Button variant="default" onClick={again}>
        {t('waiting.again')}
      </Button>
    </div>
  );
}
