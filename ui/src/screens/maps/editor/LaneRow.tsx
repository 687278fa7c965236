import { memo, useContext, type CSSProperties } from 'react';
import type { Grid } from '../../../core/journeyMap/grid';
import type { BlueprintLine } from '../../../core/journeyMap/lanes';
import { textOf, type MapRecord } from '../../../core/journeyMap/records';
import { Cell } from './Cell';
import { CardTexts, laneName, useShape } from './context';
import { LaneHead } from './Heads';
import { middlesOf, widthsOf } from './sizes';

/** About how high a card and an empty cell are: enough to tell which rows are on screen before they are drawn. */
const CARD_PX = 62;
const CELL_PX = 58;

/** How many cards the fullest cell of a lane has. */
export const mostIn = (grid: Grid, lane: string): number => grid.shape.columns.reduce((most, _, column) => Math.max(most, grid.walk(lane, column).length), 0);

/** How many rows, each with so many cards in its fullest cell, reach over a height in pixels. */
export function rowsOn(mosts: readonly number[], height: number): number {
  let below = 0;
  const at = mosts.findIndex((most) => (below += CELL_PX + most * CARD_PX) > height);
  return at < 0 ? mosts.length : at + 1;
}

interface Props {
  lane: MapRecord;
  line: BlueprintLine | null;
  most: number;
  /** How far from the left edge cells are drawn yet, in pixels; those to the right come later. */
  reach: number;
}

/** A lane with its cells. The browser lays it out only once it comes near the screen. */
export const LaneRow = memo(function LaneRow({ lane, line, most, reach }: Props) {
  const t = useContext(CardTexts);
  const shape = useShape();
  const lefts = middlesOf(widthsOf(shape));
  const drawn = shape.stages.filter((of) => (lefts[of.first] ?? 0) < reach);
  const name = laneName(lane, t);
  return (
    <div role="row" className="wm-jm-row wm-jm-cards" data-lane={lane.id} data-line={line ?? undefined} data-kind={textOf(lane, 'kind')} style={{ ['--tall' as string]: `${CELL_PX + most * CARD_PX}px` } as CSSProperties}>
      <LaneHead lane={lane} line={line} />
      {drawn.map((of) =>
        of.steps.length === 0 ? (
          <Cell key={of.stage.id} lane={lane.id} stage={of.stage.id} step="" label={`${name}, ${textOf(of.stage, 'name')}`} />
        ) : (
          <div key={of.stage.id} className="wm-jm-split" role="none" style={{ gridColumn: `span ${of.columns.length}` }}>
            <Cell whole lane={lane.id} stage={of.stage.id} step="" label={`${name}, ${textOf(of.stage, 'name')}`} />
            {of.steps.map((step) => (
              <Cell key={step.id} lane={lane.id} stage={of.stage.id} step={step.id} label={`${name}, ${textOf(step, 'name')}`} />
            ))}
          </div>
        ),
      )}
    </div>
  );
});
