import { slotKey, type Grid } from '../../../core/journeyMap/grid';
import { idOf, type Spot } from './editorUi';

/*
 * The grid as a person walks through it by arrows: row 0 holds the stages, row 1 the steps if there are any, then the lanes;
 * column -1 the heads of lanes.
 */
interface Position {
  readonly row: number;
  readonly column: number;
  readonly at: number;
}

const hasSteps = (grid: Grid) => grid.shape.stages.some((it) => it.steps.length > 0);
const lead = (grid: Grid) => (hasSteps(grid) ? 2 : 1);

function positionOf(grid: Grid, spot: Spot): Position | null {
  const id = idOf(spot);
  const { stages, columns, shownLanes } = grid.shape;
  switch (spot.slice(0, spot.indexOf(':'))) {
    case 'stage':
      return { row: 0, column: stages.find((it) => it.stage.id === id)?.first ?? 0, at: 0 };
    case 'step':
      return { row: 1, column: Math.max(0, columns.findIndex((it) => it.step === id)), at: 0 };
    case 'lane':
      return { row: lead(grid) + shownLanes.findIndex((lane) => lane.id === id), column: -1, at: 0 };
    case 'cell': {
      const [lane, stage, step] = id.split('|');
      return { row: lead(grid) + shownLanes.findIndex((it) => it.id === lane), column: columns.findIndex((it) => it.stage === stage && it.step === step), at: 0 };
    }
    default: {
      const card = grid.store.live('card', id);
      if (!card) return null;
      const column = grid.columnOf(card);
      return { row: lead(grid) + shownLanes.findIndex((it) => it.id === grid.slotOf(card).lane), column, at: grid.walk(grid.slotOf(card).lane, column).indexOf(card) };
    }
  }
}

/** What stands at a position; `end` takes the last card of a cell. */
function spotAt(grid: Grid, { row, column, at }: Position, end = false): Spot | null {
  const { stages, columns, shownLanes } = grid.shape;
  const of = columns[column];
  if (row < lead(grid)) {
    if (!of) return null;
    return row === 0 || of.step === '' ? `stage:${of.stage}` : `step:${of.step}`;
  }
  const lane = shownLanes[row - lead(grid)];
  if (!lane) return null;
  if (column === -1) return `lane:${lane.id}`;
  if (!of || stages.length === 0) return null;
  const cards = grid.walk(lane.id, column);
  const card = end ? cards[cards.length - 1] : cards[Math.min(at, cards.length - 1)];
  return card ? `card:${card.id}` : `cell:${slotKey({ lane: lane.id, ...of })}`;
}

/** Where an arrow, Home or End leads from a place; null if there is nothing further on. */
export function walk(grid: Grid, from: Spot, key: string, far: boolean): Spot | null {
  const now = positionOf(grid, from);
  if (!now) return spotAt(grid, { row: 0, column: 0, at: 0 });
  const { row, column, at } = now;
  const last = grid.shape.columns.length - 1;
  const rows = lead(grid) + grid.shape.shownLanes.length;
  const cards = row >= lead(grid) && column >= 0 ? grid.walk(grid.shape.shownLanes[row - lead(grid)]?.id ?? '', column) : [];
  const side = (by: -1 | 1): Spot | null => {
    for (let next = column + by; next >= -1 && next <= last; next += by) {
      const spot = spotAt(grid, { row, column: next, at });
      if (spot !== null && spot !== from) return spot;
    }
    return null;
  };
  switch (key) {
    case 'ArrowLeft':
      return side(-1);
    case 'ArrowRight':
      return side(1);
    case 'ArrowUp':
      if (at > 0) return spotAt(grid, { row, column, at: at - 1 });
      if (row === 2 && lead(grid) === 2 && grid.shape.columns[column]?.step === '') return spotAt(grid, { row: 0, column, at: 0 });
      return row === 0 ? null : spotAt(grid, { row: row - 1, column: row - 1 < lead(grid) ? Math.max(0, column) : column, at: 0 }, true);
    case 'ArrowDown':
      if (at < cards.length - 1) return spotAt(grid, { row, column, at: at + 1 });
      if (row === 0 && lead(grid) === 2 && grid.shape.columns[column]?.step === '') return spotAt(grid, { row: 2, column, at: 0 });
      return row >= rows - 1 ? null : spotAt(grid, { row: row + 1, column, at: 0 });
    case 'Home':
      return spotAt(grid, { row: far ? 0 : row, column: far || row < lead(grid) ? 0 : -1, at: 0 });
    case 'End':
      return spotAt(grid, { row: far ? rows - 1 : row, column: last, at: 0 });
    default:
      return null;
  }
}

/** The column and lane that a place belongs to, to paste there. */
export function placeOf(grid: Grid, spot: Spot): { lane: string; column: number } | null {
  const now = positionOf(grid, spot);
  if (!now) return null;
  const lane = grid.shape.shownLanes[Math.max(0, now.row - lead(grid))];
  return lane ? { lane: lane.id, column: Math.max(0, now.column) } : null;
}
