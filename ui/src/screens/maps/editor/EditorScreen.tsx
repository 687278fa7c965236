import { ActionIcon } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { seconds, share } from '../../../core/units';
import { useAddress } from '../../../shell/address';
import { Icon } from '../../../shell/icons';
import { DataTable, Definition, EmptyState, SaveCsv, Skeletons } from '../../../shell/Parts';
import { useFormat, useWorkspaceId } from '../../../shell/session';
import { textOf } from '../../../core/journeyMap/records';
import { startOf } from '../../../core/journeyMap/start';
import type { StepNumbers } from '../calls';
import type { StepBadges } from '../conformance/badges';
import { Comments } from '../comments/Comments';
import { ConformanceSwitch } from '../conformance/ConformanceSwitch';
import { FindingsSwitch } from '../../findings/FindingsSwitch';
import { useActions } from './actions';
import { EditorContext, newId, NumbersContext, useEditor, useNumbers, useShape, type Editor } from './context';
import { CurveLegend, EditorBar } from './EditorBar';
import type { EditorUi, Spot } from './editorUi';
import { Find } from './Find';
import { useGridShortcuts } from './keyboard';
import type { LiveMap } from './liveMap';
import { MiniMap } from './MiniMap';
import { loadPanels, onPhone, Panel, panelFrom, PANELS, type PanelName } from './panels';
import { Stages } from './Present';
import { PrintView } from './PrintView';
import { Sheet } from './Sheet';
import { BadgesContext } from './StepBadges';
import { useStepTable } from './stepTable';
import { Toasts } from './Toasts';
import { pan, useWheelZoom, zoomFrom, ZoomTools } from './Zooming';

const ConformancePanel = lazy(() => import('../conformance/ConformancePanel'));
const BadgeSource = lazy(() => import('../conformance/BadgeSource'));
const FindingsPanel = lazy(() => import('../../findings/FindingsPanel'));

interface Props {
  live: LiveMap;
  ui: EditorUi;
  numbers: ReadonlyMap<string, StepNumbers>;
  customers: number | undefined;
}

/** The editor of a map: what it shows is in the address, what it holds in the live map. */
export function EditorScreen({ live, ui, numbers, customers }: Props) {
  const { you, line } = useSyncExternalStore(live.subscribe, () => live.state);
  const phone = useMediaQuery('(max-width: 640px)', false, { getInitialValueInEffect: false });
  const readOnly = phone || you === null || you.role === 'viewer' || line === 'refused';
  const editor = useMemo<Editor>(() => ({ live, ui, readOnly }), [live, ui, readOnly]);
  const map = useParams({ strict: false }).map ?? '';
  const ws = useWorkspaceId();
  const [badges, setBadges] = useState<ReadonlyMap<string, StepBadges>>(new Map());
  const isCounted = useMemo(() => [...numbers.values()].some((it) => (it.customers ?? 0) > 0), [numbers]);
  if (you === null) return <Skeletons />;
  return (
    <EditorContext value={editor}>
      <NumbersContext value={numbers}>
        <Comments map={map}>
          <BadgesContext value={badges}>
            <Parts phone={phone} customers={customers} />
          </BadgesContext>
        </Comments>
        {!phone && isCounted ? (
          <Suspense>
            <BadgeSource ws={ws} map={map} onBadges={setBadges} />
          </Suspense>
        ) : null}
      </NumbersContext>
    </EditorContext>
  );
}

function Parts({ phone, customers }: { phone: boolean; customers: number | undefined }) {
  const { t } = useTranslation('mapeditor');
  const { ui, live, readOnly } = useEditor();
  const numbers = useNumbers();
  const shape = useShape();
  const format = useFormat();
  const actions = useActions();
  const [address, change] = useAddress();
  const box = useRef<HTMLDivElement>(null);
  const [finding, setFinding] = useState(typeof address['find'] === 'string');
  const zoom = zoomFrom(address['zoom']);
  const panel = panelFrom(address['panel']);
  const asTable = address['view'] === 'table';
  const ws = useWorkspaceId();
  const mapId = useParams({ strict: false }).map ?? '';
  const at = Number(address['stage'] ?? 1) - 1 || 0;
  const leading = ['card', 'at', 'find'].some((it) => address[it] !== undefined);
  const presenting = address['present'] !== undefined;
  const table = useStepTable(numbers);
  const setPanel = useCallback((next: PanelName | null) => change({ panel: next ?? undefined }), [change]);
  const openLanes = useRef(() => setPanel('lanes')).current;
  const setZoom = (next: number) => change({ zoom: next === 1 ? undefined : next });
  useGridShortcuts();
  useEffect(() => void loadPanels().catch(() => undefined), []);
  const empty = shape.stages.length === 0;
  const begin = () => live.edit(startOf(textOf(shape.map, 'kind'), [t('newStage')], t('personas.new'), newId));
  useEffect(() => {
    // The dialog for a blank map asks for its first stage; it is made once, by whoever opens the map first.
    if (address['start'] === undefined) return;
    if (empty && shape.lanes.length === 0 && !readOnly) begin();
    change({ start: undefined });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once
  }, []);
  useEffect(() => {
    const { card, at: place } = address;
    const timer = setTimeout(() => {
      if (typeof card === 'string' && live.store.live('card', card)) ui.focus(`card:${card}`);
      else if (typeof place === 'string' && /^(stage|step|lane):/.test(place)) ui.focus(place as Spot);
    });
    return () => clearTimeout(timer);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a link to a card leads there once
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]');
      if (typing || readOnly || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) actions.undo();
      else if ((key === 'z' && event.shiftKey) || key === 'y') actions.redo();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [actions, readOnly]);

  useWheelZoom(box, zoom, setZoom, `${asTable} ${phone} ${empty}`);
  const beside = panel ? (
    <aside className="wm-jm-panel" aria-label={t(PANELS[panel])}>
      <ActionIcon variant="subtle" color="gray" className="wm-quiet wm-jm-panel-close" size={30} aria-label={t('shell:close')} onClick={() => setPanel(null)}>
        <Icon name="close" size={17} />
      </ActionIcon>
      <Panel name={panel} actions={actions} />
    </aside>
  ) : null;
  return (
    <div className="wm-jm" data-table={asTable || undefined}>
      <EditorBar
        actions={actions}
        customers={customers}
        panel={panel}
        asTable={asTable}
        phone={phone}
        onPanel={setPanel}
        onTable={(on) => change({ view: on ? 'table' : undefined })}
        onPresent={() => change({ present: 'yes', stage: at + 1 })}
        onFind={() => setFinding(true)}
      >
        {numbers.size > 0 ? <ConformanceSwitch /> : null}
        {numbers.size > 0 ? <FindingsSwitch /> : null}
        {asTable ? <SaveCsv name="map-steps.csv" table={table} /> : null}
      </EditorBar>
      {finding && !phone ? (
        <Find
          words={String(address['find'] ?? '')}
          onWords={(find) => change({ find: find === '' ? undefined : find })}
          onClose={() => {
            setFinding(false);
            change({ find: undefined });
          }}
        />
      ) : null}
      {address['conformance'] !== undefined ? (
        <Suspense fallback={<Skeletons />}>
          <ConformancePanel ws={ws} map={mapId} />
        </Suspense>
      ) : address['findings'] !== undefined ? (
        <Suspense fallback={<Skeletons />}>
          <FindingsPanel ws={ws} map={mapId} />
        </Suspense>
      ) : asTable ? (
        <section className="wm-card">
          <DataTable
            table={table}
            caption={t('maps:table')}
            write={(value, column) => (column === 3 || column === 4 ? format.share(share(value)) : column >= 5 ? format.duration(seconds(value)) : format.count(value))}
          />
          <Definition>{t('maps:definition')}</Definition>
        </section>
      ) : empty ? (
        <EmptyState icon="maps" title={t('empty.title')} about={t('empty.about')}>
          {readOnly ? null : (
            <button type="button" className="wm-jm-chip" onClick={() => (shape.lanes.length === 0 ? begin() : actions.addStage())}>
              <Icon name="plus" size={14} /> {t('addStageLast')}
            </button>
          )}
        </EmptyState>
      ) : phone ? (
        panel !== null && onPhone(panel) ? beside : <Stages at={at} onGo={(stage) => change({ stage: stage + 1 })} />
      ) : (
        <div className="wm-jm-body">
          <div className="wm-jm-stack">
            <div ref={box} className="wm-jm-box" onPointerDown={pan}>
              <Sheet box={box} zoom={zoom} actions={actions} onLanes={openLanes} whole={leading} />
            </div>
            <div className="wm-jm-foot">
              <CurveLegend />
              <ZoomTools zoom={zoom} onZoom={setZoom} />
            </div>
            <MiniMap box={box} zoom={zoom} />
          </div>
          {beside}
        </div>
      )}
      {presenting ? <Stages at={at} onGo={(stage) => change({ stage: stage + 1 })} onClose={() => change({ present: undefined, stage: undefined })} /> : null}
      <PrintView />
      <Toasts actions={actions} />
      <div
        className="wm-hidden"
        aria-live="polite"
        data-voice="true"
        ref={(element) => {
          ui.voice = element;
        }}
      />
    </div>
  );
}
