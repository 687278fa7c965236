import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LogFilter } from '../../core/logRange';
import { useAddress } from '../../shell/address';
import { useFormat } from '../../shell/session';
import { readDecisions, type Finding, type Options, type Report } from './calls';
import { Decide } from './Decide';
import { FindingCard } from './FindingCard';
import { FindingCustomers } from './FindingCustomers';
import { sentenceOf } from './sentence';
import './findings.css';

interface Props {
  ws: string;
  map: string;
  report: Report;
  options: Options;
  filter: LogFilter;
}

/** All findings, the costliest first; what was dismissed is folded away. The one that the address names is brought into view. */
export function FindingList({ ws, map, report, options, filter }: Props) {
  const { t } = useTranslation('findings');
  const format = useFormat();
  const [asked, ask] = useState<Finding | null>(null);
  const [address] = useAddress();
  const named = address['finding'];
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'center' });
    place.current?.focus({ preventScroll: true });
  }, [named]);
  const decisions = new Map(useQuery({ queryKey: ['ws', ws, 'decisions'], queryFn: () => readDecisions(ws) }).data?.map((it) => [it.finding, it]));
  const isDismissed = (finding: Finding) => decisions.get(finding.id)?.state.toLowerCase() === 'dismissed';
  const shown = report.findings.filter((finding) => !isDismissed(finding));
  const dismissed = report.findings.filter(isDismissed);
  const list = (findings: readonly Finding[]) => (
    <ol className="wm-findings">
      {findings.map((finding) => (
        <li key={finding.id} ref={finding.id === named ? place : undefined} tabIndex={finding.id === named ? -1 : undefined}>
          <FindingCard finding={finding} onCustomers={() => ask(finding)}>
            <Decide ws={ws} map={map} finding={finding} text={sentenceOf(finding, t, format)} options={options} decision={decisions.get(finding.id)} />
          </FindingCard>
        </li>
      ))}
    </ol>
  );
  return (
    <div className="wm-stack">
      <p className="wm-soft">{t('found', { count: report.findings.length, n: format.count(report.findings.length), tested: format.count(report.tested), goals: report.goals.join(', ') })}</p>
      {report.findings.length === 0 ? <p>{t('none')}</p> : null}
      {list(shown)}
      {dismissed.length > 0 ? (
        <details>
          <summary>{t('dismissed', { count: dismissed.length, n: format.count(dismissed.length) })}</summary>
          {list(dismissed)}
        </details>
      ) : null}
      {asked ? <FindingCustomers ws={ws} finding={asked.id} moved={asked.size.of === 'moved'} title={sentenceOf(asked, t, format)} options={options} filter={filter} onClose={() => ask(null)} /> : null}
    </div>
  );
}
