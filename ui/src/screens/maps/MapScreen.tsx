import { SegmentedControl } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readMap, readMapNumbers, saveMap, type JourneyMap, type StepNumbers } from './calls';
import { ApiError } from '../../api/http';
import { renamed } from '../../core/mapEdit';
import type { Table } from '../../core/table';
import { seconds, share } from '../../core/units';
import { useFirstStep } from '../../shell/checklist';
import { DataTable, Definition, Failure, failureText, SaveCsv, ScreenHead, Skeletons } from '../../shell/Parts';
import { useFormat, useWorkspaceId } from '../../shell/session';
import { Board } from './Board';
import { ExportMenu } from './exchange/ExportMenu';
import { Rename } from './Rename';
import './maps.css';

type SaveState = { kind: 'saved' | 'saving' } | { kind: 'unsaved'; why: string } | { kind: 'conflict' };

/** One journey map: stages as columns, steps as cards with live numbers. */
export function MapScreen() {
  const { t } = useTranslation('maps');
  const ws = useWorkspaceId();
  const id = useParams({ strict: false }).map ?? '';
  const format = useFormat();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const asTable = search['view'] === 'table';
  const queries = useQueryClient();
  const key = ['ws', ws, 'map', id];
  const map = useQuery({ queryKey: key, queryFn: () => readMap(ws, id) });
  const numbers = useQuery({ queryKey: ['ws', ws, 'map', id, 'steps'], queryFn: () => readMapNumbers(ws, id) });
  const [state, setState] = useState<SaveState>({ kind: 'saved' });
  useFirstStep('maps', map.isSuccess);
  const save = useMutation({
    scope: { id: `map-${id}` },
    mutationFn: (change: { of: string; name: string }) => {
      const latest = queries.getQueryData<JourneyMap>(key);
      if (!latest) throw new ApiError(0, 'UNREACHABLE', '');
      return saveMap(ws, renamed(latest, change.of, change.name));
    },
    onMutate: () => setState({ kind: 'saving' }),
    onSuccess: async (saved) => {
      queries.setQueryData(key, saved);
      setState({ kind: 'saved' });
      await queries.invalidateQueries({ queryKey: ['ws', ws, 'maps'] });
    },
    onError: async (error) => {
      if (error instanceof ApiError && error.status === 409) {
        await map.refetch();
        setState({ kind: 'conflict' });
      } else {
        setState({ kind: 'unsaved', why: failureText(error, t) });
      }
    },
  });
  const byStep = useMemo(() => new Map(numbers.data?.steps.map((step) => [step.step, step])), [numbers.data]);
  const table = useTable(map.data, byStep);
  const rename = (of: string, name: string) => save.mutate({ of, name });

  if (map.isPending) return <Skeletons />;
  if (map.isError) return <Failure error={map.error} retry={() => void map.refetch()} />;
  const data = map.data;
  return (
    <>
      <ScreenHead
        title={<Rename as="span" kind="map" name={data.name} onRename={(name) => rename(data.id, name)} />}
        about={
          <span className="wm-row">
            <Link to="/w/$ws/maps" params={{ ws }}>
              {t('back')}
            </Link>
            {numbers.data ? <span>{t('customersAll', { count: numbers.data.customers, n: format.count(numbers.data.customers) })}</span> : null}
            <span role="status" data-kind={state.kind} className="wm-save">
              {state.kind === 'unsaved' ? t('unsaved', { why: state.why }) : t(state.kind)}
            </span>
          </span>
        }
      >
        <SegmentedControl
          size="xs"
          aria-label={t('board')}
          value={asTable ? 'table' : 'board'}
          onChange={(view) => void navigate({ to: '.', search: (view === 'table' ? { view } : {}) as never, replace: true })}
          data={[
            { value: 'board', label: t('shell:asChart') },
            { value: 'table', label: t('shell:asTable') },
          ]}
        />
        <SaveCsv name="map-steps.csv" table={table} />
        <ExportMenu id={data.id} name={data.name} />
      </ScreenHead>
      {numbers.isError ? <Failure error={numbers.error} retry={() => void numbers.refetch()} /> : null}
      {asTable ? (
        <section className="wm-card">
          <DataTable
            table={table}
            caption={t('table')}
            write={(value, column) => (column === 3 || column === 4 ? format.share(share(value)) : column >= 5 ? format.duration(seconds(value)) : format.count(value))}
          />
        </section>
      ) : (
        <Board map={data} numbers={byStep} loading={numbers.isPending} onRename={rename} />
      )}
      <Definition>{t('definition')}</Definition>
    </>
  );
}

function useTable(map: JourneyMap | undefined, numbers: ReadonlyMap<string, StepNumbers>): Table {
  const { t } = useTranslation('maps');
  return useMemo(
    () => ({
      header: [t('stage'), t('step'), t('customers'), t('shareColumn'), t('conversion'), t('wait')],
      rows: (map?.stages ?? []).flatMap((stage) =>
        stage.steps.map((step) => {
          const of = numbers.get(step.id);
          return [stage.name, step.name, of?.customers ?? null, of?.share ?? null, of?.conversion ?? null, of?.wait?.median ?? null];
        }),
      ),
    }),
    [map, numbers, t],
  );
}
