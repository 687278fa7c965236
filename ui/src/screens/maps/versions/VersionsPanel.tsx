import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cleanName, MAX_NAME } from '../../../core/mapEdit';
import { useAddress } from '../../../shell/address';
import { failureText, Skeletons } from '../../../shell/Parts';
import { useFormat, useWorkspaceId } from '../../../shell/session';
import { useEditor, useLive } from '../editor/context';
import { CURRENT, keepVersion, versionsQuery, type VersionEntry } from './calls';
import { Compare } from './Compare';
import { Restore } from './Restore';
import { VersionView } from './VersionView';
import './versions.css';

/** The versions of a map that were kept: look at one, compare, restore, keep the map as it is now. What is open is in the address. */
export function VersionsPanel() {
  const { t } = useTranslation('mapversions');
  const ws = useWorkspaceId();
  const map = useParams({ strict: false }).map ?? '';
  const format = useFormat();
  const { ui } = useEditor();
  const { you, waiting } = useLive();
  const queries = useQueryClient();
  const [address, change] = useAddress();
  const [name, setName] = useState('');
  const [restoring, setRestoring] = useState<VersionEntry | null>(null);
  const versions = useQuery(versionsQuery(ws, map));
  const keep = useMutation({
    mutationFn: () => keepVersion(ws, map, cleanName(name) ?? format.date(new Date().toISOString())),
    onSuccess: async (kept) => {
      setName('');
      ui.say(t('kept', { name: kept.name }));
      await queries.invalidateQueries({ queryKey: versionsQuery(ws, map).queryKey });
    },
  });
  const writes = you?.role === 'editor';
  const looking = versions.data?.find((version) => version.id === address['look']);
  const from = typeof address['from'] === 'string' ? address['from'] : null;
  const act = (label: string, version: VersionEntry, onClick: () => void) => (
    <Button size="compact-xs" variant="default" aria-label={`${label}: ${version.name}`} onClick={onClick}>
      {label}
    </Button>
  );
  return (
    <>
      <h2>{t('title')}</h2>
      {writes ? (
        <form
          className="wm-keep"
          onSubmit={(event) => {
            event.preventDefault();
            keep.mutate();
          }}
        >
          <TextInput size="xs" label={t('name')} placeholder={format.date(new Date().toISOString())} maxLength={MAX_NAME} value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <Button type="submit" size="xs" loading={keep.isPending} disabled={waiting > 0}>
            {t('keep')}
          </Button>
          <p className="wm-soft wm-small">{t('about')}</p>
          {keep.isError ? <p role="alert" className="wm-bad">{failureText(keep.error, t)}</p> : null}
        </form>
      ) : null}
      <Button size="xs" variant="default" onClick={() => change({ from: versions.data?.[0]?.id ?? CURRENT, to: CURRENT })}>
        {t('compare')}
      </Button>
      {versions.isPending ? <Skeletons rows={3} /> : null}
      {versions.isError ? <p role="alert" className="wm-bad">{failureText(versions.error, t)}</p> : null}
      {versions.data?.length === 0 ? <p className="wm-soft">{t('none')}</p> : null}
      <ol className="wm-versions" aria-label={t('title')}>
        {versions.data?.map((version) => (
          <li key={version.id}>
            <strong>{version.name}</strong>
            <span className="wm-soft wm-small">{t('keptBy', { name: version.by, time: format.time(version.at) })}</span>
            <span className="wm-row">
              {act(t('look'), version, () => change({ look: version.id }))}
              {act(t('changes'), version, () => change({ from: version.id, to: CURRENT }))}
              {writes ? act(t('restore'), version, () => setRestoring(version)) : null}
            </span>
          </li>
        ))}
      </ol>
      {from !== null ? <Compare map={map} versions={versions.data ?? []} from={from} to={typeof address['to'] === 'string' ? address['to'] : CURRENT} onChange={(next) => change(next)} onClose={() => change({ from: undefined, to: undefined })} /> : null}
      {looking ? <VersionView map={map} version={looking} onRestore={writes ? () => setRestoring(looking) : undefined} onClose={() => change({ look: undefined })} /> : null}
      {restoring ? (
        <Restore
          map={map}
          version={restoring}
          onDone={() => {
            ui.toast(t('restored', { name: restoring.name }));
            setRestoring(null);
            change({ look: undefined });
          }}
          onClose={() => setRestoring(null)}
        />
      ) : null}
    </>
  );
}
