import { Button, Checkbox, Modal, NativeSelect, SegmentedControl } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exportAddress, fetchFile, FORMATS, isDrawn, isWorded, readLosses, type ExportChoice, type Format } from './calls';
import { LANGUAGES } from '../../../shell/language';
import { failureText } from '../../../shell/Parts';
import { useWorkspaceId } from '../../../shell/session';
import './exchange.css';

/** Saves a map as a file, and says before what the format loses. */
export function ExportDialog({ id, name, onClose }: { id: string; name: string; onClose: () => void }) {
  const { t } = useTranslation('mapfiles');
  return (
    <Modal opened onClose={onClose} title={t('export.of', { name })} size="lg" centered closeButtonProps={{ 'aria-label': t('shell:close') }}>
      <ExportForm id={id} name={name} />
    </Modal>
  );
}

function ExportForm({ id, name }: { id: string; name: string }) {
  const { t, i18n } = useTranslation('mapfiles');
  const ws = useWorkspaceId();
  const [choice, setChoice] = useState<ExportChoice>({ format: 'pdf', theme: 'light', language: i18n.language.slice(0, 2), paper: 'A3', cut: false, table: 'long' });
  const change = (next: Partial<ExportChoice>) => setChoice({ ...choice, ...next });
  const losses = useQuery({ queryKey: ['ws', ws, 'map', id, 'losses', choice.table], queryFn: () => readLosses(ws, id, choice.table) });
  const lost = losses.data?.find((of) => of.format === choice.format)?.losses ?? [];
  const save = useMutation({
    mutationFn: () => fetchFile(exportAddress(ws, id, choice)),
    onSuccess: (file) => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(file);
      link.download = `${name.replace(/[\\/:*?"<>|]+/g, ' ').trim() || 'map'}.${choice.format}`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    },
  });
  return (
    <div className="wm-stack">
      <fieldset className="wm-formats">
        <legend>{t('export.format')}</legend>
        {FORMATS.map((format: Format) => (
          <label key={format}>
            <input type="radio" name="format" value={format} checked={choice.format === format} onChange={() => change({ format })} />
            <span>
              <strong>{t(`formats.${format.replace('.', '-')}.name`)}</strong> <small>.{format}</small>
              <br />
              <span className="wm-soft wm-small">{t(`formats.${format.replace('.', '-')}.about`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="wm-row">
        {isDrawn(choice.format) ? (
          <SegmentedControl
            size="xs"
            aria-label={t('export.theme')}
            value={choice.theme}
            onChange={(theme) => change({ theme: theme as 'light' | 'dark' })}
            data={[
              { value: 'light', label: t('export.light') },
              { value: 'dark', label: t('export.dark') },
            ]}
          />
        ) : null}
        {isWorded(choice.format) ? (
          <NativeSelect
            size="xs"
            aria-label={t('export.language')}
            value={choice.language}
            onChange={(event) => change({ language: event.currentTarget.value })}
            data={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
          />
        ) : null}
        {choice.format === 'pdf' ? (
          <>
            <NativeSelect size="xs" aria-label={t('export.paper')} value={choice.paper} onChange={(event) => change({ paper: event.currentTarget.value })} data={['A4', 'A3', 'A2', 'A1', 'A0']} />
            <Checkbox size="xs" label={t('export.pages')} checked={choice.cut} onChange={(event) => change({ cut: event.currentTarget.checked })} />
          </>
        ) : null}
        {choice.format === 'csv' ? (
          <SegmentedControl
            size="xs"
            aria-label={t('table.label')}
            value={choice.table}
            onChange={(table) => change({ table: table as 'long' | 'grid' })}
            data={[
              { value: 'long', label: t('table.long') },
              { value: 'grid', label: t('table.grid') },
            ]}
          />
        ) : null}
      </div>
      <section className="wm-losses" aria-live="polite" data-lost={lost.length > 0 || undefined}>
        {losses.isPending ? (
          <p>{t('shell:loading', { defaultValue: '…' })}</p>
        ) : losses.isError ? (
          <p role="alert" className="wm-bad">
            {failureText(losses.error, t)}
          </p>
        ) : lost.length === 0 ? (
          <p>{t('export.nothingLost')}</p>
        ) : (
          <>
            <p>{t('export.lost')}</p>
            <ul>
              {lost.map((loss) => (
                <li key={loss.kind}>{t(`loss.${loss.kind}`, { n: loss.count })}</li>
              ))}
            </ul>
          </>
        )}
      </section>
      {save.isError ? (
        <p role="alert" className="wm-bad">
          {failureText(save.error, t)}
        </p>
      ) : null}
      <div className="wm-row">
        <Button loading={save.isPending} onClick={() => save.mutate()}>
          {t('export.save')}
        </Button>
        {save.isSuccess ? <span role="status">{t('export.saved')}</span> : null}
      </div>
    </div>
  );
}
