import { memo, useCallback, useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { predicateText } from '../../../core/predicate';
import type { StageColumns } from '../../../core/journeyMap/grid';
import type { BlueprintLine } from '../../../core/journeyMap/lanes';
import { objectOf, textOf, type MapRecord } from '../../../core/journeyMap/records';
import { Icon } from '../../../shell/icons';
import { useFormat } from '../../../shell/session';
import type { MapStep } from '../calls';
import { laneName, useEditor, useSet } from './context';
import { drag } from './dragging';
import { spotOf } from './editorUi';
import { NameField } from './NameField';

/** A name with the way to change it: double click, Enter in the grid, or the pencil. */
function Name({ record, kind }: { record: MapRecord; kind: 'stage' | 'step' | 'lane' }) {
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
function useDrag(kind: 'stage' | 'step' | 'lane', id: string) {
  const { ui, readOnly } = useEditor();
  return useCallback((element: HTMLElement | null) => (element && !readOnly ? drag(element, kind, id, ui) : undefined), [kind, id, ui, readOnly]);
}

/** The head of a stage, over its columns. */
export const StageHead = memo(function StageHead({ of }: { of: StageColumns }) {
  const { t } = useTranslation('mapeditor');
  const format = useFormat();
  const department = textOf(of.stage, 'department');
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

/** A step with the numbers of what really happens, if it is bound to events. */
export const StepCell = memo(function StepCell({ step }: { step: MapRecord }) {
  const { t } = useTranslation('maps');
  const { numbers: all } = useEditor();
  const format = useFormat();
  const numbers = all.get(step.id);
  const bindings = step.fields['bindings'] as MapStep['bindings'] | undefined;
  const binding = bindings?.[bindings.length - 1];
  const evidence = objectOf(step, 'evidence');
  const kind = String(evidence?.['kind'] ?? 'assumed');
  const channel = objectOf(step, 'touchpoint')?.['channel'];
  return (
    <div role="gridcell" className="wm-step-card" data-spot={spotOf(step)} data-evidence={kind} ref={useDrag('step', step.id)} tabIndex={-1}>
      <h3>
        <Name record={step} kind="step" />
      </h3>
      {numbers ? (
        <>
          <div className="wm-step-volume">
            <strong>{format.compact(numbers.customers)}</strong>
            <span className="wm-soft wm-small">{t('share', { share: format.share(numbers.share) })}</span>
          </div>
          <div className="wm-bar" aria-hidden="true">
            <span style={{ width: `${100 * (numbers.share ?? 0)}%` }} />
          </div>
          <dl className="wm-step-numbers">
            {numbers.conversion !== null ? (
              <div>
                <dt>{t('conversion')}</dt>
                <dd>{format.share(numbers.conversion)}</dd>
              </div>
            ) : null}
            {numbers.wait && numbers.wait.median !== null ? (
              <div title={t('p95', { duration: format.duration(numbers.wait.p95) })}>
                <dt>{t('wait')}</dt>
                <dd>{format.duration(numbers.wait.median)}</dd>
              </div>
            ) : null}
          </dl>
        </>
      ) : null}
      <footer>
        <span className="wm-evidence" data-evidence={kind}>
          {typeof evidence?.['n'] === 'number' ? t('evidenceFrom', { kind: t(`evidence.${kind}`), n: format.compact(evidence['n']) }) : t(`evidence.${kind}`)}
        </span>
        {channel ? <span className="wm-chip">{t(`mapeditor:channels.${String(channel)}`, { defaultValue: String(channel) })}</span> : null}
        {binding ? (
          <span className="wm-binding" title={t('binding')}>
            <Icon name="link" size={13} /> <code>{predicateText(binding.predicate)}</code>
          </span>
        ) : null}
      </footer>
    </div>
  );
});
