import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../shell/language';
import { failureText, Skeletons } from '../../shell/Parts';
import { useWorkspace, useWorkspaceId } from '../../shell/session';
import { planWeekly, readMailing, stopWeekly, type Mailing, type Planned } from './calls';

const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** When and to whom the sheet is mailed; asked for when a person wants to see it, since only administrators may. */
export function MailCard() {
  const { t } = useTranslation('weekly');
  const mayManage = useWorkspace()?.mayManage ?? false;
  const [open, setOpen] = useState(false);
  if (!mayManage) return null;
  return (
    <section className="wm-card wm-stack wm-sheet-mail" aria-label={t('mail')}>
      <div className="wm-spread">
        <div>
          <h2>{t('mail')}</h2>
          <p className="wm-soft wm-small">{t('mailAbout')}</p>
        </div>
        <Button size="xs" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('shell:close') : t('recipientsShow')}
        </Button>
      </div>
      {open ? <Mails /> : null}
    </section>
  );
}

function Mails() {
  const { t } = useTranslation('weekly');
  const ws = useWorkspaceId();
  const mailing = useQuery({ queryKey: ['ws', ws, 'weekly', 'schedule'], queryFn: ({ signal }) => readMailing(ws, signal), retry: false });
  if (mailing.isPending) return <Skeletons rows={2} />;
  if (mailing.isError) return <p className="wm-bad">{failureText(mailing.error, t)}</p>;
  return mailing.data.available ? <MailForm mailing={mailing.data} /> : <p>{t('mailOff')}</p>;
}

function MailForm({ mailing }: { mailing: Mailing }) {
  const { t, i18n } = useTranslation('weekly');
  const ws = useWorkspaceId();
  const zone = useWorkspace()?.zone ?? 'UTC';
  const client = useQueryClient();
  const [planned, setPlanned] = useState<Planned>(mailing.schedule ?? { day: 'MONDAY', hour: 8, zone, language: i18n.language, recipients: [] });
  const [recipients, setRecipients] = useState((planned.recipients ?? []).join('\n'));
  const again = () => client.invalidateQueries({ queryKey: ['ws', ws, 'weekly', 'schedule'] });
  const plan = useMutation({
    mutationFn: () => planWeekly(ws, { ...planned, recipients: recipients.split(/[\s,;]+/).filter((it) => it !== '') }),
    onSuccess: again,
  });
  const stop = useMutation({ mutationFn: () => stopWeekly(ws), onSuccess: again });
  const failed = plan.error ?? stop.error;
  return (
    <form
      className="wm-form"
      onSubmit={(event) => {
        event.preventDefault();
        plan.mutate();
      }}
    >
      <div className="wm-controls">
        <Select size="xs" className="wm-choice" label={t('day')} allowDeselect={false} value={planned.day ?? null} data={DAYS.map((day) => ({ value: day, label: t(`days.${day}`) }))} onChange={(day) => setPlanned({ ...planned, day })} />
        <Select size="xs" className="wm-choice" label={t('hour')} allowDeselect={false} value={String(planned.hour)} data={Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${String(hour).padStart(2, '0')}:00` }))} onChange={(hour) => setPlanned({ ...planned, hour: Number(hour) })} />
        <TextInput size="xs" label={t('zone')} maxLength={60} value={planned.zone ?? ''} onChange={(event) => setPlanned({ ...planned, zone: event.currentTarget.value })} />
        <Select size="xs" className="wm-choice" label={t('language')} allowDeselect={false} value={planned.language ?? null} data={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))} onChange={(language) => setPlanned({ ...planned, language })} />
      </div>
      <Textarea size="xs" label={t('recipients')} autosize minRows={3} maxRows={10} value={recipients} onChange={(event) => setRecipients(event.currentTarget.value)} />
      {failed ? (
        <p className="wm-bad" role="alert">
          {failureText(failed, t)}
        </p>
      ) : null}
      <div className="wm-row">
        <Button size="xs" type="submit" loading={plan.isPending} disabled={recipients.trim() === ''}>
          {t('on')}
        </Button>
        {mailing.schedule ? (
          <Button size="xs" variant="subtle" color="red" onClick={() => stop.mutate()}>
            {t('off')}
          </Button>
        ) : (
          <span className="wm-soft">{t('mailNone')}</span>
        )}
        <span role="status" className="wm-soft">
          {plan.isSuccess ? t('saved') : ''}
        </span>
      </div>
    </form>
  );
}
