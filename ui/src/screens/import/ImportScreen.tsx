import { Button, Progress } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dropUpload, sendFile, type Upload } from './calls';
import { share } from '../../core/units';
import { Icon } from '../../shell/icons';
import { failureText, ScreenHead } from '../../shell/Parts';
import { useFormat, useWorkspaceId } from '../../shell/session';
import { Choose } from './Choose';
import { ImportJobView } from './ImportJobView';
import { PreviewView } from './PreviewView';
import './import.css';

/** From a file to events: choose, look, correct, import. */
export function ImportScreen() {
  const { t } = useTranslation('import');
  const ws = useWorkspaceId();
  const format = useFormat();
  const navigate = useNavigate();
  const { job } = useSearch({ strict: false }) as { job?: unknown };
  const [sending, setSending] = useState<{ name: string; sent: number } | null>(null);
  const [upload, setUpload] = useState<Upload | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const running = useRef<AbortController | null>(null);
  const show = (id: string | undefined) => void navigate({ to: '/w/$ws/import', params: { ws }, search: (id ? { job: id } : {}) as never });

  const send = async (file: File) => {
    const abort = new AbortController();
    running.current = abort;
    setFailure(null);
    setSending({ name: file.name, sent: 0 });
    try {
      setUpload(await sendFile(ws, file, (sent) => setSending({ name: file.name, sent }), abort.signal));
    } catch (error) {
      if (!abort.signal.aborted) setFailure(error);
    } finally {
      setSending(null);
    }
  };
  const leave = () => {
    // The server forgets unused uploads by itself; a refusal here changes nothing for the person.
    if (upload) dropUpload(ws, upload.id).catch(() => undefined);
    setUpload(null);
    setFailure(null);
  };

  if (typeof job === 'string') {
    return (
      <>
        <ScreenHead title={t('import:title')} about={t('about')} />
        <ImportJobView key={job} id={job} onAgain={() => show(undefined)} />
      </>
    );
  }
  return (
    <>
      <ScreenHead title={t('import:title')} about={t('about')}>
        {upload ? (
          <Button variant="default" onClick={leave}>
            {t('another')}
          </Button>
        ) : null}
      </ScreenHead>
      {failure ? (
        <div className="wm-notice" role="alert">
          <Icon name="warning" />
          <span>{failureText(failure, t)}</span>
        </div>
      ) : null}
      {sending ? (
        <section className="wm-card wm-stack" aria-live="polite">
          <h2>{t('sending', { name: sending.name })}</h2>
          <Progress value={100 * sending.sent} aria-label={t('sending', { name: sending.name })} />
          <div className="wm-spread">
            <span className="wm-soft">{t('sent', { share: format.share(share(sending.sent)) })}</span>
            <Button variant="default" size="xs" onClick={() => running.current?.abort()}>
              {t('cancel')}
            </Button>
          </div>
        </section>
      ) : null}
      {!sending && !upload ? <Choose onFile={(file) => void send(file)} /> : null}
      {upload ? (
        <PreviewView
          key={upload.id}
          upload={upload}
          onStarted={(id) => {
            setUpload(null);
            show(id);
          }}
        />
      ) : null}
    </>
  );
}
