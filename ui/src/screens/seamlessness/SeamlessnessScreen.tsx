import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { BarChart } from '../../charts/bars';
import { namesFrom, textFrom } from '../../core/choices';
import { filterFrom } from '../../core/logRange';
import { stagesFrom } from '../../core/stageChoice';
import { useAddress, useLogRange } from '../../shell/address';
import { Analysis } from '../../shell/Analysis';
import { DataTable } from '../../shell/Parts';
import { RolePicker, SpanPicker } from '../../shell/RolePicker';
import { logQuery, useFormat, useWorkspaceId } from '../../shell/session';
import { StagePicker } from '../../shell/stages/StagePicker';
import { findSeams, type SeamlessnessOptions } from './calls';
import { handoverTable, passageTable, seamlessBars } from './model';

const SPANS = ['1h', '24h', '72h', '7d', '14d', '30d'];

/** How smoothly customers pass from stage to stage, and from department to department. */
export function SeamlessnessScreen() {
  const { t } = useTranslation('seamlessness');
  const ws = useWorkspaceId();
  const range = useLogRange();
  const format = useFormat();
  const [search] = useAddress();
  const log = useQuery(logQuery(ws)).data;
  const options: SeamlessnessOptions = {
    stages: null,
    map: stagesFrom(search).map ?? null,
    departments: null,
    contacts: namesFrom(search, 'contacts') ?? null,
    window: textFrom(search, 'window') ?? null,
    patience: textFrom(search, 'patience') ?? null,
    since: range.since ?? null,
    until: range.until ?? null,
  };
  const filter = filterFrom({ ...range });
  const result = useQuery({
    queryKey: ['ws', ws, 'seamlessness', options, filter],
    queryFn: ({ signal }) => findSeams(ws, options, filter, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <Analysis
      noun="seamlessness"
      result={result}
      table={(data) => passageTable(data, t)}
      isEmpty={(data) => data.transitions.length === 0}
      defined={(data) => data.definition}
      controls={
        <>
          <StagePicker always />
          <SpanPicker label={t('patience')} field="patience" value={options.patience ?? undefined} usual="72h" spans={SPANS} />
          <SpanPicker label={t('window')} field="window" value={options.window ?? undefined} usual="72h" spans={SPANS} />
          <RolePicker label={t('contacts')} field="contacts" choice={result.data?.contacts} from={log?.types.map((type) => type.type) ?? []} />
        </>
      }
      below={(data) => (
        <section className="wm-card wm-stack" aria-label={t('handovers')}>
          <h2>{t('handovers')}</h2>
          {data.handovers.length === 0 ? <p className="wm-soft">{t('noDepartments')}</p> : <DataTable table={handoverTable(data, t)} caption={t('handovers')} />}
        </section>
      )}
    >
      {(data) => (
        <>
          <BarChart twin={false} title={t('chart')} file="seamlessness" model={seamlessBars(data, t)} />
          <DataTable table={passageTable(data, t)} caption={t('disturbances')} />
          {data.open > 0 ? <p className="wm-soft">{t('open', { n: format.count(data.open) })}</p> : null}
        </>
      )}
    </Analysis>
  );
}
