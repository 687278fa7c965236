import { memo, useCallback, useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageColumns } from '../../../core/journeyMap/grid';
import type { BlueprintLine } from '../../../core/journeyMap/lanes';
import { textOf, type MapRecord } from '../../../core/journeyMap/records';
import { Icon } from '../../../shell/icons';
import { useFormat } from '../../../shell/session';
import { CommentMark } from '../comments/CommentMark';
import { laneName, useEditor, useSet } from './context';
import { drag } from './dragging';
import { spotOf } from './editorUi';
import { NameField } from './NameField';

/** A name with the way to change it: double click, Enter in the grid, or the pencil. */
export function Name({ record, kind }: { record: MapRecord; kind: 'stage' | 'step' | 'lane' }) {
  const { t } = useTranslation('mapeditor');
  const { ui, readOnly } = useEditor();
  const set = useSet(record);
  const spot = spotOf(record);
  const editing = useSyncExternalStore(
    (listener) => ui.subscribe('editing', listener),
    () => ui.editing === spot,
  );
  const name = kind === 'lane' ? laneName(record, t) : textOf(record, 'name');
  if (editing) {
    return (
      <NameField
        name={name}
        label={t(`nameOf.${kind}`)}
        onEnd={(next, refocus) => {
          if (next !== null) set({ name: next });
          ui.edit(null);
          if (refocus) ui.focus(spot);
        }}
      />
    );
  }
  return (
    <span className="wm-name">
      {name}
      {readOnly ? null : (
        <button type="button" tabIndex={-1} className="wm-name-edit" aria-label={t('maps:rename', { name })} onClick={() => ui.edit(spot)}>
          <Icon name="edit" size={15} />
        </button>
      )}
    </span>
  );
}

/** Makes an element that can be dragged, for those who may change the map. */
export function useDrag(kind: 'stage' | 'step' | 'lane', id: string) {
  const { ui, readOnly } = useEditor();
  return useCallback((element: HTMLElement | null) => (element && !readOnly ? drag(element, kind, id, ui) : undefined), [kind, id, ui, readOnly]);
}

/** The head of a stage, over its columns. */
export const StageHead = memo(function StageHead({ of }: { of: StageColumns }) {
  const { t } = useTranslation('mapeditor');
  const format = useFormat();
  const department = textOf(of.stage, 'department');
  const about = textOf(of.stage, 'description');
  return (
    <div role="columnheader" className="wm-stage" data-spot={spotOf(of.stage)} ref={useDrag('stage', of.stage.id)} tabIndex={-1} style={{ gridColumn: `span ${of.columns.length}` }} aria-colspan={of.columns.length}>
      <div className="wm-stage-in">
        <h2>
          <Name record={of.stage} kind="stage" />
        </h2>
        {of.steps.length > 0 || department ? (
          <p className="wm-soft wm-small">
            {[department, of.steps.length > 0 ? t('maps:steps', { count: of.steps.length, n: format.count(of.steps.length) }) : ''].filter(Boolean).join(' · ')}
          </p>
        ) : null}
        {about ? (
          <p className="wm-soft wm-small wm-jm-about" title={about}>
            {about}
          </p>
        ) : null}
        <CommentMark spot={spotOf(of.stage)} />
      </div>
    </div>
  );
});

/** The head of a lane, and the line of a blueprint below it. */
export const LaneHead = memo(function LaneHead({ lane, line, children }: { lane: MapRecord; line: BlueprintLine | null; children?: ReactNode }) {
  const { t } = useTranslation('mapeditor');
  return (
    <div role="rowheader" className="wm-jm-lane" data-spot={spotOf(lane)} ref={useDrag('lane', lane.id)} tabIndex={-1}>
      <h3>
        <Name record={lane} kind="lane" />
      </h3>
      {children}
      {line ? <span className="wm-jm-line-name">{t(`lines.${line}`)}</span> : null}
    </div>
  );
});
