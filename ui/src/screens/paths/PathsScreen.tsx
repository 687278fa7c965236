import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { choiceFrom, choiceParts, type PathChoice } from '../../core/pathChoice';
import type { Table } from '../../core/table';
import { useAddress, useLogRange } from '../../shell/address';
import { Analysis } from '../../shell/Analysis';
import { logQuery, useFormat, useWorkspaceId } from '../../shell/session';
import { readPaths, type Paths } from './calls';
import { Controls } from './Controls';
import { FlowView } from './FlowView';
import { useNodeNames } from './names';
import './paths.css';

/** What customers do, position by position. */
export function PathsScreen() {
  const { t } = useTranslation('paths');
  const ws = useWorkspaceId();
  const format = useFormat();
  const range = useLogRange();
  const [search, changeAddress] = useAddress();
  const choice = choiceFrom(search);
  const log = useQuery(logQuery(ws)).data;
  const names = useNodeNames();
  const result = useQuery({
    queryKey: ['ws', ws, 'paths', choiceParts(choice), range],
    queryFn: ({ signal }) => readPaths(ws, choice, range, signal),
    placeholderData: keepPreviousData,
  });
  const change = (next: Partial<PathChoice>) => changeAddress(choiceParts({ ...choice, ...next }));
  const table = (data: Paths): Table => ({
    header: [t('position'), t('fromNode'), t('toNode'), t('paths'), t('customers')],
    rows: data.links.map((link) => [link.position, names(data, link.from), names(data, link.to), link.count, link.customers]),
  });
  return (
    <Analysis
      noun="paths"
      pictured
      result={result}
      table={table}
      isEmpty={() => log?.events === 0}
      controls={<Controls choice={choice} types={log?.types.map((type) => type.type) ?? []} onChange={change} />}
      defined={(data) => data.definition}
    >
      {(data) => (
        <>
          <p>
            <strong>{t('total', { count: data.count, n: format.count(data.count) })}</strong>{' '}
            <span className="wm-soft">
              {t('shell:customers', { count: data.customers, n: format.count(data.customers) })}
              {data.started ? ` · ${t('started', { count: data.started.count, n: format.count(data.started.count), share: format.share(data.started.count > 0 ? data.count / data.started.count : null) })}` : ''}
            </span>
          </p>
          {data.nodes.length > 0 ? (
            <FlowView data={data} types={log?.types.map((type) => type.type) ?? []} onChange={change} />
          ) : (
            <p>{t('none')}</p>
          )}
        </>
      )}
    </Analysis>
  );
}
