import { ActionIcon, Button, Modal } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deleteMap, type MapHead } from './calls';
import { Icon } from '../../shell/icons';
import { EmptyState, Failure, failureText, ScreenHead, Skeletons } from '../../shell/Parts';
import { mapsQuery, useFormat, useMayWrite, useWorkspaceId } from '../../shell/session';
import { DraftButton } from './DraftButton';
import { ImportButton } from './exchange/ImportButton';
import { NewMapButton } from './NewMap';
import './maps.css';

/** All journey maps of the workspace. */
export function MapsScreen() {
  const { t } = useTranslation('maps');
  const ws = useWorkspaceId();
  const format = useFormat();
  const queries = useQueryClient();
  const maps = useQuery(mapsQuery(ws));
  const mayWrite = useMayWrite();
  const [leaving, setLeaving] = useState<MapHead | null>(null);
  const remove = useMutation({
    mutationFn: (map: MapHead) => deleteMap(ws, map.id),
    onSuccess: async () => {
      setLeaving(null);
      await queries.invalidateQueries({ queryKey: ['ws', ws, 'maps'] });
    },
  });
  return (
    <>
      <ScreenHead title={t('maps:title')} about={t('about')}>
        {maps.data && mayWrite ? <ImportButton /> : null}
        {maps.data && maps.data.length > 0 && mayWrite ? (
          <>
            <DraftButton variant="default" />
            <NewMapButton />
          </>
        ) : null}
      </ScreenHead>
      {maps.isPending ? <Skeletons rows={4} /> : null}
      {maps.isError ? <Failure error={maps.error} retry={() => void maps.refetch()} /> : null}
      {maps.data?.length === 0 ? (
        <EmptyState icon="maps" title={t('empty.title')} about={t('empty.about')}>
          {mayWrite ? (
            <div className="wm-row">
              <NewMapButton />
              <DraftButton variant="default" />
            </div>
          ) : null}
        </EmptyState>
      ) : null}
      <ul className="wm-maps">
        {maps.data?.map((map) => (
          <li key={map.id} className="wm-card">
            <Link to="/w/$ws/maps/$map" params={{ ws, map: map.id }} className="wm-map-link">
              <span className="wm-map-icon">
                <Icon name="maps" size={24} />
              </span>
              <strong>{map.name}</strong>
            </Link>
            <div className="wm-spread">
              <span className="wm-soft wm-small">
                {`${t(`mapeditor:kinds.${map.kind}.name`)} · `}
                {map.savedAt ? t('savedAt', { time: format.time(map.savedAt) }) : t('version', { n: format.count(map.version) })}
              </span>
              {mayWrite ? (
                <ActionIcon variant="subtle" color="gray" className="wm-quiet" size={30} aria-label={t('deleteOf', { name: map.name })} onClick={() => setLeaving(map)}>
                  <Icon name="trash" size={16} />
                </ActionIcon>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      <Modal opened={leaving !== null} onClose={() => setLeaving(null)} title={t('delete')} closeButtonProps={{ 'aria-label': t('shell:close') }} centered>
        <div className="wm-stack">
          <p>{t('deleteAsk', { name: leaving?.name ?? '' })}</p>
          {remove.isError ? <p role="alert" className="wm-bad">{failureText(remove.error, t)}</p> : null}
          <div className="wm-row">
            <Button color="red.8" loading={remove.isPending} onClick={() => leaving && remove.mutate(leaving)}>
              {t('delete')}
            </Button>
            <Button variant="default" onClick={() => setLeaving(null)}>
              {t('shell:cancel')}
            </Button>
          </div>
        </div>
      </Modal>
    </>
  );
}
