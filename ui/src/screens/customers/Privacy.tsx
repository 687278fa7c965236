import { Button, Modal, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seconds } from '../../core/units';
import { failureText, saveFile } from '../../shell/Parts';
import { useFormat, useWorkspace, useWorkspaceId } from '../../shell/session';
import { erasePerson, exportCsv, exportPerson } from './calls';

/** Takes everything of one person out as a file, or erases them for good. */
export function Privacy({ customer, events }: { customer: string; events: number }) {
  const { t } = useTranslation('customers');
  const ws = useWorkspaceId();
  const mayManage = useWorkspace()?.mayManage ?? false;
  const format = useFormat();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [typed, setTyped] = useState('');
  const json = useMutation({ mutationFn: () => exportPerson(ws, customer), onSuccess: (data) => saveFile('person.json', JSON.stringify(data, null, 2), 'application/json') });
  const csv = useMutation({ mutationFn: () => exportCsv(ws, customer), onSuccess: (text) => saveFile('person.csv', text, 'text/csv;charset=utf-8') });
  const erase = useMutation({
    mutationFn: () => erasePerson(ws, customer),
    onSuccess: async () => {
      setAsking(false);
      await queries.invalidateQueries({ queryKey: ['ws', ws], refetchType: 'none' });
    },
  });
  const failed = [json, csv].find((it) => it.isError);
  const report = erase.data;
  return (
    <section className="wm-card wm-stack" aria-label={t('privacy')}>
      <h2>{t('privacy')}</h2>
      {report ? (
        <p role="status">{t(report.complete ? 'erased' : 'erasedLeft', { n: format.count(report.events), s: format.duration(seconds(report.seconds)) })}</p>
      ) : (
        <div className="wm-row">
          <Button size="xs" variant="default" loading={json.isPending} onClick={() => json.mutate()}>
            {t('export')}
          </Button>
          <Button size="xs" variant="default" loading={csv.isPending} onClick={() => csv.mutate()}>
            {t('exportCsv')}
          </Button>
          {mayManage ? (
            <Button size="xs" variant="subtle" color="red" onClick={() => setAsking(true)}>
              {t('erase')}
            </Button>
          ) : null}
        </div>
      )}
      {failed ? <p role="alert" className="wm-bad">{failureText(failed.error, t)}</p> : null}
      <Modal opened={asking} onClose={() => setAsking(false)} title={t('erase')} closeButtonProps={{ 'aria-label': t('shell:close') }} centered>
        <form
          className="wm-stack"
          onSubmit={(event) => {
            event.preventDefault();
            erase.mutate();
          }}
        >
          <p className="wm-customer-name">{t('eraseAsk', { name: customer, n: format.count(events) })}</p>
          <TextInput label={t('eraseType')} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
          {erase.isError ? <p role="alert" className="wm-bad">{failureText(erase.error, t)}</p> : null}
          <div className="wm-row">
            <Button type="submit" color="red.8" loading={erase.isPending} disabled={typed !== customer}>
              {t('erase')}
            </Button>
            <Button variant="default" onClick={() => setAsking(false)}>
              {t('shell:cancel')}
            </Button>
          </div>
        </form>
      </Modal>
    </section>
  );
}
