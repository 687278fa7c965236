import type { ColumnKind, Table } from '../../core/table';
import type { Texts } from '../../core/texts';
import type { Obstacle } from './calls';

type Column = readonly [name: string, kind: ColumnKind, read: (obstacle: Obstacle) => string | number];

/** What the cards of the obstacles say, a row for each. */
export function obstacleTable(obstacles: readonly Obstacle[], t: Texts): Table {
  const bounds = (name: string, kind: ColumnKind, low: Column[2], high: Column[2]): Column[] => [
    [`${name}: ${t('shell:chart.low')}`, kind, low],
    [`${name}: ${t('shell:chart.high')}`, kind, high],
  ];
  const columns: Column[] = [
    [t('bottlenecks:from'), 'count', (it) => it.from],
    [t('bottlenecks:to'), 'count', (it) => it.to],
    [t('bottlenecks:customers'), 'count', (it) => it.customers],
    [t('bottlenecks:threshold'), 'duration', (it) => it.threshold],
    ...bounds(t('bottlenecks:threshold'), 'duration', (it) => it.thresholdLow, (it) => it.thresholdHigh),
    [t('bottlenecks:waitedLonger'), 'decimal', (it) => it.above.customers],
    [t('bottlenecks:exitAbove'), 'share', (it) => it.above.exit],
    [t('bottlenecks:exitBelow'), 'share', (it) => it.below.exit],
    [t('bottlenecks:lost'), 'decimal', (it) => it.lost.customers],
    ...bounds(t('bottlenecks:lost'), 'decimal', (it) => it.lost.low, (it) => it.lost.high),
    [t('bottlenecks:leftWaiting'), 'count', (it) => it.leftWaiting.customers],
    [t('bottlenecks:beyond'), 'decimal', (it) => it.leftWaiting.beyond],
    [t('shell:chart.p'), 'p', (it) => it.corrected],
  ];
  return {
    header: columns.map(([name]) => name),
    kinds: columns.map(([, kind]) => kind),
    rows: obstacles.map((obstacle) => columns.map(([, , read]) => read(obstacle))),
  };
}
