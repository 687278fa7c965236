import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LogFilter } from '../../core/logRange';
import { useFormat } from '../../shell/session';
import type { Finding, Options, Report } from './calls';
import { FindingCard } from './FindingCard';
import { FindingCustomers } from './FindingCustomers';
import { sentenceOf } from './sentence';
import './findings.css';

interface Props {
  ws: string;
  report: Report;
  options: Options;
  filter: LogFilter;
}

/** All findings, the costliest first. */
export function FindingList({ ws, report, options, filter }: Props) {
  const { t } = useTranslation('findings');
  const format = useFormat();
  const [asked, ask] = useState<Finding | null>(null);
  return (
    <div className="wm-stack">
      <p className="wm-soft">{t('found', { count: report.findings.length, n: format.count(report.findings.length), tested: format.count(report.tested), goals: report.goals.join(', ') })}</p>
      {report.findings.length === 0 ? <p>{t('none')}</p> : null}
      <ol className="wm-findings">
        {report.findings.map((finding) => (
          <li key={finding.id}>
            <FindingCard finding={finding} onCustomers={() => ask(finding)} />
          </li>
        ))}
      </ol>
      {asked ? <FindingCustomers ws={ws} finding={asked.id} title={sentenceOf(asked, t, format)} options={options} filter={filter} onClose={() => ask(null)} /> : null}
    </div>
  );
}
