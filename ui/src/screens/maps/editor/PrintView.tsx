import { Fragment, useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { pointsIn } from '../../../core/journeyMap/changes';
import { gradeOf } from '../../../core/journeyMap/evidence';
import { textOf } from '../../../core/journeyMap/records';
import { useFormat } from '../../../shell/session';
import { useStepNotes } from '../links/StepNotes';
import { ReadCard } from './CardView';
import { laneName, useCurves, useEditor, useShape } from './context';
import { useCurveName } from './curves';

const STAGES_A_PAGE = 5;

/** The map on paper: tables of a few stages each, so that nothing is cut off at the edge of a page. Drawn only while printing. */
export function PrintView() {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const paper = window.matchMedia('print');
    const set = (on: boolean) => () => flushSync(() => setPrinting(on));
    const begin = set(true);
    const end = set(false);
    const change = (event: MediaQueryListEvent) => (event.matches ? begin : end)();
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    paper.addEventListener('change', change);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
      paper.removeEventListener('change', change);
    };
  }, []);
  return printing ? createPortal(<Paper />, document.body) : null;
}

function Paper() {
  const { t } = useTranslation('mapeditor');
  const { live } = useEditor();
  const shape = useShape();
  const curves = useCurves();
  const nameOf = useCurveName();
  const format = useFormat();
  const notesOf = useStepNotes();
  const pages = Array.from({ length: Math.ceil(shape.stages.length / STAGES_A_PAGE) }, (_, page) => shape.stages.slice(page * STAGES_A_PAGE, (page + 1) * STAGES_A_PAGE));
  return (
    <div className="wm-jm-paper">
      {pages.map((stages, page) => (
        <table key={page}>
          <caption>
            {textOf(shape.map, 'name')} {pages.length > 1 ? `· ${page + 1}/${pages.length}` : ''}
          </caption>
          <thead>
            <tr>
              <th />
              {stages.map((of) => (
                <th key={of.stage.id} scope="col">
                  {textOf(of.stage, 'name')}
                  {of.steps.length > 0 ? <small>{of.steps.map((step, at) => <Fragment key={step.id}>{at > 0 ? ' · ' : ''}<span data-evidence={gradeOf(step)}>{[textOf(step, 'name'), ...notesOf(step).map((note) => `(${note})`)].join(' ')}</span></Fragment>)}</small> : null}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shape.shownLanes.map((lane) => (
              <tr key={lane.id}>
                <th scope="row">{laneName(lane, t)}</th>
                {stages.map((of) => (
                  <td key={of.stage.id}>
                    {textOf(lane, 'kind') === 'emotion'
                      ? curves.map((curve) => {
                          const points = pointsIn(live.grid, curve.id, of.stage.id);
                          return points.length === 0 ? null : (
                            <p key={curve.id}>
                              {nameOf(curve)}: {points.map((point, at) => <Fragment key={point.id}>{at > 0 ? ', ' : ''}<span data-evidence={gradeOf(point)}>{format.decimal(Number(point.fields['value']))}</span></Fragment>)}
                            </p>
                          );
                        })
                      : of.columns.flatMap((_, at) => live.grid.walk(lane.id, of.first + at)).map((card) => <ReadCard key={card.id} card={card} />)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}
