import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { textOf, type MapRecord } from '../../../core/journeyMap/records';
import { Icon } from '../../../shell/icons';
import { useEditor } from '../editor/context';
import { spotOf } from '../editor/editorUi';
import { drawWay } from './drawing';

/** From here a way is drawn to another step: dragged by mouse, or chosen in the step's details. */
export function Linker({ step }: { step: MapRecord }) {
  const { t } = useTranslation('maplinks');
  const { live, ui } = useEditor();
  const navigate = useNavigate();
  const name = t('draw', { name: textOf(step, 'name') });
  const open = () => {
    ui.focus(spotOf(step));
    void navigate({ to: '.', search: ((before: object) => ({ ...before, panel: 'details' })) as never, replace: true, resetScroll: false });
  };
  const made = (to: string) => ui.say(t('made', { from: textOf(step, 'name'), to: textOf(live.store.get('step', to), 'name') }));
  return (
    <button
      type="button"
      tabIndex={-1}
      className="wm-jm-linker"
      aria-label={name}
      title={name}
      onClick={open}
      onPointerDown={(event) => drawWay(event.nativeEvent, event.currentTarget, step.id, live, ui, made)}
      // A step that is dragged by its handle stays where it is.
      onMouseDown={(event) => event.preventDefault()}
    >
      <Icon name="link" size={14} />
    </button>
  );
}
