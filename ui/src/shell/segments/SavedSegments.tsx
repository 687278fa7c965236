import { ActionIcon, Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icons';
import { failureText } from '../Parts';
import { useWorkspaceId } from '../session';
import { addSegment, deleteSegment, segmentsQuery } from './calls';

/** The workspace's segments: take one, or remove one. */
export function SavedSegments({ onTake }: { onTake: (id: string) => void }) {
  const { t } = useTranslation('segments');
  const ws = useWorkspaceId();
  const client = useQueryClient();
  const saved = useQuery(segmentsQuery(ws)).data ?? [];
  const remove = useMutation({ mutationFn: (id: string) => deleteSegment(ws, id), onSuccess: () => client.invalidateQueries({ queryKey: ['ws', ws, 'segments'] }) });
  if (saved.length === 0) return null;
  return (
    <section className="wm-stack" aria-label={t('saved')}>
      <h3>{t('saved')}</h3>
      <ul className="wm-segments">
        {saved.map((segment) => (
          <li key={segment.id} className="wm-row">
            <Button size="compact-sm" variant="light" title={segment.where} onClick={() => onTake(segment.id)}>
              {segment.name}
            </Button>
            <ActionIcon variant="subtle" color="gray" className="wm-quiet" size={28} aria-label={t('remove', { name: segment.name })} onClick={() => remove.mutate(segment.id)}>
              <Icon name="trash" size={16} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {remove.isError ? <p className="wm-bad" role="alert">{failureText(remove.error, t)}</p> : null}
    </section>
  );
}

/** Keeps a condition under a name. */
export function SaveSegment({ where }: { where: string }) {
  const { t } = useTranslation('segments');
  const ws = useWorkspaceId();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const add = useMutation({ mutationFn: () => addSegment(ws, name.trim(), where), onSuccess: () => client.invalidateQueries({ queryKey: ['ws', ws, 'segments'] }) });
  return (
    <div className="wm-row wm-save-as">
      <TextInput size="xs" aria-label={t('name')} placeholder={t('name')} maxLength={100} value={name} onChange={(event) => setName(event.currentTarget.value)} error={add.isError ? failureText(add.error, t) : undefined} />
      <Button size="xs" variant="default" loading={add.isPending} disabled={name.trim() === ''} onClick={() => add.mutate()}>
        {t('save')}
      </Button>
      <span role="status" className="wm-soft">{add.isSuccess ? t('savedNow') : ''}</span>
    </div>
  );
}
