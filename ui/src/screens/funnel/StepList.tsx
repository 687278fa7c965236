import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { ActionIcon } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moved } from '../../core/order';
import { Icon } from '../../shell/icons';

/** The steps in order: dragged, or moved by their buttons; a live region says where a step went. */
export function StepList({ steps, onChange }: { steps: readonly string[]; onChange: (steps: readonly string[]) => void }) {
  const { t } = useTranslation('funnel');
  const [said, setSaid] = useState('');
  const move = (from: number, to: number) => {
    const next = moved(steps, from, to);
    if (next === steps) return;
    setSaid(t('moved', { name: steps[from], n: to + 1 }));
    onChange(next);
  };
  return (
    <>
      <ol className="wm-funnel-steps">
        {steps.map((step, at) => (
          <StepRow key={`${at} ${step}`} step={step} at={at} last={at === steps.length - 1} onMove={move} onRemove={() => onChange(steps.filter((_, other) => other !== at))} />
        ))}
      </ol>
      <span className="wm-hidden" role="status">
        {said}
      </span>
    </>
  );
}

function StepRow({ step, at, last, onMove, onRemove }: { step: string; at: number; last: boolean; onMove: (from: number, to: number) => void; onRemove: () => void }) {
  const { t } = useTranslation('funnel');
  const row = useRef<HTMLLIElement>(null);
  const latest = useRef(onMove);
  const [over, setOver] = useState(false);
  useEffect(() => {
    latest.current = onMove;
  });
  useEffect(() => {
    const element = row.current;
    if (!element) return;
    const leaveSource = draggable({ element, getInitialData: () => ({ funnelStep: at }) });
    const leaveTarget = dropTargetForElements({
      element,
      canDrop: ({ source }) => typeof source.data['funnelStep'] === 'number',
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        latest.current(Number(source.data['funnelStep']), at);
      },
    });
    return () => {
      leaveSource();
      leaveTarget();
    };
  }, [at]);
  return (
    <li ref={row} data-over={over}>
      <Icon name="grip" size={18} className="wm-grip" />
      <span className="wm-funnel-number" aria-hidden="true">{at + 1}</span>
      <span className="wm-funnel-name">{step}</span>
      <ActionIcon variant="subtle" color="gray" className="wm-quiet" size={26} disabled={at === 0} aria-label={t('up', { name: step })} onClick={() => onMove(at, at - 1)}>
        <Icon name="up" size={16} />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" className="wm-quiet" size={26} disabled={last} aria-label={t('down', { name: step })} onClick={() => onMove(at, at + 1)}>
        <Icon name="chevron" size={16} />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" className="wm-quiet" size={26} aria-label={t('remove', { name: step })} onClick={onRemove}>
        <Icon name="close" size={16} />
      </ActionIcon>
    </li>
  );
}
