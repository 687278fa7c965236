import { useTranslation } from 'react-i18next';
import { LogChoice } from '../../shell/Analysis';
import { Definition, Failure, Skeletons } from '../../shell/Parts';
import { FindingList } from './FindingList';
import { useFindings } from './useFindings';

/** The findings of a map's log, on its steps. */
export default function FindingsPanel({ ws, map }: { ws: string; map: string }) {
  const { t } = useTranslation('findings');
  const { result, options, filter } = useFindings(ws, map);
  return (
    <div className="wm-stack wm-findings-panel">
      <div className="wm-controls">
        <LogChoice />
      </div>
      {result.isError ? <Failure error={result.error} retry={() => void result.refetch()} /> : null}
      {!result.isError && result.data ? <FindingList ws={ws} map={map} report={result.data} options={options} filter={filter} /> : result.isError ? null : <Skeletons rows={8} />}
      <Definition>{t('definition')}</Definition>
    </div>
  );
}
