import type { ColumnKind, Table } from '../../core/table';
import type { Texts } from '../../core/texts';
import type { Loop } from './calls';

type Cell = string | number | null;
type Column = readonly [name: string, kind: ColumnKind, read: (loop: Loop) => Cell, ofValue?: (value: Loop['by'][number]) => Cell];

export const written = (loop: Loop) => [...loop.path, loop.path[0]].join(' → ');

/** The loops; if they are compared by a property, each followed by a row for every value of it. */
export function loopTable(loops: readonly Loop[], property: string, t: Texts): Table {
  const columns: Column[] = [
    [t('rework:loop'), 'count', written],
    ...(property === '' ? [] : [[t('rework:value', { property }), 'count', () => null, (it) => it.value ?? t('rework:noValue')] satisfies Column]),
    [t('rework:walks'), 'count', (it) => it.count],
    [t('rework:customers'), 'count', (it) => it.customers],
    [t('rework:median'), 'duration', (it) => it.wait.median],
    [t('rework:time'), 'duration', (it) => it.time],
    [t('rework:reached'), 'count', (it) => it.reached, (it) => it.reached],
    [t('rework:entered'), 'count', (it) => it.entered, (it) => it.entered],
    [t('rework:ofReached'), 'share', (it) => (it.reached > 0 ? it.entered / it.reached : null), (it) => it.share],
    [t('rework:exitEntered'), 'share', (it) => it.exitEntered ?? null],
    [t('rework:exitOthers'), 'share', (it) => it.exitOthers ?? null],
    [t('rework:lost'), 'decimal', (it) => it.lost?.customers ?? null],
    [t('rework:lostLow'), 'decimal', (it) => it.lost?.low ?? null],
    [t('rework:lostHigh'), 'decimal', (it) => it.lost?.high ?? null],
    [t('shell:chart.p'), 'p', (it) => it.p ?? null],
  ];
  const ofValues = (loop: Loop) => (property === '' ? [] : loop.by.map((value) => columns.map(([, , , read], at) => (at === 0 ? written(loop) : (read?.(value) ?? null)))));
  return {
    header: columns.map(([name]) => name),
    kinds: columns.map(([, kind]) => kind),
    rows: loops.flatMap((loop) => [columns.map(([, , read]) => read(loop)), ...ofValues(loop)]),
  };
}
