import { Progress } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/http';
import type { Schemas } from '../api/types';
import { useFormat } from './session';
import { waitedFor } from './waitedFor';

type State = Schemas['QueryState'];

const LOOK_EVERY = 700;

/** The id of the question that an analysis waits for: the oldest one to its address, or else to any. */
function idOf(noun: string): string | undefined {
  const waiting = [...waitedFor];
  return (waiting.find(([, address]) => address.endsWith(`/${noun}`)) ?? waiting[0])?.[0];
}

/** How far the server is with the answer to an analysis. */
export default function WorkProgress({ noun }: { noun: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [state, setState] = useState<State>();
  useEffect(() => {
    let gone = false;
    const look = async () => {
      const id = idOf(noun);
      const answer = id === undefined ? undefined : await api.GET('/api/queries/{id}', { params: { path: { id } } }).catch(() => undefined);
      if (!gone && answer?.data) setState(answer.data);
    };
    void look();
    const timer = setInterval(() => void look(), LOOK_EVERY);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [noun]);
  if (state === undefined || state.state === 'none') return null;
  const said =
    state.state === 'waiting'
      ? t('waiting.queued')
      : state.total === 0
        ? t('waiting.preparing')
        : t('waiting.pass', { pass: format.count(state.pass), done: format.count(state.done), total: format.count(state.total) });
  return (
    <>
      <Progress w={160} aria-label={t('waiting.progress')} value={state.total === 0 ? 0 : (100 * state.done) / state.total} size="sm" />
      <span className="wm-soft wm-small">{said}</span>
    </>
  );
}
