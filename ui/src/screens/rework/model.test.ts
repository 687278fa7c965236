import { expect, it } from 'vitest';
import type { Loop } from './calls';
import { loopTable } from './model';

const loop = {
  path: ['pay', 'fail'],
  count: 12,
  customers: 8,
  wait: { median: 60 },
  time: 720,
  reached: 20,
  entered: 8,
  exitEntered: 0.5,
  exitOthers: 0.25,
  lost: { customers: 2, low: 1, high: 3 },
  p: 0.001,
  by: [
    { value: 'mobile', reached: 10, entered: 6, share: 0.6 },
    { value: null, reached: 10, entered: 2, share: 0.2 },
  ],
} as unknown as Loop;
const t = (key: string, values?: Record<string, unknown>) => (values ? `${key} ${String(values['property'])}` : key);

it('follows each loop by the values that it is compared by', () => {
  const table = loopTable([loop], 'device', t);
  const columns = ['rework:loop', 'rework:value device', 'rework:walks', 'rework:reached', 'rework:entered', 'rework:ofReached', 'shell:chart.p'].map((name) => table.header.indexOf(name));
  expect(table.rows.map((row) => columns.map((at) => row[at]))).toEqual([
    ['pay → fail → pay', null, 12, 20, 8, 0.4, 0.001],
    ['pay → fail → pay', 'mobile', null, 10, 6, 0.6, null],
    ['pay → fail → pay', 'rework:noValue', null, 10, 2, 0.2, null],
  ]);
});

it('has one row for each loop that is not compared', () => {
  const table = loopTable([loop], '', t);
  expect(table.rows).toHaveLength(1);
  expect(table.header).not.toContain('rework:value ');
});
