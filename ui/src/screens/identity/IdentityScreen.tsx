import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../shell/address';
import { Failure, failureText, ScreenHead, Skeletons } from '../../shell/Parts';
import { useFormat, useMayWrite, useWorkspaceId } from '../../shell/session';
import { keepApart, letJoin, OUTCOMES, PAGE, readApart, readMerges, type Joining } from './calls';
import { RulesForm } from './RulesForm';
import './identity.css';

/** Which customers are one person, by what; and how people decide otherwise. */
export function IdentityScreen() {
  const { t } = useTranslation('identity');
  const ws = useWorkspaceId();
  const format = useFormat();
  const [address, change] = useAddress();
  const outcome = OUTCOMES.find((it) => it === address['outcome']);
  const search = String(address['search'] ?? '');
  const offset = Math.max(0, Number(address['offset'] ?? 0) || 0);
  const asked = { outcome, search, offset };
  const merges = useQuery({ queryKey: ['ws', ws, 'identity', asked], queryFn: () => readMerges(ws, asked), placeholderData: keepPreviousData });
  const data = merges.data;
  return (
    <>
      <ScreenHead title={t('identity:title')} about={t('about')} />
      <div className="wm-stack">
        <section className="wm-card wm-stack wm-identity-merges" aria-label={t('merges')}>
          {data ? <p>{t('summary', { customers: format.count(data.customers), profiles: format.count(data.profiles), merged: format.count(data.merged), refused: format.count(data.refused) })}</p> : null}
          <div className="wm-row">
            <SegmentedControl
              size="xs"
              aria-label={t('outcome')}
              value={outcome ?? 'all'}
              onChange={(next) => change({ outcome: next === 'all' ? undefined : next, offset: undefined })}
              data={[{ value: 'all', label: t('all') }, ...OUTCOMES.map((it) => ({ value: it, label: t(`outcomes.${it}`) }))]}
            />
            <TextInput size="xs" aria-label={t('search')} placeholder={t('search')} value={search} onChange={(event) => change({ search: event.currentTarget.value || undefined, offset: undefined })} />
          </div>
          {merges.isPending ? <Skeletons rows={4} /> : null}
          {merges.isError ? <Failure error={merges.error} retry={() => void merges.refetch()} /> : null}
          {data?.found === 0 ? <p className="wm-soft">{t('none')}</p> : null}
          {data && data.joinings.length > 0 ? <Merges rows={data.joinings} /> : null}
          {data && data.found > PAGE ? (
            <div className="wm-row">
              <Button size="xs" variant="default" disabled={offset === 0} onClick={() => change({ offset: Math.max(0, offset - PAGE) || undefined })}>
                {t('newer')}
              </Button>
              <span className="wm-soft">{t('page', { from: format.count(offset + 1), to: format.count(Math.min(offset + PAGE, data.found)), of: format.count(data.found) })}</span>
              <Button size="xs" variant="default" disabled={offset + PAGE >= data.found} onClick={() => change({ offset: offset + PAGE })}>
                {t('older')}
              </Button>
            </div>
          ) : null}
        </section>
        <Apart />
        <RulesForm />
      </div>
    </>
  );
}

/** Everything in the workspace counts other people now. */
function useRecount() {
  const queries = useQueryClient();
  const ws = useWorkspaceId();
  return () => queries.invalidateQueries({ queryKey: ['ws', ws] });
}

function Merges({ rows }: { rows: readonly Joining[] }) {
  const { t } = useTranslation('identity');
  const ws = useWorkspaceId();
  const format = useFormat();
  const mayWrite = useMayWrite();
  const recount = useRecount();
  const undo = useMutation({ mutationFn: (it: Joining) => keepApart(ws, it.kept, it.joined), onSuccess: recount });
  return (
    <>
      {undo.isError ? <p role="alert" className="wm-bad">{failureText(undo.error, t)}</p> : null}
      <div className="wm-table-box" tabIndex={0} role="region" aria-label={t('merges')}>
        <table className="wm-table">
          <thead>
            <tr>
              <th scope="col">{t('when')}</th>
              <th scope="col">{t('kept')}</th>
              <th scope="col">{t('joined')}</th>
              <th scope="col">{t('why')}</th>
              <th scope="col" className="wm-number">{t('events')}</th>
              <th scope="col">{t('outcome')}</th>
              <th scope="col"><span className="wm-hidden">{t('undo')}</span></th>
            </tr>
          </thead>
          <tbody>
            {rows.map((it) => (
              <tr key={`${it.kept} ${it.joined} ${it.identifier} ${it.value} ${it.customer}`}>
                <td>{format.time(it.since)}</td>
                <td className="wm-identity-name">{it.kept}</td>
                <td className="wm-identity-name">{it.joined}</td>
                <td className="wm-identity-name">
                  <span className="wm-chip">{name(t, it.identifier)}</span> {it.value}
                </td>
                <td className="wm-number">{format.count(it.events)}</td>
                <td>{it.outcome === 'limit' ? t('limitOf', { name: name(t, it.limit ?? '') }) : t(`outcomes.${it.outcome}`)}</td>
                <td>
                  {mayWrite && it.outcome === 'merged' ? (
                    <Button size="compact-xs" variant="default" loading={undo.isPending && undo.variables === it} onClick={() => undo.mutate(it)} aria-label={t('undoOf', { kept: it.kept, joined: it.joined })}>
                      {t('undo')}
                    </Button>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Apart() {
  const { t } = useTranslation('identity');
  const ws = useWorkspaceId();
  const mayWrite = useMayWrite();
  const recount = useRecount();
  const apart = useQuery({ queryKey: ['ws', ws, 'apart'], queryFn: () => readApart(ws) });
  const join = useMutation({ mutationFn: (id: string) => letJoin(ws, id), onSuccess: recount });
  if (!apart.data || apart.data.length === 0) return null;
  return (
    <section className="wm-card wm-stack" aria-label={t('apart')}>
      <h2>{t('apart')}</h2>
      <p className="wm-soft">{t('apartAbout')}</p>
      {join.isError ? <p role="alert" className="wm-bad">{failureText(join.error, t)}</p> : null}
      <ul className="wm-identity-apart">
        {apart.data.map((it) => (
          <li key={it.id} className="wm-row">
            <span className="wm-identity-name">
              {it.one} ≠ {it.other}
            </span>
            {mayWrite ? (
              <Button size="compact-xs" variant="default" onClick={() => join.mutate(it.id)} aria-label={t('joinOf', { one: it.one, other: it.other })}>
                {t('join')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** An identifier's name in the person's language if it is one of ours. */
export const name = (t: (key: string, options: { defaultValue: string }) => string, identifier: string) => t(`identifiers.${identifier}`, { defaultValue: identifier });
