import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldSet, Value } from '../../../core/journeyMap/records';
import { plainOf } from '../../../core/journeyMap/cardText';
import { textOf } from '../../../core/journeyMap/records';
import { Icon } from '../../../shell/icons';
import { FaultText } from '../../../shell/Parts';
import type { Actions } from './actions';
import { laneName, useEditor, useLive } from './context';
import type { Note } from './liveMap';

/** What has just happened and can be taken back, and where two people changed the same at once. */
export function Toasts({ actions }: { actions: Actions }) {
  const { t } = useTranslation('mapeditor');
  const { live, ui } = useEditor();
  const { notes, refusal } = useLive();
  const toasts = useSyncExternalStore(
    (listener) => ui.subscribe('toasts', listener),
    () => ui.toasts,
  );
  useEffect(() => live.onChange(() => ui.overtaken()), [live, ui]);
  const close = (perform: () => void) => (
    <button type="button" className="wm-jm-toast-close" aria-label={t('shell:close')} onClick={perform}>
      <Icon name="close" size={15} />
    </button>
  );
  return (
    <div className="wm-jm-toasts" role="status">
      {toasts.map((toast) => (
        <div key={toast.id} className="wm-jm-toast">
          <span>{toast.text}</span>
          {toast.undo ? (
            <button
              type="button"
              onClick={() => {
                ui.dismiss(toast.id);
                actions.undo();
              }}
            >
              {t('undo')}
            </button>
          ) : null}
          {close(() => ui.dismiss(toast.id))}
        </div>
      ))}
      {notes.map((note) => (
        <NoteView key={note.number} note={note} />
      ))}
      {refusal ? (
        <div className="wm-jm-toast" data-kind="bad">
          <span>
            {refusal.code === 'TOO_BIG' ? (
              t('tooBig')
            ) : (
              <>
                {t('refused')} <FaultText code={refusal.code} detail={refusal.message} />
              </>
            )}
          </span>
          {close(() => live.forgiveRefusal())}
        </div>
      ) : null}
    </div>
  );
}

function NoteView({ note }: { note: Note }) {
  const { t } = useTranslation('mapeditor');
  const { live, ui } = useEditor();
  const said = (value: Value): string => {
    if (note.field === 'deleted') return t(value === true ? 'note.deleted' : 'note.kept');
    if (note.field === 'order') return t('note.place');
    if (note.field === 'lane') return laneName(live.store.get('lane', String(value)), t);
    if (note.field === 'stage' || note.field === 'step') return textOf(live.store.get(note.field, String(value)), 'name') || t('note.place');
    return value === null ? t('note.nothing') : typeof value === 'object' ? t('note.other') : plainOf(String(value)).slice(0, 120);
  };
  const theirs: FieldSet = { kind: note.kind, id: note.id, fields: { [note.field]: note.theirs } };
  return (
    <div className="wm-jm-toast" data-kind="conflict">
      <span>
        {t(note.kept === 'mine' ? 'note.mine' : 'note.theirs', { name: note.by, value: said(note.theirs) })}
      </span>
      <button
        type="button"
        onClick={() => {
          live.dismiss(note.number);
          live.edit([theirs]);
          if (note.kind === 'card') ui.focus(`card:${theirs.id}`);
        }}
      >
        {t(note.kept === 'mine' ? 'note.takeTheirs' : 'note.takeMine')}
      </button>
      <button type="button" className="wm-jm-toast-close" aria-label={t('shell:close')} onClick={() => live.dismiss(note.number)}>
        <Icon name="close" size={15} />
      </button>
    </div>
  );
}
