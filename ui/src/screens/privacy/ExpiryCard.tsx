import { Button, NumberInput, Select } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure, failureText, Skeletons } from '../../shell/Parts';
import { Question } from '../../shell/Question';
import { logQuery, useFormat, useWorkspace, useWorkspaceId } from '../../shell/session';
import { ALL, previewPeriods, readExpiry, runExpiry, savePeriods, withPeriod, type Period } from './calls';

/** What is asked before it is done. */
type Asked = { readonly kind: 'delete'; readonly events: number } | { readonly kind: 'periods'; readonly events: number; readonly periods: readonly Period[] };

/** How long events are kept by type, and what would go now. */
export function ExpiryCard() {
  const { t } = useTranslation('privacy');
  const ws = useWorkspaceId();
  const format = useFormat();
  const mayManage = useWorkspace()?.mayManage ?? false;
  const queries = useQueryClient();
  const expiry = useQuery({ queryKey: ['ws', ws, 'expiry'], queryFn: () => readExpiry(ws) });
  const done = () => queries.invalidateQueries({ queryKey: ['ws', ws] });
  const [asked, ask] = useState<Asked | null>(null);
  const close = () => ask(null);
  const save = useMutation({ mutationFn: (next: readonly Period[]) => savePeriods(ws, next), onSuccess: done, onSettled: close });
  const run = useMutation({ mutationFn: () => runExpiry(ws), onSuccess: done, onSettled: close });
  const look = useMutation({ mutationFn: (next: readonly Period[]) => previewPeriods(ws, next), onSuccess: ({ events }, next) => ask({ kind: 'periods', events, periods: next }) });
  const failed = [save, run, look].find((it) => it.isError);
  const periods = expiry.data?.periods ?? [];
  const name = (type: string) => (type === ALL ? t('otherTypes') : type);
  const old = new Map(expiry.data?.preview.types.map((it) => [it.type, it.events] as const));
  const tooOld = expiry.data?.preview.events ?? 0;
  return (
    <section className="wm-card wm-stack" aria-label={t('expiry')}>
      <h2>{t('expiry')}</h2>
      <p className="wm-soft">{t('expiryAbout')}</p>
      {expiry.isPending ? <Skeletons rows={3} /> : null}
      {expiry.isError ? <Failure error={expiry.error} retry={() => void expiry.refetch()} /> : null}
      {expiry.data && periods.length === 0 ? <p>{t('keptForEver')}</p> : null}
      <ul className="wm-privacy-list">
        {periods.map((it) => (
          <li key={it.type} className="wm-row">
            <span className="wm-privacy-word">{t('keptFor', { type: name(it.type), count: it.days })}</span>
            {old.has(it.type) ? <span className="wm-chip">{t('tooOld', { n: format.count(old.get(it.type)) })}</span> : null}
            {mayManage ? (
              <Button size="compact-xs" variant="default" aria-label={t('liftOf', { name: name(it.type) })} loading={look.isPending} onClick={() => look.mutate(withPeriod(periods, it.type, null))}>
                {t('lift')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {failed ? <p role="alert" className="wm-bad">{failureText(failed.error, t)}</p> : null}
      {run.data ? <p role="status">{t('removed', { n: format.count(run.data.events) })}</p> : null}
      {expiry.data && periods.length > 0 ? (
        <div className="wm-row">
          <span>{tooOld === 0 ? t('nothingOld') : t('wouldGo', { n: format.count(tooOld) })}</span>
          {mayManage && tooOld > 0 ? (
            <Button size="xs" variant="outline" color="red" onClick={() => ask({ kind: 'delete', events: tooOld })}>
              {t('deleteNow')}
            </Button>
          ) : null}
        </div>
      ) : null}
      {mayManage ? <NewPeriod busy={look.isPending} onAdd={(type, days) => look.mutate(withPeriod(periods, type, days))} /> : null}
      <Confirm asked={asked} busy={save.isPending || run.isPending} onClose={close} onYes={() => (asked?.kind === 'periods' ? save.mutate(asked.periods) : run.mutate())} />
    </section>
  );
}

/** Says how many events would go, and asks. */
function Confirm({ asked, busy, onClose, onYes }: { asked: Asked | null; busy: boolean; onClose: () => void; onYes: () => void }) {
  const { t } = useTranslation('privacy');
  const format = useFormat();
  const n = format.count(asked?.events ?? 0);
  const goes = (asked?.events ?? 0) > 0;
  const deletes = asked?.kind === 'delete';
  return (
    <Question
      open={asked !== null}
      title={deletes ? t('deleteAsk', { n }) : t('periodAsk')}
      about={deletes ? t('deleteAbout') : goes ? t('periodGoes', { n }) : t('periodNone')}
      yes={deletes ? t('deleteYes') : goes ? t('periodYesGoes', { n }) : t('periodYes')}
      goes={goes}
      busy={busy}
      onYes={onYes}
      onClose={onClose}
    />
  );
}

function NewPeriod({ busy, onAdd }: { busy: boolean; onAdd: (type: string, days: number) => void }) {
  const { t } = useTranslation('privacy');
  const ws = useWorkspaceId();
  const log = useQuery(logQuery(ws));
  const [type, setType] = useState<string>(ALL);
  const [days, setDays] = useState(730);
  const types = log.data?.types.map((it) => it.type) ?? [];
  return (
    <form
      className="wm-row wm-privacy-form"
      onSubmit={(event) => {
        event.preventDefault();
        onAdd(type, days);
      }}
    >
      <Select size="xs" label={t('type')} searchable limit={50} allowDeselect={false} value={type} onChange={(next) => setType(next ?? ALL)} data={[{ value: ALL, label: t('otherTypes') }, ...types.filter((it) => it !== ALL)]} />
      <NumberInput size="xs" label={t('days')} min={1} max={36500} allowDecimal={false} value={days} onChange={(next) => setDays(Number(next) || 1)} />
      <Button size="xs" type="submit" loading={busy}>
        {t('keep')}
      </Button>
    </form>
  );
}
