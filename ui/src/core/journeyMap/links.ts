/* Ways between steps beside the plain order: a branch leads on another way, a loop leads back. */
import { newAmong } from './changes';
import type { Grid, Shape } from './grid';
import { textOf, type FieldSet, type MapRecord } from './records';

/** A link as it is drawn over the steps: from column to column, on a track of its own. */
export interface Way {
  readonly link: MapRecord;
  readonly from: number;
  readonly to: number;
  /** 0 is the track nearest to the steps. */
  readonly track: number;
}

/** A track for each span of columns, so that no two on the same track meet; the shortest lie lowest. */
export function tracksOf(spans: readonly (readonly [number, number])[]): number[] {
  const taken: (readonly [number, number])[][] = [];
  const tracks = new Array<number>(spans.length).fill(0);
  const shortest = spans.map((_, at) => at).sort((a, b) => length(spans[a]) - length(spans[b]) || a - b);
  for (const at of shortest) {
    const span = spans[at] ?? ([0, 0] as const);
    let track = taken.findIndex((others) => others.every((other) => low(span) > high(other) || high(span) < low(other)));
    if (track < 0) track = taken.push([]) - 1;
    taken[track]?.push(span);
    tracks[at] = track;
  }
  return tracks;
}

const low = (span: readonly [number, number]) => Math.min(...span);
const high = (span: readonly [number, number]) => Math.max(...span);
const length = (span: readonly [number, number] | undefined) => (span ? high(span) - low(span) : 0);

/** The links whose two steps are shown, each with its track. */
export function waysOf(shape: Shape): Way[] {
  const column = new Map(shape.columns.map((it, at) => [it.step, at]));
  const shown = shape.links.flatMap((link) => {
    const from = column.get(textOf(link, 'from') || '-');
    const to = column.get(textOf(link, 'to') || '-');
    return from === undefined || to === undefined ? [] : [{ link, from, to }];
  });
  const tracks = tracksOf(shown.map(({ from, to }) => [from, to] as const));
  return shown.map((way, at) => ({ ...way, track: tracks[at] ?? 0 }));
}

/** A new link between two steps: a loop if it leads back. Undefined from a step to itself, and where there is one already. */
export function newLink(grid: Grid, from: string, to: string, ids: () => string): FieldSet | undefined {
  const { columns, links } = grid.shape;
  const at = (step: string) => columns.findIndex((it) => it.step === step);
  if (from === to || at(from) < 0 || at(to) < 0) return undefined;
  if (links.some((link) => textOf(link, 'from') === from && textOf(link, 'to') === to)) return undefined;
  return newAmong('link', links, null, { from, to, kind: at(to) < at(from) ? 'loop' : 'branch' }, ids);
}
