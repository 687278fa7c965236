import { ActionIcon } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { pointsIn } from '../../../core/journeyMap/changes';
import { gradeOf } from '../../../core/journeyMap/evidence';
import type { StageColumns } from '../../../core/journeyMap/grid';
import { textOf } from '../../../core/journeyMap/records';
import { Icon } from '../../../shell/icons';
import { useStepNotes } from '../links/StepNotes';
import { SubMapLink } from '../links/SubMapLink';
import { ReadCard } from './CardView';
import { laneName, useCardsVersion, useCurves, useEditor, useShape } from './context';
import { curveLook, useCurveName } from './curves';
import { useFormat } from '../../../shell/session';

/** One stage to read: its steps, its emotions, and each lane that has something to say. */
export function StagePage({ of }: { of: StageColumns }) {
  const { t } = useTranslation('mapeditor');
  const { live } = useEditor();
  const { grid } = live;
  const shape = useShape();
  const curves = useCurves();
  const nameOf = useCurveName();
  const format = useFormat();
  const notesOf = useStepNotes();
  useCardsVersion();
  const columns = of.columns.map((_, at) => of.first + at);
  const feelings = curves.flatMap((curve) => pointsIn(grid, curve.id, of.stage.id).map((point) => ({ curve, point })));
  const description = textOf(of.stage, 'description');
  return (
    <div className="wm-jm-page">
      {description ? <p className="wm-soft">{description}</p> : null}
      {of.steps.length > 0 ? (
        <ol className="wm-jm-page-steps">
          {of.steps.map((step) => (
            <li key={step.id} data-evidence={gradeOf(step)}>
              {textOf(step, 'name')}
              {notesOf(step).map((note) => (
                <small key={note}>{note}</small>
              ))}
              {textOf(step, 'subMap') ? <SubMapLink map={textOf(step, 'subMap')} /> : null}
            </li>
          ))}
        </ol>
      ) : null}
      {shape.shownLanes.map((lane) => {
        if (textOf(lane, 'kind') === 'emotion') {
          return feelings.length === 0 ? null : (
            <section key={lane.id}>
              <h3>{laneName(lane, t)}</h3>
              <ul className="wm-jm-feelings">
                {feelings.map(({ curve, point }) => {
                  const value = Number(point.fields['value']);
                  return (
                    <li key={point.id} data-evidence={gradeOf(point)} style={{ ['--curve' as string]: curveLook(curve, shape.personas).color }}>
                      <strong>{format.decimal(value)}</strong> {t(`feelings.${Math.round(value)}`)} <span className="wm-soft">{nameOf(curve)}</span>
                    </li>
                  );
                })}
              </ul>
            </section>
          );
        }
        const cards = columns.flatMap((column) => grid.walk(lane.id, column));
        return cards.length === 0 ? null : (
          <section key={lane.id}>
            <h3>{laneName(lane, t)}</h3>
            <div className="wm-jm-page-cards">
              {cards.map((card) => <ReadCard key={card.id} card={card} />)}
            </div>
          </section>
        );
      })}
    </div>
  );
}

interface Props {
  at: number;
  onGo: (at: number) => void;
  onClose?: () => void;
}

/** The map stage by stage: over the whole screen as a presentation, or in the page for a phone. */
export function Stages({ at, onGo, onClose }: Props) {
  const { t } = useTranslation('mapeditor');
  const shape = useShape();
  const box = useRef<HTMLDivElement>(null);
  const last = shape.stages.length - 1;
  const now = Math.max(0, Math.min(last, at));
  const of = shape.stages[now];
  const full = onClose !== undefined;
  useEffect(() => {
    if (full) box.current?.focus();
  }, [full]);
  const parts = (
    <>
      <header>
        <ActionIcon variant="default" size={40} disabled={now <= 0} aria-label={t('present.previous')} onClick={() => onGo(now - 1)}>
          <Icon name="chevron" style={{ rotate: '90deg' }} />
        </ActionIcon>
        <div>
          <p className="wm-soft wm-small">{t('present.place', { n: now + 1, of: last + 1 })}</p>
          <h2 aria-live="polite">{textOf(of?.stage, 'name')}</h2>
        </div>
        <ActionIcon variant="default" size={40} disabled={now >= last} aria-label={t('present.next')} onClick={() => onGo(now + 1)}>
          <Icon name="chevron" style={{ rotate: '-90deg' }} />
        </ActionIcon>
        {onClose ? (
          <ActionIcon variant="subtle" color="gray" size={40} className="wm-jm-present-close" aria-label={t('present.close')} onClick={onClose}>
            <Icon name="close" />
          </ActionIcon>
        ) : null}
      </header>
      <ol className="wm-jm-dots" aria-hidden="true">
        {shape.stages.map((it, index) => (
          <li key={it.stage.id} data-now={index === now || undefined} />
        ))}
      </ol>
      {of ? <StagePage of={of} /> : null}
    </>
  );
  if (!full) return <div className="wm-jm-reader">{parts}</div>;
  return (
    <div
      ref={box}
      role="dialog"
      aria-modal="true"
      aria-label={t('present.title')}
      className="wm-jm-present"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === ' ' && (event.target as HTMLElement).closest('button, a')) return;
        if (event.key === 'Escape') onClose();
        else if (event.key === 'ArrowRight' || event.key === 'PageDown' || event.key === ' ') onGo(Math.min(last, now + 1));
        else if (event.key === 'ArrowLeft' || event.key === 'PageUp') onGo(Math.max(0, now - 1));
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      {parts}
    </div>
  );
}
