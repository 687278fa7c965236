import { Button, Modal, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { share } from '../../core/units';
import { DataTable, Failure, Skeletons } from '../../shell/Parts';
import { logQuery, useFormat } from '../../shell/session';
import { proveChange, type Opportunity, type Proof, type ProofOptions } from './calls';

const ProofPicture = lazy(() => import('./ProofPicture'));

/** Whether what was done helped: before and since, against customers held out if there are any. */
export function ProofDialog({ ws, opportunity, at, onClose }: { ws: string; opportunity: Opportunity; at: string; onClose: () => void }) {
  const { t } = useTranslation('opportunities');
  const log = useQuery(logQuery(ws));
  const types = log.data?.types.map((type) => type.type);
  const [form, setForm] = useState({ at, goal: '', within: '30d', released: opportunity.released ?? '', holdOut: '' });
  const [asked, ask] = useState<ProofOptions | null>(null);
  const change = (next: Partial<typeof form>) => setForm({ ...form, ...next });
  const proof = useQuery({
    queryKey: ['ws', ws, 'proof', asked],
    queryFn: ({ signal }) => proveChange(ws, asked ?? { at: null, goals: null, within: null, released: null, holdOut: null }, signal),
    enabled: asked !== null,
    retry: false,
  });
  const title = t('proofOf', { name: opportunity.name });
  // Before the types are known nothing can be chosen, and what is typed would be lost when they come.
  if (types === undefined)
    return (
      <Modal opened onClose={onClose} title={title} size="xl" closeButtonProps={{ 'aria-label': t('shell:close') }}>
        {log.isError ? <Failure error={log.error} retry={() => void log.refetch()} /> : <Skeletons rows={4} />}
      </Modal>
    );
  return (
    <Modal opened onClose={onClose} title={title} size="xl" closeButtonProps={{ 'aria-label': t('shell:close') }}>
      <form
        className="wm-stack"
        onSubmit={(event) => {
          event.preventDefault();
          ask({ at: form.at, goals: [form.goal], within: form.within, released: form.released, holdOut: form.holdOut.trim() === '' ? null : form.holdOut.trim() });
        }}
      >
        <div className="wm-opportunity-fields">
          <Select label={t('proofAt')} data={types} value={form.at} searchable required onChange={(value) => change({ at: value ?? '' })} />
          <Select label={t('proofGoal')} data={types} value={form.goal} searchable required onChange={(value) => change({ goal: value ?? '' })} />
          <TextInput label={t('proofWithin')} value={form.within} required onChange={(event) => change({ within: event.currentTarget.value })} />
          <TextInput type="date" label={t('released')} value={form.released} required onChange={(event) => change({ released: event.currentTarget.value })} />
          <TextInput label={t('holdOut')} placeholder="arm=held" value={form.holdOut} onChange={(event) => change({ holdOut: event.currentTarget.value })} />
        </div>
        <div>
          <Button type="submit" disabled={form.at === '' || form.goal === '' || form.released === ''}>
            {t('prove')}
          </Button>
        </div>
        {asked === null ? null : proof.isError ? <Failure error={proof.error} retry={() => void proof.refetch()} /> : proof.data ? <Shown proof={proof.data} /> : <Skeletons rows={4} />}
      </form>
    </Modal>
  );
}

function Shown({ proof }: { proof: Proof }) {
  const { t } = useTranslation('opportunities');
  const format = useFormat();
  const points = (value: number | null | undefined) => (value === null || value === undefined ? '–' : format.decimal(Math.round(value * 1000) / 10));
  const part = (value: number | null | undefined) => (value === null || value === undefined ? null : share(value));
  const groups = [
    [t('groups.before'), proof.before],
    [t('groups.after'), proof.after],
    [t('groups.heldBefore'), proof.heldBefore],
    [t('groups.heldAfter'), proof.heldAfter],
  ] as const;
  return (
    <section className="wm-stack" aria-live="polite">
      <p className="wm-proof" data-verdict={proof.verdict}>
        <strong>{t(`verdicts.${proof.verdict as 'helped'}`)}</strong> {proof.effect === null || proof.effect === undefined ? null : t('points', { n: points(proof.effect), low: points(proof.low), high: points(proof.high) })}
      </p>
      <p>{t(`methods.${proof.method as 'none'}`)}</p>
      {proof.won ? <p className="wm-soft">{t('wonSince', { n: format.count(Math.round(proof.won.customers)), low: format.count(Math.round(proof.won.low)), high: format.count(Math.round(proof.won.high)) })}</p> : null}
      <Suspense fallback={<Skeletons rows={4} />}>
        <ProofPicture proof={proof} />
      </Suspense>
      <DataTable
        caption={t('groupsTitle')}
        table={{
          header: [t('group'), t('customers'), t('reached'), t('share'), t('shell:chart.low'), t('shell:chart.high')],
          kinds: ['count', 'count', 'count', 'share', 'share', 'share'],
          rows: groups.flatMap(([name, group]) => (group ? [[name, group.customers, group.reached, part(group.share), part(group.low), part(group.high)]] : [])),
        }}
      />
    </section>
  );
}
