import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { runFunnel } from './calls';
import { fromSearch, isDuration, panelsFrom, toRequest, toSearch, type FunnelChoice } from '../../core/funnel';
import { useAddress, useLogFilter } from '../../shell/address';
import { Answer, answerOf } from '../../shell/Answer';
import { LogChoice, useTableView, ViewSwitch } from '../../shell/Analysis';
import { useFirstStep } from '../../shell/checklist';
import { CopyLink } from '../../shell/CopyLink';
import { SavePicture } from '../../shell/picture/SavePicture';
import { SaveView } from '../../shell/views/SaveView';
import { Icon } from '../../shell/icons';
import { Definition, EmptyState, Failure, NoEvents, SaveCsv, ScreenHead, Skeletons } from '../../shell/Parts';
import { logQuery, useWorkspaceId } from '../../shell/session';
import { Bars } from './Bars';
import { Breakdown } from './Breakdown';
import { Builder } from './Builder';
import { ConvertTimes } from './ConvertTimes';
import { CorrelationPanel } from './CorrelationPanel';
import { DropOffPanel } from './DropOffPanel';
import { FunnelTable, useFunnelTable } from './FunnelTable';
import { WhyPanel } from './WhyPanel';
import './funnel.css';

/** What the address keeps beside the funnel itself when that changes. */
const KEPT = ['view', 'correlate', 'tables'];

/** How far customers get, and why one of them got no further. */
export function FunnelScreen() {
  const { t } = useTranslation('funnel');
  const ws = useWorkspaceId();
  const navigate = useNavigate();
  const [search, show] = useAddress();
  const choice = fromSearch(search);
  const filter = useLogFilter();
  const [asTable] = useTableView();
  const picture = useRef<HTMLDivElement>(null);
  const log = useQuery(logQuery(ws));
  const request = toRequest(choice);
  const ready = choice.steps.length >= 2 && isDuration(choice.window) && (choice.stepWindow === '' || isDuration(choice.stepWindow));
  const result = useQuery({
    queryKey: ['ws', ws, 'funnel', request, filter],
    queryFn: ({ signal }) => runFunnel(ws, request, filter, signal),
    enabled: ready,
    placeholderData: keepPreviousData,
  });
  useFirstStep('funnel', ready && result.isSuccess);
  const shown = ready ? answerOf(result) : undefined;
  const table = useFunnelTable(shown);
  const correlated = typeof search['correlate'] === 'string' ? search['correlate'] : undefined;
  const { lostAfter, asked } = panelsFrom(search);
  // Another funnel has other customers: what was open about single ones is closed.
  const change = (next: Partial<FunnelChoice>) => {
    const view = Object.fromEntries(KEPT.flatMap((key) => (search[key] === undefined ? [] : [[key, search[key]]])));
    void navigate({ to: '.', search: { ...toSearch({ ...choice, ...next }), ...view, ...filter } as never, replace: true, resetScroll: false });
  };
  const correlate = (properties: string | undefined) => show({ correlate: properties });
  const ask = (customer: string | undefined) => show({ why: customer });
  const suggest = () =>
    change({ steps: [...(log.data?.types ?? [])].sort((a, b) => b.customers - a.customers).slice(0, 3).map((type) => type.type) });

  return (
    <>
      <ScreenHead title={t('funnel:title')} about={t('about')}>
        {shown ? (
          <>
            <ViewSwitch label={t('result')} />
            <SaveCsv name="funnel.csv" table={table} />
            {asTable ? null : <SavePicture name="funnel.png" title={t('funnel:title')} of={picture} />}
          </>
        ) : null}
        <CopyLink />
        <SaveView />
      </ScreenHead>
      {log.isPending ? <Skeletons /> : null}
      {log.isError ? <Failure error={log.error} retry={() => void log.refetch()} /> : null}
      {log.data && log.data.events === 0 ? <NoEvents /> : null}
      {log.data && log.data.events > 0 ? (
        <div className="wm-controls">
          <LogChoice />
        </div>
      ) : null}
      {log.data && log.data.events > 0 ? (
        <div className="wm-funnel">
          <Builder log={log.data} choice={choice} onChange={change} />
          <div className="wm-stack">
            <section className="wm-card wm-stack" aria-busy={result.isFetching} aria-label={t('result')}>
              {choice.steps.length === 0 ? (
                <EmptyState icon="funnel" title={t('emptyTitle')} about={t('emptyAbout')}>
                  <Button onClick={suggest}>{t('suggest')}</Button>
                </EmptyState>
              ) : null}
              {choice.steps.length === 1 ? <p className="wm-soft">{t('oneMore')}</p> : null}
              {ready ? (
                <Answer noun="funnel" result={result}>
                  {(found) => (
                    <>
                      {asTable ? (
                        <FunnelTable table={table} />
                      ) : (
                        <div ref={picture} className="wm-picture">
                          <Bars steps={found.steps} onWho={(step) => show({ lost: step + 1 })} />
                        </div>
                      )}
                      <Definition>
                        {t('funnel:definition')}
                        <p lang="en" className="wm-definition-said">
                          {found.definition}
                        </p>
                      </Definition>
                      <div className="wm-spread">
                        <WhyForm onAsk={ask} />
                        {correlated === undefined ? (
                          <Button variant="default" size="xs" leftSection={<Icon name="correlation" size={16} />} onClick={() => correlate('types')}>
                            {t('correlation:title')}
                          </Button>
                        ) : null}
                      </div>
                    </>
                  )}
                </Answer>
              ) : null}
            </section>
            {shown?.breakdown && shown.breakdown.length > 0 ? <Breakdown property={choice.breakdown} rows={shown.breakdown} /> : null}
            {(shown?.steps.at(-1)?.customers ?? 0) > 0 ? <ConvertTimes funnel={request} /> : null}
            {shown && correlated !== undefined ? (
              <CorrelationPanel
                funnel={request}
                known={[...new Set(['channel', ...(log.data?.properties ?? [])])]}
                properties={correlated.split(',').filter((name) => name !== 'types' && name !== '')}
                onProperties={(names) => correlate(['types', ...names].join(','))}
                onClose={() => correlate(undefined)}
              />
            ) : null}
            {shown && lostAfter !== null && shown.steps[lostAfter] ? (
              <DropOffPanel
                key={lostAfter}
                funnel={request}
                step={lostAfter}
                steps={shown.steps}
                onClose={() => show({ lost: undefined })}
                onWhy={ask}
              />
            ) : null}
          </div>
        </div>
      ) : null}
      {ready && asked !== null ? <WhyPanel funnel={request} customer={asked} steps={choice.steps} onClose={() => ask(undefined)} /> : null}
    </>
  );
}

function WhyForm({ onAsk }: { onAsk: (customer: string) => void }) {
  const { t } = useTranslation('funnel');
  const [customer, setCustomer] = useState('');
  return (
    <form
      className="wm-row wm-why-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (customer.trim() !== '') onAsk(customer.trim());
      }}
    >
      <input aria-label={t('whyAsk')} placeholder={t('whyAsk')} value={customer} onChange={(event) => setCustomer(event.currentTarget.value)} />
      <Button type="submit" variant="default" size="xs" disabled={customer.trim() === ''}>
        {t('why')}
      </Button>
    </form>
  );
}
