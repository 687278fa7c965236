import { Button, Checkbox, Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_NAME } from '../../../core/mapEdit';
import { failureText } from '../../../shell/Parts';
import { useWorkspaceId } from '../../../shell/session';
import { keepVersion, restoreVersion, type VersionEntry } from './calls';

/** Asks before a map is made again what it was; keeps it as it is now first, unless that is not wanted. */
export function Restore({ map, version, onDone, onClose }: { map: string; version: VersionEntry; onDone: () => void; onClose: () => void }) {
  const { t } = useTranslation('mapversions');
  const ws = useWorkspaceId();
  const queries = useQueryClient();
  const [first, setFirst] = useState(true);
  const restore = useMutation({
    mutationFn: async () => {
      if (first) await keepVersion(ws, map, t('before', { name: version.name }).slice(0, MAX_NAME));
      return restoreVersion(ws, map, version.id);
    },
    onSuccess: async () => {
      onDone();
      await queries.invalidateQueries({ queryKey: ['ws', ws] });
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('restoreTitle', { name: version.name })} centered zIndex={400} closeButtonProps={{ 'aria-label': t('shell:close') }}>
      <div className="wm-stack">
        <p>{t('restoreAsk')}</p>
        <Checkbox label={t('keepFirst')} checked={first} onChange={(event) => setFirst(event.currentTarget.checked)} />
        {restore.isError ? <p role="alert" className="wm-bad">{failureText(restore.error, t)}</p> : null}
        <div className="wm-row">
          <Button loading={restore.isPending} data-autofocus onClick={() => restore.mutate()}>
            {t('restore')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('shell:cancel')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
