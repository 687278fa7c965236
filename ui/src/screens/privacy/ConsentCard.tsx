import { Autocomplete, Button, Select } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink, Failure, failureText, Skeletons } from '../../shell/Parts';
import { useFormat, useWorkspace, useWorkspaceId } from '../../shell/session';
import { ALL, ANALYSES, readConsent, saveRequired, withRequired, type Required } from './calls';

/** Who agreed to what, and which analyses need it. */
export function ConsentCard() {
  const { t } = useTranslation('privacy');
  const ws = useWorkspaceId();
  const format = useFormat();
  const consent = useQuery({ queryKey: ['ws', ws, 'consent'], queryFn: () => readConsent(ws) });
  return (
    <section className="wm-card wm-stack" aria-label={t('consent')}>
      <h2>{t('consent')}</h2>
      <p className="wm-soft">{t('consentAbout')}</p>
      {consent.isPending ? <Skeletons rows={3} /> : null}
      {consent.isError ? <Failure error={consent.error} retry={() => void consent.refetch()} /> : null}
      {consent.data?.purposes.length === 0 ? (
        <>
          <p>{t('noConsent')}</p>
          <div className="wm-row">
            <ButtonLink to="sources" label={t('toSources')} variant="default" size="xs" />
            <ButtonLink to="import" label={t('shell:noEvents.action')} variant="default" size="xs" />
          </div>
        </>
      ) : null}
      {consent.data && consent.data.purposes.length > 0 ? (
        <div className="wm-table-box" tabIndex={0} role="region" aria-label={t('consent')}>
          <table className="wm-table">
            <thead>
              <tr>
                <th scope="col">{t('purpose')}</th>
                <th scope="col" className="wm-number">{t('granted')}</th>
                <th scope="col" className="wm-number">{t('denied')}</th>
              </tr>
            </thead>
            <tbody>
              {consent.data.purposes.map((it) => (
                <tr key={it.purpose}>
                  <td className="wm-privacy-word">{it.purpose}</td>
                  <td className="wm-number">{format.count(it.granted)}</td>
                  <td className="wm-number">{format.count(it.denied)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {consent.data ? <Requirements required={consent.data.required.map((it) => ({ analysis: it.analysis ?? '', purpose: it.purpose ?? '' }))} purposes={consent.data.purposes.map((it) => it.purpose)} /> : null}
    </section>
  );
}

function Requirements({ required, purposes }: { required: readonly Required[]; purposes: readonly string[] }) {
  const { t } = useTranslation('privacy');
  const ws = useWorkspaceId();
  const mayManage = useWorkspace()?.mayManage ?? false;
  const queries = useQueryClient();
  const [analysis, setAnalysis] = useState<string>(ALL);
  const [purpose, setPurpose] = useState('');
  const save = useMutation({
    mutationFn: (next: readonly Required[]) => saveRequired(ws, next),
    onSuccess: async () => {
      setPurpose('');
      await queries.invalidateQueries({ queryKey: ['ws', ws] });
    },
  });
  const name = (noun: string) => (noun === ALL ? t('allAnalyses') : t(`${noun}:title`, { defaultValue: noun }));
  return (
    <div className="wm-stack">
      <h3>{t('required')}</h3>
      <p className="wm-soft">{t('requiredAbout')}</p>
      {required.length === 0 ? <p>{t('nothingRequired')}</p> : null}
      <ul className="wm-privacy-list">
        {required.map((it) => (
          <li key={it.analysis} className="wm-row">
            <span className="wm-privacy-word">{t('needs', { analysis: name(it.analysis), purpose: it.purpose })}</span>
            {mayManage ? (
              <Button size="compact-xs" variant="default" aria-label={t('noLongerOf', { name: name(it.analysis) })} onClick={() => save.mutate(withRequired(required, it.analysis, null))}>
                {t('noLonger')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {save.isError ? <p role="alert" className="wm-bad">{failureText(save.error, t)}</p> : null}
      {mayManage ? (
        <form
          className="wm-row wm-privacy-form"
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate(withRequired(required, analysis, purpose.trim()));
          }}
        >
          <Select size="xs" label={t('analysis')} allowDeselect={false} value={analysis} onChange={(next) => setAnalysis(next ?? ALL)} data={[ALL, ...ANALYSES].map((it) => ({ value: it, label: name(it) }))} />
          <Autocomplete size="xs" label={t('purpose')} value={purpose} onChange={setPurpose} data={[...purposes]} />
          <Button size="xs" type="submit" disabled={purpose.trim() === ''} loading={save.isPending}>
            {t('require')}
          </Button>
        </form>
      ) : null}
    </div>
  );
}
