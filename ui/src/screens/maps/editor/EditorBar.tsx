import { ActionIcon, Button, Menu, SegmentedControl } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf } from '../../../core/journeyMap/records';
import { Icon } from '../../../shell/icons';
import { useFormat, useWorkspaceId } from '../../../shell/session';
import { CommentsTool } from '../comments/CommentsTool';
import { ExportMenu } from '../exchange/ExportMenu';
import { MapState } from '../properties/MapState';
import { ShareButton } from '../shares/ShareButton';
import { Crumbs } from '../links/SubMapLink';
import { WalkTool } from '../walks/WalkTool';
import type { Actions } from './actions';
import { useCurves, useEditor, useLive, useSet, useShape } from './context';
import { curveLook, useCurveName } from './curves';
import { MapName } from './NameField';
import { PANELS, type PanelName } from './panels';
import { Avatars } from './People';
import { Sign } from './signs';

interface Props {
  actions: Actions;
  customers: number | undefined;
  panel: PanelName | null;
  asTable: boolean;
  phone: boolean;
  children?: ReactNode;
  onPanel: (panel: PanelName | null) => void;
  onTable: (table: boolean) => void;
  onPresent: () => void;
  onFind: () => void;
}

/** Whether everything is with the server, on its way, or kept in this browser until the line is back. */
function SaveState() {
  const { t } = useTranslation('mapeditor');
  const { readOnly, live } = useEditor();
  const { line, waiting, you } = useLive();
  const viewer = readOnly && you !== null && live.state.line === 'online';
  const [kind, text] =
    line === 'refused' ? ['refused', t('save.refused')] : line === 'offline' ? ['offline', waiting > 0 ? t('save.offlineWith', { count: waiting }) : t('save.offline')] : viewer ? ['saved', t('save.readOnly')] : waiting > 0 ? ['saving', t('maps:saving')] : ['saved', t('maps:saved')];
  return (
    <span role="status" className="wm-save" data-kind={kind}>
      {text}
    </span>
  );
}

/** The head of the editor: the map's name, whether it is saved, who is there, and the tools. */
export function EditorBar({ actions, customers, panel, asTable, phone, children, onPanel, onTable, onPresent, onFind }: Props) {
  const { t } = useTranslation('mapeditor');
  const { readOnly } = useEditor();
  const { canUndo, canRedo } = useLive();
  const { map, stages } = useShape();
  const ws = useWorkspaceId();
  const format = useFormat();
  const set = useSet(map);
  const name = textOf(map, 'name');
  const mapId = useParams({ strict: false }).map ?? '';
  const tool = (label: string, sign: ReactNode, onClick: () => void, disabled = false, pressed?: boolean) => (
    <ActionIcon title={label} variant={pressed ? 'light' : 'subtle'} color={pressed ? 'trail' : 'gray'} className={pressed ? undefined : 'wm-quiet'} size={34} disabled={disabled} aria-label={label} aria-pressed={pressed} onClick={onClick}>
      {sign}
    </ActionIcon>
  );
  const opener = (which: PanelName, sign: ReactNode) => tool(t(PANELS[which]), sign, () => onPanel(panel === which ? null : which), false, panel === which);
  return (
    <header className="wm-head wm-jm-head">
      <div className="wm-head-text">
        <div className="wm-row wm-jm-title">
          <h1>{readOnly ? name : <MapName name={name} onRename={(next) => set({ name: next })} />}</h1>
          <SaveState />
        </div>
        <p>
          <span className="wm-row">
            <Link to="/w/$ws/maps" params={{ ws }}>
              {t('maps:back')}
            </Link>
            <Crumbs />
            <span>{`${t(`kinds.${textOf(map, 'kind') || 'customer-journey'}.name`)} · ${t(`states.${textOf(map, 'state') || 'as-is'}`)}`}</span>
            <MapState />
            {customers !== undefined && customers > 0 ? <span>{t('maps:customersAll', { count: customers, n: format.count(customers) })}</span> : null}
          </span>
        </p>
      </div>
      <div className="wm-head-actions">
        <Avatars />
        {readOnly || asTable ? null : (
          <>
            {tool(t('undo'), <Sign name="undo" />, actions.undo, !canUndo)}
            {tool(t('redo'), <Sign name="redo" />, actions.redo, !canRedo)}
            <Menu position="bottom-end">
              <Menu.Target>
                <Button variant="default" size="xs" leftSection={<Icon name="plus" size={16} />}>
                  {t('add')}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => actions.addStage()}>{t('addStage')}</Menu.Item>
                {stages.length > 0 ? <Menu.Item onClick={() => actions.addStep(stages[stages.length - 1]?.stage.id ?? '')}>{t('addStep')}</Menu.Item> : null}
                <Menu.Item onClick={() => onPanel('lanes')}>{t('addLane')}</Menu.Item>
                <Menu.Item onClick={() => onPanel('personas')}>{t('personas.add')}</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </>
        )}
        {phone || asTable ? null : (
          <>
            {tool(t('find'), <Icon name="search" size={19} />, onFind)}
            {opener('lanes', <Sign name="lanes" />)}
            {opener('details', <Sign name="panel" />)}
          </>
        )}
        {asTable && !phone ? null : (
          <>
            {opener('personas', <Icon name="segments" size={19} />)}
            {opener('about', <Icon name="info" size={19} />)}
            <CommentsTool map={mapId} open={panel === 'comments'} onOpen={(open) => onPanel(open ? 'comments' : null)} />
            {opener('versions', <Icon name="clock" size={19} />)}
            {opener('gaps', <Sign name="gaps" />)}
          </>
        )}
        {phone || asTable ? null : (
          <>
            {tool(t('present.title'), <Sign name="present" />, onPresent, stages.length === 0)}
            {tool(t('print'), <Sign name="print" />, () => window.print())}
          </>
        )}
        {stages.some((of) => of.steps.length > 0) ? (
          <SegmentedControl
            size="xs"
            aria-label={t('maps:board')}
            value={asTable ? 'table' : 'board'}
            onChange={(view) => onTable(view === 'table')}
            data={[
              { value: 'board', label: t('board') },
              { value: 'table', label: t('shell:asTable') },
            ]}
          />
        ) : null}
        {children}
        <ShareButton id={mapId} />
        <WalkTool map={mapId} />
        <ExportMenu id={mapId} name={name} />
      </div>
    </header>
  );
}

/** The curves: which there are, and on which one the pointer draws. */
export function CurveLegend() {
  const { t } = useTranslation('mapeditor');
  const { ui } = useEditor();
  const curves = useCurves();
  const { personas, shownLanes } = useShape();
  const nameOf = useCurveName();
  const taken = useSyncExternalStore(
    (listener) => ui.subscribe('curve', listener),
    () => ui.curve,
  );
  if (curves.length === 0 || shownLanes.every((lane) => textOf(lane, 'kind') !== 'emotion')) return null;
  const active = curves.find((curve) => curve.id === taken) ?? curves[0];
  return (
    <div className="wm-jm-legend" role="group" aria-label={t('lanes.emotion')}>
      {curves.map((curve) => (
        <button key={curve.id} type="button" aria-pressed={curve === active} data-kind={textOf(curve, 'kind')} style={{ ['--curve' as string]: curveLook(curve, personas).color }} onClick={() => ui.take(curve.id)}>
          <i aria-hidden="true" /> {nameOf(curve)}
        </button>
      ))}
    </div>
  );
}
