import { expect, it } from 'vitest';
import { drawProcessMap, toSvg } from './drawing';

const colours = { paper: '#ffffff', surface: '#ffffff', line: '#dddddd', ink: '#111111', soft: '#555555' };

it('draws boxes and lines as an SVG that stands alone', () => {
  const drawing = drawProcessMap(
    { width: 300, height: 100 },
    [{ x: 0, y: 10, width: 120, height: 48, title: 'ask <quote>', note: '5', round: false }],
    [{ from: 'a', to: 'b', count: 5, wait: { median: 60 }, points: [[120, 30], [150, 30], [150, 60], [180, 60]], label: { x: 150, y: 40 }, text: '5' }],
    colours,
  );
  expect(drawing.width).toBe(348);
  const svg = toSvg(drawing, 'Process map', 'Noto Sans');
  expect(svg).toContain('<title>Process map</title>');
  expect(svg).toContain('ask &lt;quote&gt;');
  expect(svg).toContain('d="M144,54C174,54 174,84 204,84"');
  expect(svg).not.toContain('href');
});
