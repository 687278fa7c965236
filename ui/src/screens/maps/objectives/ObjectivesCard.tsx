import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LogFilter } from '../../../core/logRange';
import { textOf } from '../../../core/journeyMap/records';
import { useAddress } from '../../../shell/address';
import { Definition, Failure, Skeletons } from '../../../shell/Parts';
import { useEditor, useSet, useShape } from '../editor/context';
import { measureObjectives, type ObjectiveOptions } from './calls';
import { NewObjective } from './NewObjective';
import { ObjectiveRow } from './ObjectiveRow';
import './objectives.css';

const LISTED = 40;

interface Props {
  ws: string;
  map: string;
  since: string | null;
  until: string | null;
  filter: LogFilter;
}

/** What a team wants of the journey, as sentences that are kept on the map, and how customers meet them. */
export function ObjectivesCard({ ws, map, since, until, filter }: Props) {
  const { t } = useTranslation('objectives');
  const { readOnly } = useEditor();
  const shape = useShape();
  const set = useSet(shape.map);
  const [{ objective: asked }] = useAddress();
  const kept = shape.map?.fields['objectives'];
  const objectives = Array.isArray(kept) ? kept.map(String) : [];
  const options: ObjectiveOptions = { objectives, since, until, limit: LISTED };
  const report = useQuery({
    queryKey: ['ws', ws, 'map', map, 'objectives', options, filter],
    queryFn: ({ signal }) => measureObjectives(ws, map, options, filter, signal),
    enabled: objectives.length > 0,
    placeholderData: keepPreviousData,
  });
  const keep = (next: string[]) => set({ objectives: next.length === 0 ? null : next }, 'map-objectives');
  const steps = shape.stages.flatMap((stage) => stage.steps.filter((step) => step.fields['bindings'] !== undefined).map((step) => textOf(step, 'name')));
  return (
    <section className="wm-card wm-stack" aria-label={t('title')}>
      <h2>{t('title')}</h2>
      {objectives.length === 0 ? (
        <p className="wm-soft">{t('none')}</p>
      ) : report.isError ? (
        <Failure error={report.error} retry={() => void report.refetch()} />
      ) : report.data ? (
        <ul className="wm-objectives">
          {report.data.objectives.map((line) => (
            <ObjectiveRow key={line.text} line={line} isAsked={asked === line.text} onRemove={readOnly ? null : () => keep(objectives.filter((it) => it !== line.text))} />
          ))}
        </ul>
      ) : (
        <Skeletons rows={objectives.length} />
      )}
      {readOnly ? null : <NewObjective ws={ws} map={map} options={options} filter={filter} steps={steps} taken={objectives} onAdd={(objective) => keep([...objectives, objective])} />}
      <Definition>{t('definition')}</Definition>
    </section>
  );
}
