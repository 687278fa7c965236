import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../../api/http';
import { oneIn } from '../../../api/paths';
import { plainOf } from '../../../core/journeyMap/cardText';
import { slotKey } from '../../../core/journeyMap/grid';
import { textOf } from '../../../core/journeyMap/records';
import { useAddress } from '../../../shell/address';
import { failureText, Skeletons } from '../../../shell/Parts';
import { useFormat, useWorkspaceId } from '../../../shell/session';
import { useCardsVersion, useCurves, useEditor, useLive, useShape } from '../editor/context';
import type { Spot } from '../editor/editorUi';
import './gaps.css';

const EvidenceList = lazy(async () => ({ default: (await import('../evidence/EvidenceList')).EvidenceList }));

const KINDS = ['stage-without-touchpoint', 'stage-without-owner', 'stage-without-communication', 'need-without-answer', 'persona-without-curve'] as const;
/** The lane in which a gap of a stage is closed. */
const LANE_OF: Partial<Record<string, string>> = { 'stage-without-touchpoint': 'touchpoints', 'stage-without-owner': 'department', 'stage-without-communication': 'communication' };
const PAUSE_MS = 700;

/** What the map leaves open, by kind; each leads to where it is closed. It follows the map as it changes. */
export function GapsPanel() {
  const { t } = useTranslation('mapgaps');
  const ws = useWorkspaceId();
  const id = useParams({ strict: false }).map ?? '';
  const format = useFormat();
  const { live, ui } = useEditor();
  const { waiting } = useLive();
  const shape = useShape();
  const cards = useCardsVersion();
  const curves = useCurves();
  const [, change] = useAddress();
  const gaps = useQuery({ queryKey: ['ws', ws, 'map', id, 'gaps'], queryFn: () => body(api.GET('/api/workspaces/{ws}/maps/{id}/gaps', oneIn(ws, id))), staleTime: 0 });
  const { refetch } = gaps;
  useEffect(() => {
    if (waiting > 0) return;
    const timer = setTimeout(() => void refetch(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [refetch, waiting, shape, cards, curves]);
  const goTo = (kind: string, part: string) => {
    if (kind === 'persona-without-curve') return change({ panel: 'personas' });
    if (!ui.root) {
      // On a phone there is no sheet: the stage is shown in place of the panel.
      const of = kind === 'need-without-answer' ? textOf(live.store.get('card', part), 'stage') : part;
      return change({ panel: undefined, stage: shape.stages.findIndex(({ stage }) => stage.id === of) + 1 });
    }
    if (kind === 'need-without-answer') return ui.focus(`card:${part}`);
    const lane = shape.shownLanes.find((it) => textOf(it, 'kind') === LANE_OF[kind]);
    const column = shape.stages.find((of) => of.stage.id === part)?.columns[0];
    const cell: Spot | null = lane && column ? `cell:${slotKey({ lane: lane.id, ...column })}` : null;
    ui.focus(cell && ui.element(cell) ? cell : `stage:${part}`);
    if (!cell && kind === 'stage-without-owner') change({ panel: 'details' });
  };
  const all = gaps.data ?? [];
  return (
    <>
      <h2>{t('title')}</h2>
      <p className="wm-soft wm-small">{t('about')}</p>
      {gaps.isPending ? <Skeletons rows={4} /> : null}
      {gaps.isError ? <p role="alert" className="wm-bad">{failureText(gaps.error, t)}</p> : null}
      <p role="status" className={gaps.data ? undefined : 'wm-hidden'}>
        {gaps.data ? (all.length === 0 ? t('none') : t('count', { count: all.length, n: format.count(all.length) })) : ''}
      </p>
      {KINDS.map((kind) => {
        const group = all.filter((gap) => gap.kind === kind);
        return group.length === 0 ? null : (
          <section key={kind} className="wm-gaps">
            <h3>
              {t(`kinds.${kind}`)} <span className="wm-soft">{format.count(group.length)}</span>
            </h3>
            <ul>
              {group.map((gap) => (
                <li key={gap.id}>
                  <button type="button" onClick={() => goTo(kind, gap.id)}>
                    {plainOf(gap.name).slice(0, 120) || t('mapeditor:emptyCard')}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      <Suspense>
        <EvidenceList ws={ws} map={id} />
      </Suspense>
    </>
  );
}
