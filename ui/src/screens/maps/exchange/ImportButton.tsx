import { Button, FileButton, Modal, Radio, SegmentedControl } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatOf, READABLE, sendMapFile, type MapFileAnswer } from './calls';
import { Icon } from '../../../shell/icons';
import { failureText } from '../../../shell/Parts';
import { mapsQuery, useFormat, useWorkspaceId } from '../../../shell/session';
import './exchange.css';

/** Takes a map from a file, after showing what is in it. */
export function ImportButton({ variant = 'default' }: { variant?: 'default' | 'filled' }) {
  const { t } = useTranslation('mapfiles');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant={variant} leftSection={<Icon name="import" size={18} />} onClick={() => setOpen(true)}>
        {t('import.title')}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={t('import.title')} size="lg" centered closeButtonProps={{ 'aria-label': t('shell:close') }}>
        {open ? <ImportForm /> : null}
      </Modal>
    </>
  );
}

function ImportForm() {
  const { t } = useTranslation('mapfiles');
  const ws = useWorkspaceId();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const maps = useQuery(mapsQuery(ws));
  const [file, setFile] = useState<File | null>(null);
  const [table, setTable] = useState<string | null>(null);
  const [target, setTarget] = useState<'new' | 'into' | null>(null);
  const look = useMutation({ mutationFn: ({ of, as }: { of: File; as: string | null }) => sendMapFile(ws, of, { table: as, dryRun: true }) });
  const original = look.data?.original && maps.data?.some((map) => map.id === look.data.original) ? look.data.original : null;
  const into = original !== null && target !== 'new' ? original : null;
  const keep = useMutation({
    mutationFn: (of: File) => sendMapFile(ws, of, { table, into, dryRun: false }),
    onSuccess: async (kept) => {
      await queries.invalidateQueries({ queryKey: ['ws', ws] });
      await navigate({ to: '/w/$ws/maps/$map', params: { ws, map: kept.id } });
    },
  });
  const pick = (next: File | null) => {
    if (!next) return;
    setFile(next);
    setTable(null);
    setTarget(null);
    keep.reset();
    look.mutate({ of: next, as: null });
  };
  const readAs = (as: string) => {
    setTable(as);
    if (file) look.mutate({ of: file, as });
  };
  const fault = keep.error ?? look.error;
  const isTable = file !== null && ['xlsx', 'csv'].includes(formatOf(file.name) ?? '');
  return (
    <div className="wm-stack">
      <p className="wm-soft">{t('import.about')}</p>
      <div className="wm-row">
        <FileButton onChange={pick} accept={[...READABLE.map((format) => `.${format}`), '.pdf'].join(',')} inputProps={{ 'aria-label': t('import.file') }}>
          {(props) => (
            <Button {...props} variant={file ? 'default' : 'filled'} leftSection={<Icon name="file" size={18} />}>
              {t('import.choose')}
            </Button>
          )}
        </FileButton>
        {file ? <span>{file.name}</span> : null}
      </div>
      {isTable && look.data?.table !== 'full' ? (
        <SegmentedControl
          size="xs"
          aria-label={t('table.label')}
          value={table ?? look.data?.table ?? 'long'}
          onChange={readAs}
          data={[
            { value: 'long', label: t('table.long') },
            { value: 'grid', label: t('table.grid') },
          ]}
        />
      ) : null}
      {look.isPending ? <p role="status">{t('import.looking')}</p> : null}
      {fault ? (
        <p role="alert" className="wm-bad">
          {failureText(fault, t)}
        </p>
      ) : null}
      {look.data ? <Found answer={look.data} /> : null}
      {original !== null ? (
        <Radio.Group value={into ? 'into' : 'new'} onChange={(value) => setTarget(value as 'new' | 'into')} label={t('import.target')}>
          <Radio value="into" label={t('import.into', { name: maps.data?.find((map) => map.id === original)?.name ?? '' })} />
          <Radio value="new" label={t('import.asNew')} />
        </Radio.Group>
      ) : null}
      {look.data && file ? (
        <div className="wm-row">
          <Button loading={keep.isPending} disabled={look.isPending} onClick={() => keep.mutate(file)}>
            {into ? t('import.apply', { n: look.data.changes.length }) : t('import.keep')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** What is in the file: counts, what was changed or left out, what was filled into a form. */
function Found({ answer }: { answer: MapFileAnswer }) {
  const { t } = useTranslation('mapfiles');
  const format = useFormat();
  const kinds = new Map<string, string[]>();
  for (const notice of answer.notices) kinds.set(notice.code, [...(kinds.get(notice.code) ?? []), notice.message]);
  return (
    <section className="wm-found" aria-live="polite">
      <h3>{answer.name}</h3>
      <p>
        {t('import.counts', {
          stages: format.count(answer.stages.length),
          steps: format.count(answer.steps),
          lanes: format.count(answer.lanes),
          cards: format.count(answer.cards),
          curves: format.count(answer.curves),
        })}
      </p>
      {kinds.size > 0 ? (
        <ul className="wm-losses" data-lost>
          {[...kinds].map(([code, messages]) => (
            <li key={code}>
              {t(`notice.${code}`, { defaultValue: messages[0] ?? code, n: messages.length })}
              <details>
                <summary>{t('import.details')}</summary>
                {messages.map((message, at) => (
                  <p key={at} lang="en" className="wm-small">
                    {message}
                  </p>
                ))}
              </details>
            </li>
          ))}
        </ul>
      ) : null}
      {answer.changes.length > 0 ? (
        <div className="wm-changes" tabIndex={0} role="region" aria-label={t('import.changes', { n: answer.changes.length })}>
          <table>
            <caption>{t('import.changes', { n: answer.changes.length })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('import.field')}</th>
                <th scope="col">{t('import.before')}</th>
                <th scope="col">{t('import.after')}</th>
              </tr>
            </thead>
            <tbody>
              {answer.changes.map((change) => (
                <tr key={change.field}>
                  <th scope="row">{change.label}</th>
                  <td>{change.before}</td>
                  <td>{change.after}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </section>
  );
}
