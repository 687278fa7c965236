import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PathChoice } from '../../core/pathChoice';
import type { FlowPicture, PlacedNode } from '../../core/pathFlow';
import { useFormat } from '../../shell/session';
import type { Paths } from './calls';
import { useNodeNames } from './names';

const SHOWN = 4;

interface NodeDetailsProps {
  readonly data: Paths;
  readonly picture: FlowPicture;
  readonly node: PlacedNode | null;
  readonly onChange: (next: Partial<PathChoice>) => void;
}

/** What is known of the node that a person points at: how many, whence, whither. */
export function NodeDetails({ data, picture, node, onChange }: NodeDetailsProps) {
  const { t } = useTranslation('paths');
  const format = useFormat();
  const names = useNodeNames();
  if (node === null) return <p className="wm-soft wm-small wm-flow-details">{t('pointAt')}</p>;
  const most = (links: FlowPicture['ribbons'], nameOf: (link: FlowPicture['ribbons'][number]) => string) =>
    format.list(
      [...links]
        .sort((a, b) => b.count - a.count)
        .slice(0, SHOWN)
        .map((link) => `${nameOf(link)} ${format.share(link.count / node.count)}`),
    );
  const into = picture.ribbons.filter((link) => link.target.key === node.key);
  const out = picture.ribbons.filter((link) => link.source.key === node.key);
  return (
    <div className="wm-flow-details">
      <p role="status">
        <strong>{names(data, node.type)}</strong>{' '}
        <span className="wm-soft">
          {t('atPosition', { n: format.count(node.position) })} · {t('total', { count: node.count, n: format.count(node.count) })} ·{' '}
          {t('shell:customers', { count: node.customers, n: format.count(node.customers) })}
        </span>
        {into.length > 0 ? <span className="wm-flow-way">{t('cameFrom', { list: most(into, (link) => names(data, link.from)) })}</span> : null}
        {out.length > 0 ? <span className="wm-flow-way">{t('goesTo', { list: most(out, (link) => names(data, link.to)) })}</span> : null}
      </p>
      {node.kind === 'type' ? (
        <div className="wm-row">
          <Button size="compact-sm" variant="default" onClick={() => onChange({ from: node.type, to: '' })}>
            {t('fromHere')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => onChange({ from: '', to: node.type })}>
            {t('toHere')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
