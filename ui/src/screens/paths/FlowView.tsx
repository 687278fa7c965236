import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { chipColours } from '../../core/palette';
import type { PathChoice } from '../../core/pathChoice';
import { BAR, COLUMN, layoutFlow, neighbour, type PlacedNode } from '../../core/pathFlow';
import { useFormat } from '../../shell/session';
import type { Paths } from './calls';
import { NodeDetails } from './NodeDetails';
import { useNodeNames } from './names';

interface FlowViewProps {
  readonly data: Paths;
  readonly types: readonly string[];
  readonly onChange: (next: Partial<PathChoice>) => void;
}

/** The path flow: columns by position, ribbons between them; one Tab stop, arrows go from node to node. */
export function FlowView({ data, types, onChange }: FlowViewProps) {
  const { t } = useTranslation('paths');
  const format = useFormat();
  const names = useNodeNames();
  const picture = useMemo(() => layoutFlow(data), [data]);
  const colours = useMemo(() => chipColours(types), [types]);
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const [chosen, setChosen] = useState<string | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const nodes = picture.columns.flat();
  const stop = nodes.find((node) => node.key === chosen) ?? nodes.find((node) => node.position === 0);
  const lit = hovered ?? chosen;
  const shown = nodes.find((node) => node.key === lit);
  const onKeyDown = (event: KeyboardEvent, node: PlacedNode) => {
    if (event.key === 'Escape') setChosen(null);
    const next = neighbour(picture, node, event.key);
    if (!next) return;
    event.preventDefault();
    setChosen(next.key);
    buttons.current.get(next.key)?.focus();
  };
  const colour = (node: PlacedNode) => (node.kind === 'type' ? String(colours.get(node.type) ?? 9) : node.kind);
  const said = (node: PlacedNode) =>
    t('nodeSaid', {
      position: format.count(node.position),
      paths: t('total', { count: node.count, n: format.count(node.count) }),
    });
  return (
    <>
      <div className="wm-flow-scroll" role="group" aria-label={t('flow')} aria-describedby="wm-flow-help">
        <p id="wm-flow-help" className="wm-hidden">{t('flowHelp')}</p>
        <div className="wm-flow" style={{ width: picture.width, height: picture.height + 30 }}>
          {picture.positions.map((position, column) => (
            <span key={position} className="wm-flow-position" style={{ left: column * COLUMN }} aria-hidden="true">
              {position === 0 && data.direction === 'forward' ? t('positionZero') : position > 0 ? `+${format.count(position)}` : format.count(position)}
            </span>
          ))}
          <svg width={picture.width} height={picture.height} aria-hidden="true">
            {picture.ribbons.map((ribbon) => (
              <path
                key={`${ribbon.source.key} > ${ribbon.target.key}`}
                d={ribbon.shape}
                className="wm-ribbon"
                data-colour={ribbon.target.kind === 'ended' ? 'ended' : ribbon.source.kind === 'ended' ? 'ended' : colour(ribbon.source)}
                data-lit={lit === null ? undefined : lit === ribbon.source.key || lit === ribbon.target.key}
              >
                <title>
                  {`${names(data, ribbon.from)} → ${names(data, ribbon.to)}: ${t('total', { count: ribbon.count, n: format.count(ribbon.count) })}, ${t('shell:customers', { count: ribbon.customers, n: format.count(ribbon.customers) })}`}
                </title>
              </path>
            ))}
          </svg>
          {nodes.map((node) => (
            <button
              key={node.key}
              type="button"
              ref={(element) => {
                if (element) buttons.current.set(node.key, element);
                else buttons.current.delete(node.key);
              }}
              className="wm-flow-node"
              data-colour={colour(node)}
              data-low={node.height < 34 || undefined}
              style={{ left: node.x, top: node.y + 30, width: COLUMN - BAR, height: Math.max(node.height, 18) }}
              tabIndex={node.key === stop?.key ? 0 : -1}
              aria-pressed={node.key === chosen}
              onClick={() => setChosen(node.key)}
              onFocus={() => setChosen(node.key)}
              onMouseEnter={() => setHovered(node.key)}
              onMouseLeave={() => setHovered(null)}
              onKeyDown={(event) => onKeyDown(event, node)}
            >
              <i style={{ height: node.height, width: BAR }} />
              <span>
                <b>{names(data, node.type)}</b> <em>{format.share(data.count > 0 ? node.count / data.count : null)}</em>
              </span>
              <span className="wm-hidden">{said(node)}</span>
            </button>
          ))}
        </div>
      </div>
      <NodeDetails data={data} picture={picture} node={shown ?? null} onChange={onChange} />
    </>
  );
}
