// Fails when the built interface weighs more than its budget (kilobytes after gzip; 1 KB = 1,000 bytes), and says what does.
// budget.mjs --near: shows what comes near it, too.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const SHELL_JS_KB = 190;
const FRAME_JS_KB = 200;
const SHELL_CSS_KB = 45;
const ROUTE_KB = 90;
const CHARTS_KB = 215;
const NEAR = 0.9;

const folder = new URL('../target/classes/static/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', folder), 'utf8'));
const kilobytes = (file) => gzipSync(readFileSync(new URL(file, folder))).length / 1000;
const closure = (key, seen = new Set()) => {
  if (!seen.has(key)) {
    seen.add(key);
    for (const other of manifest[key].imports ?? []) closure(other, seen);
  }
  return seen;
};
const js = (keys) => [...keys].reduce((sum, key) => sum + kilobytes(manifest[key].file), 0);
const css = (keys) => {
  const files = new Set([...keys].flatMap((key) => manifest[key].css ?? []));
  return [...files].reduce((sum, file) => sum + kilobytes(file), 0);
};

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const shell = closure(entry);
// What every screen has loaded soon after the first paint.
const AFTER_FIRST_PAINT = ['src/shell/RailFoot.tsx', 'src/shell/WorkspaceMenu.tsx'];
const frame = new Set(AFTER_FIRST_PAINT.reduce((seen, key) => closure(key, seen), new Set(shell)));
const rows = [
  ['shell JavaScript', js(shell), SHELL_JS_KB],
  ['shell and frame JavaScript', js(frame), FRAME_JS_KB],
  ['shell styles', css(shell), SHELL_CSS_KB],
];
const lazy = new Set([...shell].flatMap((key) => manifest[key].dynamicImports ?? []));
for (const key of lazy) {
  if (key.startsWith('src/screens/')) {
    const own = [...closure(key)].filter((other) => !frame.has(other));
    rows.push([key, js(own) + css(own), ROUTE_KB]);
  }
}
const charts = 'src/charts/frame/echarts.ts';
if (manifest[charts]) rows.push(['charts', js([...closure(charts)].filter((other) => !frame.has(other))), CHARTS_KB]);
const limit = process.argv.includes('--near') ? NEAR : 1;
let over = false;
for (const [name, size, budget] of rows) {
  over ||= size > budget;
  if (size > limit * budget) process.stdout.write(`${size > budget ? 'OVER ' : '     '}${name}: ${size.toFixed(1)} of ${budget} KB\n`);
}
process.exitCode = over ? 1 : 0;
