import { ActionIcon, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LogSummary } from '../../api/types';
import { useChecklist } from '../../shell/checklist';
import { Icon } from '../../shell/icons';
import { Failure, NoEvents, ScreenHead, Skeletons } from '../../shell/Parts';
import { addressOf, FIRST_STEPS, iconOf } from '../../shell/screens';
import { logQuery, useFormat, useWorkspace, useWorkspaceId } from '../../shell/session';
import './log.css';

/** What the workspace holds, and the first things to do with it. */
export function LogScreen() {
  const { t } = useTranslation('log');
  const ws = useWorkspaceId();
  const workspace = useWorkspace();
  const log = useQuery(logQuery(ws));
  return (
    <>
      <ScreenHead title={workspace?.name ?? '…'} about={t('about')} />
      {log.isPending ? <Skeletons /> : null}
      {log.isError ? <Failure error={log.error} retry={() => void log.refetch()} /> : null}
      <FirstSteps key={ws} />
      {log.data ? log.data.events === 0 ? <NoEvents /> : <Numbers log={log.data} /> : null}
    </>
  );
}

function FirstSteps() {
  const { t } = useTranslation('log');
  const ws = useWorkspaceId();
  const [list, dismiss] = useChecklist();
  if (list.dismissed) return null;
  return (
    <section className="wm-card wm-stack" aria-labelledby="first-steps">
      <div className="wm-spread">
        <div className="wm-row">
          <h2 id="first-steps">{t('checklist.title')}</h2>
          <span className="wm-chip">{t('checklist.progress', { done: list.done.length, all: FIRST_STEPS.length })}</span>
        </div>
        <ActionIcon variant="subtle" color="gray" className="wm-quiet" size={30} onClick={dismiss} aria-label={t('checklist.dismiss')}>
          <Icon name="close" size={18} />
        </ActionIcon>
      </div>
      <ol className="wm-steps">
        {FIRST_STEPS.map((step) => {
          const done = list.done.includes(step);
          return (
            <li key={step}>
              <Link to={addressOf(step)} params={{ ws }} className="wm-step" data-done={done}>
                <span className="wm-step-mark">
                  <Icon name={done ? 'check' : iconOf(step)} size={20} />
                </span>
                <strong>
                  {t(`${step}:first.title`)}
                  {done ? <span className="wm-hidden"> ({t('checklist.done')})</span> : null}
                </strong>
                <span>{t(`${step}:first.about`)}</span>
              </Link>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

const SHOWN = 12;

function Numbers({ log }: { log: LogSummary }) {
  const { t } = useTranslation('log');
  const format = useFormat();
  const [all, setAll] = useState(false);
  const most = log.types[0]?.count ?? 1;
  const types = all ? log.types : log.types.slice(0, SHOWN);
  return (
    <>
      <dl className="wm-tiles">
        <div className="wm-card">
          <dt>{t('customers')}</dt>
          <dd>{format.count(log.customers)}</dd>
        </div>
        <div className="wm-card">
          <dt>{t('events')}</dt>
          <dd>{format.count(log.events)}</dd>
          <dd className="wm-tile-note">{t('span', { since: format.date(log.since), until: format.date(log.until) })}</dd>
        </div>
        <div className="wm-card">
          <dt>{t('types')}</dt>
          <dd>{format.count(log.types.length)}</dd>
        </div>
        <div className="wm-card">
          <dt>{t('channels')}</dt>
          <dd>{format.count(log.channels.length)}</dd>
          {log.channels.length > 0 ? <dd className="wm-tile-note">{log.channels.slice(0, 6).map((channel) => channel.channel).join(', ')}</dd> : null}
        </div>
      </dl>
      <section className="wm-card wm-stack">
        <h2>{t('catalogue')}</h2>
        <table className="wm-table">
          <thead>
            <tr>
              <th scope="col">{t('type')}</th>
              <th scope="col" className="wm-wide-only" aria-hidden="true" />
              <th scope="col" className="wm-number">{t('count')}</th>
              <th scope="col" className="wm-number">{t('customers')}</th>
            </tr>
          </thead>
          <tbody>
            {types.map((type) => (
              <tr key={type.type}>
                <td>{type.type}</td>
                <td className="wm-wide-only wm-type-bar" aria-hidden="true">
                  <div className="wm-bar">
                    <span style={{ width: `${(100 * type.count) / most}%` }} />
                  </div>
                </td>
                <td className="wm-number">{format.count(type.count)}</td>
                <td className="wm-number">{format.count(type.customers)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {log.types.length > SHOWN && !all ? (
          <div>
            <Button variant="default" size="xs" onClick={() => setAll(true)}>
              {t('more', { count: log.types.length, n: format.count(log.types.length) })}
            </Button>
          </div>
        ) : null}
      </section>
    </>
  );
}
