import { expect, it } from 'vitest';
import conformance from '../conformance/conformance.css?raw';
import maps from '../maps.css?raw';
import editor from './editor.css?raw';

/** The rules of a style sheet whose selector has all of some parts. */
const rules = (sheet: string, ...parts: string[]) => sheet.split('\n').filter((line) => parts.every((part) => (line.split('{')[0] ?? '').includes(part)));

it('draws assumed curves dashed and measured ones through, on every screen', () => {
  expect(rules(editor, '.wm-jm-curves path', ":not([data-kind='measured'])").join()).toContain('stroke-dasharray: 7 5');
  expect(rules(editor, '.wm-jm-legend', ":not([data-kind='measured'])").join()).toContain('dashed');
  for (const rule of [...rules(editor, ".wm-jm-curves path[data-kind='measured']"), ...rules(conformance, '.wm-emotion-measured path')]) expect(rule).not.toContain('dasharray');
  expect(rules(conformance, '.wm-emotion-assumed path').join()).toContain('dasharray');
});

it('hatches what nothing backs, on paper too', () => {
  const [rule = ''] = rules(maps, '.wm-jm-card', '.wm-step-card', "[data-evidence='assumed']");
  expect(rule).toContain('repeating-linear-gradient');
  expect(rule).toContain('print-color-adjust: exact');
  for (const printed of rules(editor, '.wm-jm-paper .wm-jm-card')) expect(printed).not.toMatch(/background:/);
});
