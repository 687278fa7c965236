import { expect, it } from 'vitest';
import type { Report } from '../../findings/calls';
import type { ObjectiveLine } from '../objectives/calls';
import { badgesOf } from './badges';
import type { Conformance } from './calls';

it('tells of a step what is worth telling', () => {
  const conformance = {
    alarms: [{ step: 'b' }],
    steps: [
      { step: 'a', customers: 100, completed: 60, missing: 40, unexpected: 2 },
      { step: 'b', customers: 100, completed: 99, missing: 1, unexpected: 0 },
      { step: 'c', customers: 0, completed: 0, missing: 0, unexpected: 0 },
      { step: 'd', customers: null },
    ],
  } as unknown as Conformance;
  const report = {
    findings: [
      { place: { step: 'a' }, size: { of: 'lost' } },
      { place: { step: 'a' }, size: { of: 'won' } },
      { place: { step: 'a' }, size: { of: 'moved' } },
      { place: null, size: { of: 'lost' } },
    ],
  } as unknown as Report;
  expect([...badgesOf(conformance, report)]).toEqual([
    ['a', { missing: 0.4, unexpected: null, pains: 1, delights: 1, drifts: false, objectives: [] }],
    ['b', { missing: null, unexpected: null, pains: 0, delights: 0, drifts: true, objectives: [] }],
  ]);
  expect([...badgesOf({ steps: [], alarms: [] } as unknown as Conformance, undefined)]).toEqual([]);
});

it('tells how the objectives of a step stand', () => {
  const conformance = { alarms: [], steps: [{ step: 'a', customers: 10, completed: 10, missing: 0, unexpected: 0 }, { step: 'b', customers: 10, completed: 10, missing: 0, unexpected: 0 }] } as unknown as Conformance;
  const lines = [
    { text: 'late', step: 'b', measured: { met: false } },
    { text: 'soon late', step: 'b', measured: { met: true, recentBurn: 1.5 } },
    { text: 'not understood', fault: 'expected "within"', step: null, measured: null },
    { text: 'of no step', step: null, measured: { met: true } },
  ] as unknown as ObjectiveLine[];
  expect([...badgesOf(conformance, undefined, lines)]).toEqual([
    ['b', { missing: null, unexpected: null, pains: 0, delights: 0, drifts: false, objectives: [{ text: 'late', state: 'missed' }, { text: 'soon late', state: 'burning' }] }],
  ]);
});
