import { ActionIcon } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LayoutEdge, LayoutNode, ProcessLayout } from './calls';
import type { Focus } from '../../core/processMap';
import { Icon } from '../../shell/icons';
import { useFormat } from '../../shell/session';
import { edgeOf } from './Graph';

interface Props {
  layout: ProcessLayout;
  nameOf: (node: LayoutNode) => string;
  focus: Focus | null;
  chosen: Focus | null;
  onChoose: (focus: Focus | null) => void;
}

/** The numbers of the type or line that is pointed at or chosen. */
export function Details({ layout, nameOf, focus, chosen, onChoose }: Props) {
  const { t } = useTranslation('discover');
  const named = (id: string) => {
    const node = layout.nodes.find((it) => it.id === id);
    return node ? nameOf(node) : id;
  };
  const node = typeof focus === 'string' ? layout.nodes.find((it) => it.id === focus) : undefined;
  const edge = focus !== null && typeof focus !== 'string' ? edgeOf(layout, focus[0], focus[1]) : undefined;
  return (
    <aside className="wm-card wm-details" aria-label={t('details')} aria-live="polite">
      {!node && !edge ? <p className="wm-soft">{t('detailsHint')}</p> : null}
      {node || edge ? (
        <div className="wm-spread wm-details-head">
          <h2>{node ? nameOf(node) : edge ? `${named(edge.from)} → ${named(edge.to)}` : ''}</h2>
          {chosen !== null ? (
            <ActionIcon variant="subtle" color="gray" className="wm-quiet" size={28} aria-label={t('deselect')} onClick={() => onChoose(null)}>
              <Icon name="close" size={16} />
            </ActionIcon>
          ) : null}
        </div>
      ) : null}
      {edge ? <EdgeNumbers edge={edge} /> : null}
      {node ? <NodeNumbers node={node} layout={layout} named={named} onChoose={onChoose} /> : null}
    </aside>
  );
}

function EdgeNumbers({ edge }: { edge: LayoutEdge }) {
  const { t } = useTranslation('discover');
  const format = useFormat();
  return (
    <dl className="wm-numbers">
      <Number name={t('customers')} value={format.count(edge.customers)} />
      <Number name={t('count')} value={format.count(edge.count)} />
      {edge.wait ? (
        <>
          <Number name={t('median')} value={format.duration(edge.wait.median)} />
          <Number name={t('mean')} value={format.duration(edge.wait.mean)} />
          <Number name={t('p95')} value={format.duration(edge.wait.p95)} />
        </>
      ) : null}
    </dl>
  );
}

function NodeNumbers({ node, layout, named, onChoose }: { node: LayoutNode; layout: ProcessLayout; named: (id: string) => string; onChoose: (focus: Focus) => void }) {
  const { t } = useTranslation('discover');
  const format = useFormat();
  const sides = [
    ['incoming', layout.edges.filter((edge) => edge.to === node.id), (edge: LayoutEdge) => edge.from],
    ['outgoing', layout.edges.filter((edge) => edge.from === node.id), (edge: LayoutEdge) => edge.to],
  ] as const;
  return (
    <>
      <dl className="wm-numbers">
        <Number name={t('customers')} value={format.count(node.customers)} />
        <Number name={t('events')} value={format.count(node.count)} />
      </dl>
      {sides.map(([side, edges, other]) =>
        edges.length > 0 ? (
          <div key={side}>
            <h3>{t(side)}</h3>
            <ul className="wm-neighbours">
              {[...edges]
                .sort((a, b) => b.count - a.count)
                .map((edge) => (
                  <li key={other(edge)}>
                    <button type="button" onClick={() => onChoose([edge.from, edge.to])}>
                      <span>{named(other(edge))}</span>
                      <span className="wm-soft wm-number">
                        {format.compact(edge.count)}
                        {edge.wait ? ` · ${format.duration(edge.wait.median)}` : ''}
                      </span>
                    </button>
                  </li>
                ))}
            </ul>
          </div>
        ) : null,
      )}
    </>
  );
}

function Number({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
