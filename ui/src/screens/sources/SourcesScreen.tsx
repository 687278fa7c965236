import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink, EmptyState, Failure, ScreenHead, Skeletons } from '../../shell/Parts';
import { useWorkspaceId } from '../../shell/session';
import { readSources, type NewSource as Made } from './calls';
import { NAME_FIELD, NewSource } from './NewSource';
import { readPulls } from './pullCalls';
import { SourceCard } from './SourceCard';
import './sources.css';

const REFRESH_MILLIS = 3_000;

/** Where events come from: make a source, paste its lines, watch what arrives. */
export function SourcesScreen() {
  const { t } = useTranslation('sources');
  const ws = useWorkspaceId();
  const queries = useQueryClient();
  const queryKey = ['ws', ws, 'sources'];
  const sources = useQuery({ queryKey, queryFn: () => readSources(ws), refetchInterval: REFRESH_MILLIS });
  const pulls = useQuery({ queryKey: [...queryKey, 'pulls'], queryFn: () => readPulls(ws), refetchInterval: REFRESH_MILLIS });
  const [keys, setKeys] = useState<Readonly<Record<string, string>>>({});
  const refresh = () => void queries.invalidateQueries({ queryKey });
  const remember = (made: Made) => {
    setKeys((known) => ({ ...known, [made.source.id]: made.writeKey }));
    refresh();
  };
  return (
    <>
      <ScreenHead title={t('sources:title')} about={t('about')} />
      <div className="wm-sources">
        <div className="wm-stack">
          {sources.isPending ? <Skeletons rows={3} /> : null}
          {sources.isError ? <Failure error={sources.error} retry={() => void sources.refetch()} /> : null}
          {sources.data?.length === 0 ? (
            <EmptyState icon="link" title={t('none')} about={t('noneAbout')}>
              <div className="wm-row">
                <Button onClick={() => document.getElementById(NAME_FIELD)?.focus()}>{t('noneAction')}</Button>
                <ButtonLink to="import" variant="default" label={t('shell:noEvents.action')} />
              </div>
            </EmptyState>
          ) : null}
          {sources.data
            ?.toReversed()
            .map((source) => <SourceCard key={source.id} ws={ws} source={source} pull={pulls.data?.find((it) => it.id === source.id)} writeKey={keys[source.id]} onKey={remember} onChange={refresh} />)}
        </div>
        <NewSource ws={ws} onMade={remember} onPull={refresh} />
      </div>
    </>
  );
}
