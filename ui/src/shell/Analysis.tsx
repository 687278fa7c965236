import { SegmentedControl } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { lazy, Suspense, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Table } from '../core/table';
import { useAddress } from './address';
import { Answer, answerOf } from './Answer';
import { CopyLink } from './CopyLink';
import { SavePicture } from './picture/SavePicture';
import { SaveView } from './views/SaveView';
import { LogRangePicker } from './LogRangePicker';
import { DataTable, Definition, NoEvents, SaveCsv, ScreenHead } from './Parts';
import type { ScreenName } from './screens';

const Filter = lazy(() => import('./FilterBar'));
const Heed = lazy(() => import('./Heed'));

/** Chooses the time range and whose journeys an analysis looks at, and says whom it leaves out anyway. */
export function LogChoice({ ranged = true }: { ranged?: boolean }) {
  return (
    <>
      {ranged ? <LogRangePicker /> : null}
      <Suspense fallback={<span className="wm-filter-place" />}>
        <Filter />
      </Suspense>
      <Suspense>
        <Heed />
      </Suspense>
    </>
  );
}

interface AnalysisProps<T> {
  /** The screen's noun: its texts `title`, `about` and `definition` are shown, its name is the name of the CSV file. */
  readonly noun: ScreenName;
  /** The answer to the question that the address asks; undefined while the question is incomplete, see `ask`. */
  readonly result: UseQueryResult<T>;
  /** The whole result as a table: the twin of the chart, and what the CSV holds. */
  readonly table: (data: T) => Table;
  /** Whether the log holds nothing to analyse. */
  readonly isEmpty: (data: T) => boolean;
  /** The chart. */
  readonly children: (data: T) => ReactNode;
  /** What the person chooses, beside the time range. */
  readonly controls?: ReactNode;
  /** Shown in place of the result while the question is incomplete. */
  readonly ask?: ReactNode;
  /** Further buttons of the head. */
  readonly actions?: ReactNode;
  /** What is shown below the result in both views. */
  readonly below?: (data: T) => ReactNode;
  /** What is shown below a failure in place of that: the form whose words the server refused. */
  readonly unanswered?: ReactNode;
  /** The definition that the server gave with the numbers; it follows the screen's own. */
  readonly defined?: (data: T) => string;
  /** How the picture is called in the switch, if it is no chart. */
  readonly chartName?: string;
  /** Whether the result is a picture of its own that has no button to save it. */
  readonly pictured?: boolean;
  /** Whether the analysis can be bounded in time; true if not said. */
  readonly ranged?: boolean;
  /** Whether the log is asked; false for a table in its place, whose journeys cannot be chosen, and which nobody else has: it is neither linked to nor saved as a view. True if not said. */
  readonly ofLog?: boolean;
}

/** An analysis on screen: head, choices, result as chart or table, definition; and what is shown while there is none. */
export function Analysis<T>(props: AnalysisProps<T>) {
  const { noun, result, ask, controls, ranged = true, ofLog = true } = props;
  const { t } = useTranslation(noun);
  const [asTable] = useTableView();
  const data = ask ? undefined : answerOf(result);
  const shown = data !== undefined && !props.isEmpty(data) ? data : undefined;
  const title = t(`${noun}:title`);
  const picture = useRef<HTMLElement>(null);
  return (
    <>
      <ScreenHead title={title} about={t(`${noun}:about`)}>
        {shown === undefined ? null : (
          <>
            <ViewSwitch label={title} {...(props.chartName ? { chart: props.chartName } : {})} />
            <SaveCsv name={`${noun}.csv`} table={() => props.table(shown)} />
            {props.pictured && !asTable ? <SavePicture name={`${noun}.png`} title={title} of={picture} /> : null}
            {props.actions}
          </>
        )}
        {ofLog ? (
          <>
            <CopyLink />
            <SaveView />
          </>
        ) : null}
      </ScreenHead>
      <div className="wm-controls">
        {ofLog ? <LogChoice ranged={ranged} /> : null}
        {controls}
      </div>
      {ask}
      {ask ? null : (
        <Answer noun={noun} result={result} rows={8}>
          {(found) => (props.isEmpty(found) ? <NoEvents /> : null)}
        </Answer>
      )}
      {result.isError && !ask ? props.unanswered : null}
      {shown === undefined ? null : (
        <>
          <section ref={picture} className="wm-card wm-stack" aria-label={t('shell:result')} aria-busy={result.isFetching}>
            {asTable ? <DataTable table={props.table(shown)} caption={title} /> : props.children(shown)}
          </section>
          {props.below?.(shown)}
          <Definition>
            {t(`${noun}:definition`)}
            {props.defined ? (
              <p lang="en" className="wm-definition-said">
                {props.defined(shown)}
              </p>
            ) : null}
          </Definition>
        </>
      )}
    </>
  );
}

/** Whether the address asks for the table in place of the chart, and the way to turn. */
export function useTableView(): [boolean, (asTable: boolean) => void] {
  const [search, change] = useAddress();
  return [search['view'] === 'table', (asTable) => change({ view: asTable ? 'table' : undefined })];
}

/** Turns between the chart and its table. */
export function ViewSwitch({ label, chart }: { label: string; chart?: string }) {
  const { t } = useTranslation();
  const [asTable, turn] = useTableView();
  return (
    <SegmentedControl
      size="xs"
      aria-label={label}
      value={asTable ? 'table' : 'chart'}
      onChange={(view) => turn(view === 'table')}
      data={[
        { value: 'chart', label: chart ?? t('asChart') },
        { value: 'table', label: t('asTable') },
      ]}
    />
  );
}
