import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure, Skeletons } from '../../../shell/Parts';
import { useFormat, useWorkspaceId } from '../../../shell/session';
import { Still, StillSheet, type StillView } from '../still/StillMap';
import { readVersion, type VersionEntry } from './calls';

/** A map as it was, over the whole screen and to be read only. */
export function VersionView({ map, version, onRestore, onClose }: { map: string; version: VersionEntry; onRestore: (() => void) | undefined; onClose: () => void }) {
  const { t } = useTranslation('mapversions');
  const ws = useWorkspaceId();
  const format = useFormat();
  const [view, setView] = useState<StillView>({ zoom: 0.8, stage: 0, presenting: false });
  const document = useQuery({ queryKey: ['ws', ws, 'map', map, 'version', version.id], queryFn: () => readVersion(ws, map, version.id), staleTime: Infinity });
  return (
    <Modal.Root opened onClose={onClose} fullScreen>
      <Modal.Content className="wm-version">
        <Modal.Header>
          <div>
            <Modal.Title>{version.name}</Modal.Title>
            <p className="wm-soft wm-small">{t('keptBy', { name: version.by, time: format.time(version.at) })}</p>
          </div>
          <div className="wm-row">
            {onRestore ? (
              <Button size="xs" variant="default" onClick={onRestore}>
                {t('restore')}
              </Button>
            ) : null}
            <Modal.CloseButton aria-label={t('shell:close')} />
          </div>
        </Modal.Header>
        <div className="wm-jm wm-version-body">
          {document.isPending ? <Skeletons /> : null}
          {document.isError ? <Failure error={document.error} retry={() => void document.refetch()} /> : null}
          {document.data ? (
            <Still document={document.data}>
              <StillSheet view={view} onView={setView} />
            </Still>
          ) : null}
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}
