import { useMediaQuery } from '@mantine/hooks';
import { useMemo, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { recordsOf } from '../../../core/journeyMap/document';
import { EmptyState } from '../../../shell/Parts';
import { useActions } from '../editor/actions';
import { EditorContext, useShape, type Editor } from '../editor/context';
import { CurveLegend } from '../editor/EditorBar';
import { EditorUi } from '../editor/editorUi';
import { LiveMap } from '../editor/liveMap';
import { MiniMap } from '../editor/MiniMap';
import { Stages } from '../editor/Present';
import { PrintView } from '../editor/PrintView';
import { Sheet } from '../editor/Sheet';
import { pan, useWheelZoom, ZoomTools } from '../editor/Zooming';
import '../maps.css';
import '../editor/editor.css';

/** What a person has chosen to see of a map. */
export interface StillView {
  readonly zoom: number;
  /** The place of the stage that is read on a phone or presented, from 0. */
  readonly stage: number;
  readonly presenting: boolean;
}

export type MapDocument = Parameters<typeof recordsOf>[0];

const NOTHING = () => undefined;

/** Holds a whole map document that cannot be changed; what is inside draws it with the parts of the editor. Without a line to the server. */
export function Still({ document, children }: { document: MapDocument; children: ReactNode }) {
  const editor = useMemo<Editor>(() => {
    const live = new LiveMap('', '', '', () => Promise.resolve(null));
    live.store.snapshot(1, recordsOf(document));
    return { live, ui: new EditorUi(live.grid), readOnly: true};
  }, [document]);
  return <EditorContext value={editor}>{children}</EditorContext>;
}

/** Whether the screen is so small that a map is read stage by stage. */
export const usePhone = () => useMediaQuery('(max-width: 640px)', false, { getInitialValueInEffect: false });

/** A map to look at: the grid, or stage by stage on a phone; `beside` stands next to it, or below on a phone. */
export function StillSheet({ view, onView, beside }: { view: StillView; onView: (view: StillView) => void; beside?: ReactNode }) {
  const { t } = useTranslation('mapeditor');
  const shape = useShape();
  const actions = useActions();
  const phone = usePhone();
  const box = useRef<HTMLDivElement>(null);
  const setZoom = (zoom: number) => onView({ ...view, zoom });
  const go = (stage: number) => onView({ ...view, stage });
  useWheelZoom(box, view.zoom, setZoom, phone);
  if (shape.stages.length === 0) return <EmptyState icon="maps" title={t('empty.title')} about={t('empty.about')} />;
  return (
    <>
      {phone ? (
        <div className="wm-still-phone">
          <Stages at={view.stage} onGo={go} />
          {beside}
        </div>
      ) : (
        <div className="wm-jm-body">
          <div className="wm-jm-stack">
            <div ref={box} className="wm-jm-box" onPointerDown={pan}>
              <Sheet box={box} zoom={view.zoom} actions={actions} onLanes={NOTHING} />
            </div>
            <div className="wm-jm-foot">
              <CurveLegend />
              <ZoomTools zoom={view.zoom} onZoom={setZoom} />
            </div>
            <MiniMap box={box} zoom={view.zoom} />
          </div>
          {beside}
        </div>
      )}
      {view.presenting ? <Stages at={view.stage} onGo={go} onClose={() => onView({ ...view, presenting: false })} /> : null}
      <PrintView />
    </>
  );
}
