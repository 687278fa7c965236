import {
  BaseEdge,
  EdgeLabelRenderer,
  Handle,
  Panel,
  Position,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  useStore,
  useStoreApi,
  type Edge,
  type EdgeProps,
  type Node,
  type NodeProps,
} from '@xyflow/react';
import { ActionIcon } from '@mantine/core';
import '@xyflow/react/dist/base.css';
import { lazy, Suspense, useEffect, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LayoutEdge, LayoutNode, ProcessLayout } from './calls';
import { arrowHead, outline } from '../../core/picture';
import { boundsOf, levelOf, near, type Focus } from '../../core/processMap';
import { lineWidth, WAIT_COLOURS } from '../../core/scale';
import { startView, type View } from '../../core/startView';
import { Icon } from '../../shell/icons';
import { useFormat } from '../../shell/session';
import { useShortcut } from '../../shell/shortcuts';

type BoxNode = Node<{ title: string; note: string; kind: LayoutNode['kind']; dim: boolean; chosen: boolean; share: number }, 'box'>;
type FlowEdge = Edge<{ path: string; head: string; colour: string; width: number; text: string; label: { x: number; y: number } | null; dim: boolean }, 'flow'>;

const Find = lazy(async () => ({ default: (await import('./Find')).Find }));
const LABEL_ZOOM = 0.7;
const boxes = { box: Box };
const flows = { flow: FlowLine };
/** How much of the top the search field covers; on a phone it lies above the picture. */
const searchHeight = () => (window.matchMedia('(max-width: 640px)').matches ? 0 : 52);
const below = (view: View): View => ({ ...view, y: view.y + searchHeight() });
const reduced = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

interface Props {
  layout: ProcessLayout;
  nameOf: (node: LayoutNode) => string;
  focus: Focus | null;
  chosen: Focus | null;
  onChoose: (focus: Focus | null) => void;
  onPoint: (focus: Focus | null) => void;
  /** What lies over the picture and moves with it. */
  children?: ReactNode;
}

/** The picture itself, drawn where the server laid it out. */
export function Graph(props: Props) {
  return (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  );
}

function Canvas({ layout, nameOf, focus, chosen, onChoose, onPoint, children }: Props) {
  const { t } = useTranslation('discover');
  const format = useFormat();
  const flow = useReactFlow();
  const bounds = useMemo(() => boundsOf(layout.edges), [layout]);
  const busiest = Math.max(1, ...layout.nodes.map((node) => node.count));
  const nodes = layout.nodes.map((node): BoxNode => {
    const touching = focus === null || (typeof focus === 'string' && layout.edges.some((edge) => near(focus, [edge.from, edge.to]) && (edge.from === node.id || edge.to === node.id)));
    const title = nameOf(node);
    return {
      id: node.id,
      type: 'box',
      position: { x: node.x, y: node.y },
      width: node.width,
      height: node.height,
      data: {
        title,
        note: node.kind === 'activity' ? format.compact(node.count) : '',
        kind: node.kind,
        dim: !touching && !near(focus, [node.id]),
        chosen: chosen === node.id,
        share: node.count / busiest,
      },
      ariaLabel: `${title}: ${t('shell:events', { count: node.count, n: format.count(node.count) })}, ${t('shell:customers', { count: node.customers, n: format.count(node.customers) })}`,
    };
  });
  const edges = layout.edges.map((edge): FlowEdge => {
    const level = levelOf(edge, bounds);
    const width = lineWidth(edge.count, bounds.most);
    return {
      id: `${edge.from} ${edge.to}`,
      source: edge.from,
      target: edge.to,
      type: 'flow',
      data: {
        path: outline(edge.points),
        head: arrowHead(edge.points, 7 + width).map((point) => point.join(',')).join(' '),
        colour: level === null ? 'var(--wm-soft)' : (WAIT_COLOURS[level] ?? ''),
        width,
        text: format.compact(edge.count),
        label: edge.label,
        dim: !near(focus, [edge.from, edge.to]),
      },
    };
  });
  const endsOf = (edge: Edge): Focus => [edge.source, edge.target];
  // The lines reach beyond the boxes: fit the whole picture, not the boxes alone.
  const whole = useMemo(() => ({ x: 0, y: 0, width: layout.width, height: layout.height }), [layout]);
  const fit = () => void flow.fitBounds(whole, { padding: 0.04, duration: reduced() ? 0 : 250 });
  const centre = (node: LayoutNode) =>
    void flow.setCenter(node.x + node.width / 2, node.y + node.height / 2, { zoom: 1, duration: reduced() ? 0 : 250 });
  useShortcut('1', 'shortcuts.fit', fit);
  const store = useStoreApi();
  const begin = useMemo(
    () => () => {
      const start = layout.nodes.find((node) => node.kind === 'start') ?? null;
      const { width, height } = store.getState();
      if (width > 0 && height > 0) void flow.setViewport(below(startView(layout, { width, height: height - searchHeight() }, layout.nodes, start)));
    },
    [flow, layout, store],
  );
  useEffect(begin, [begin]);
  return (
    <>
      <div className="wm-graph-find">
        <Suspense fallback={null}>
          <Find
            layout={layout}
            nameOf={nameOf}
            chosen={chosen}
            onFind={(node) => {
              onChoose(node.id);
              centre(node);
            }}
          />
        </Suspense>
      </div>
    <ReactFlow
      nodes={nodes}
      edges={edges}
      nodeTypes={boxes}
      edgeTypes={flows}
      onInit={begin}
      minZoom={0.08}
      maxZoom={2.5}
      nodesDraggable={false}
      nodesConnectable={false}
      edgesFocusable={false}
      nodesFocusable
      deleteKeyCode={null}
      selectionKeyCode={null}
      panActivationKeyCode={null}
      multiSelectionKeyCode={null}
      preventScrolling
      onNodeClick={(_, node) => onChoose(node.id)}
      onEdgeClick={(_, edge) => onChoose(endsOf(edge))}
      onPaneClick={() => onChoose(null)}
      onNodeMouseEnter={(_, node) => onPoint(node.id)}
      onNodeMouseLeave={() => onPoint(null)}
      onEdgeMouseEnter={(_, edge) => onPoint(endsOf(edge))}
      onEdgeMouseLeave={() => onPoint(null)}
      onKeyDown={(event) => {
        const id = (event.target as HTMLElement).closest('.react-flow__node')?.getAttribute('data-id');
        if (id && (event.key === 'Enter' || event.key === ' ')) {
          event.preventDefault();
          onChoose(id);
        }
        if (event.key === 'Escape') onChoose(null);
      }}
      ariaLabelConfig={{ 'node.a11yDescription.default': t('graphHelp') }}
    >
      <Panel position="top-right" className="wm-graph-zoom">
        <ActionIcon variant="default" size={30} aria-label={t('zoomIn')} onClick={() => void flow.zoomIn()}>
          <Icon name="plus" size={16} />
        </ActionIcon>
        <ActionIcon variant="default" size={30} aria-label={t('zoomOut')} onClick={() => void flow.zoomOut()}>
          <span aria-hidden="true">−</span>
        </ActionIcon>
        <ActionIcon variant="default" size={30} aria-label={t('fit')} title={`${t('fit')} (1)`} onClick={fit}>
          <Icon name="fit" size={16} />
        </ActionIcon>
      </Panel>
      {children}
    </ReactFlow>
    </>
  );
}

function Box({ data }: NodeProps<BoxNode>) {
  return (
    <div className="wm-box" data-kind={data.kind} data-dim={data.dim} data-chosen={data.chosen} title={data.title}>
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <strong>{data.title}</strong>
      {data.note ? <span>{data.note}</span> : null}
      {data.kind === 'activity' ? <i style={{ width: `${Math.max(2, 100 * data.share)}%` }} /> : null}
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </div>
  );
}

function FlowLine({ data }: EdgeProps<FlowEdge>) {
  const readable = useStore((store) => store.transform[2] >= LABEL_ZOOM);
  if (!data) return null;
  return (
    <>
      <g className="wm-flow" data-dim={data.dim}>
        <BaseEdge path={data.path} style={{ stroke: data.colour, strokeWidth: data.width }} interactionWidth={18} />
        <polygon points={data.head} style={{ fill: data.colour }} />
      </g>
      {readable && data.label && !data.dim ? (
        <EdgeLabelRenderer>
          <div className="wm-flow-label" style={{ transform: `translate(-50%, -50%) translate(${data.label.x}px, ${data.label.y}px)` }}>
            {data.text}
          </div>
        </EdgeLabelRenderer>
      ) : null}
    </>
  );
}

/** The line between two boxes of a layout, if there is one. */
export function edgeOf(layout: ProcessLayout, from: string, to: string): LayoutEdge | undefined {
  return layout.edges.find((edge) => edge.from === from && edge.to === to);
}
