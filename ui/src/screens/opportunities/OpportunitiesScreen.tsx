import { Button, NumberInput } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../shell/address';
import { ButtonLink, Definition, EmptyState, Failure, ScreenHead, Skeletons } from '../../shell/Parts';
import { useFormat, useMayWrite, useWorkspace, useWorkspaceId } from '../../shell/session';
import { Backlog } from './Backlog';
import { addOpportunity, bodyOf, changed, changeOpportunity, chooseBest, deleteOpportunity, readOpportunities, type Opportunity, type OpportunityBody } from './calls';
import { Departments } from './Departments';
import { Matrix } from './Matrix';
import { OpportunityForm } from './OpportunityForm';
import { ProofDialog } from './ProofDialog';
import '../findings/findings.css';
import './opportunities.css';

const Destinations = lazy(() => import('./Destinations'));
const TicketDialog = lazy(() => import('./TicketDialog'));

type Open = { readonly kind: 'new' } | { readonly kind: 'edit' | 'ticket' | 'proof'; readonly it: Opportunity };

/** What could be done: by impact and effort, as a backlog, within the team's capacity, by department. */
export function OpportunitiesScreen() {
  const { t } = useTranslation('opportunities');
  const format = useFormat();
  const ws = useWorkspaceId();
  const client = useQueryClient();
  const may = useMayWrite();
  const mayManage = useWorkspace()?.mayManage ?? false;
  const [search, change] = useAddress();
  const [open, setOpen] = useState<Open | null>(null);
  const capacity = Number(search['capacity'] ?? 20) || 0;
  const key = ['ws', ws, 'opportunities'];
  const all = useQuery({ queryKey: key, queryFn: () => readOpportunities(ws) });
  const version = all.data?.map((it) => it.savedAt).join() ?? '';
  const best = useQuery({
    queryKey: [...key, 'best', capacity, version],
    queryFn: ({ signal }) => chooseBest(ws, capacity, signal),
    placeholderData: keepPreviousData,
    enabled: all.data !== undefined,
  });
  const close = () => setOpen(null);
  const refresh = () => {
    close();
    return client.invalidateQueries({ queryKey: key, exact: true });
  };
  const adding = useMutation({ mutationFn: (it: OpportunityBody) => addOpportunity(ws, it), onSuccess: refresh });
  const changing = useMutation({ mutationFn: ({ id, it }: { id: string; it: OpportunityBody }) => changeOpportunity(ws, id, it), onSuccess: refresh });
  const removing = useMutation({ mutationFn: (id: string) => deleteOpportunity(ws, id), onSuccess: refresh });
  const failed = [adding, changing, removing].find((it) => it.isError);
  const opportunities = all.data ?? [];
  const chosen = new Set(best.data?.chosen);
  const openById = (id: string) => {
    const it = opportunities.find((each) => each.id === id);
    if (it) setOpen({ kind: 'edit', it });
  };
  const onEffort = (it: Opportunity, effortDays: number) => {
    client.setQueryData(key, (known: Opportunity[] | undefined) => known?.map((each) => (each.id === it.id ? { ...each, effortDays } : each)));
    changing.mutate({ id: it.id, it: { ...changed(it), effortDays } });
  };
  return (
    <>
      <ScreenHead title={t('title')} about={t('about')}>
        {may ? (
          <Button size="xs" onClick={() => setOpen({ kind: 'new' })}>
            {t('add')}
          </Button>
        ) : null}
      </ScreenHead>
      {failed ? <Failure error={failed.error} retry={() => failed.reset()} /> : null}
      {all.isError ? (
        <Failure error={all.error} retry={() => void all.refetch()} />
      ) : all.isPending ? (
        <Skeletons rows={8} />
      ) : opportunities.length === 0 ? (
        <EmptyState icon="opportunities" title={t('empty')} about={t('emptyAbout')}>
          <div className="wm-row">
            <ButtonLink to="findings" label={t('toFindings')} />
            {may ? (
              <Button variant="default" onClick={() => setOpen({ kind: 'new' })}>
                {t('add')}
              </Button>
            ) : null}
          </div>
        </EmptyState>
      ) : (
        <>
          <section className="wm-card wm-stack" aria-label={t('matrix')}>
            <h2>{t('matrix')}</h2>
            <Matrix opportunities={opportunities} chosen={chosen} readOnly={!may} onEffort={onEffort} onOpen={(it) => setOpen({ kind: 'edit', it })} />
          </section>
          <section className="wm-card wm-stack" aria-label={t('backlog')}>
            <h2>{t('backlog')}</h2>
            <div className="wm-controls">
              <NumberInput size="xs" label={t('capacity')} value={capacity} min={0} max={10000} onChange={(value) => change({ capacity: value === '' ? undefined : Number(value) })} />
              {best.data ? (
                <p aria-live="polite">{t(`best.${best.data.by as 'value'}`, { count: best.data.chosen.length, n: format.count(best.data.chosen.length), days: format.decimal(best.data.usedDays), total: format.decimal(best.data.total) })}</p>
              ) : null}
            </div>
            <Backlog opportunities={opportunities} chosen={chosen} onOpen={(it) => setOpen({ kind: 'edit', it })} onTicket={(it) => setOpen({ kind: 'ticket', it })} onProve={(it) => setOpen({ kind: 'proof', it })} />
          </section>
        </>
      )}
      <section className="wm-card wm-stack" aria-label={t('alignment')}>
        <h2>{t('alignment')}</h2>
        <Departments ws={ws} version={version} onOpen={openById} />
      </section>
      {mayManage ? (
        <section className="wm-card wm-stack" aria-label={t('tickets:systems')}>
          <Suspense fallback={<Skeletons rows={3} />}>
            <Destinations ws={ws} />
          </Suspense>
        </section>
      ) : null}
      <Definition>{t('definition')}</Definition>
      {open?.kind === 'new' ? <OpportunityForm start={bodyOf({ name: '' })} title={t('add')} saving={adding.isPending} onSave={(it) => adding.mutate(it)} onRemove={null} onClose={close} /> : null}
      {open?.kind === 'edit' ? (
        <OpportunityForm
          start={changed(open.it)}
          title={t('edit')}
          saving={changing.isPending}
          onSave={(it) => changing.mutate({ id: open.it.id, it })}
          onRemove={() => removing.mutate(open.it.id)}
          onClose={close}
        />
      ) : null}
      {open?.kind === 'ticket' ? (
        <Suspense fallback={null}>
          <TicketDialog ws={ws} opportunity={opportunities.find((it) => it.id === open.it.id) ?? open.it} onClose={close} />
        </Suspense>
      ) : null}
      {open?.kind === 'proof' ? <ProofDialog ws={ws} opportunity={open.it} at={typeOf(open.it)} onClose={close} /> : null}
    </>
  );
}

/** The type of event where an opportunity's finding lies, as its id says. */
function typeOf(it: Opportunity): string {
  const parts = it.finding?.split(':') ?? [];
  return parts[1]?.split('>')[0] ?? '';
}
