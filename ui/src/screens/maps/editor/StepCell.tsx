import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { predicateText } from '../../../core/predicate';
import { gradeOf } from '../../../core/journeyMap/evidence';
import { objectOf, textOf, type MapRecord } from '../../../core/journeyMap/records';
import { Icon } from '../../../shell/icons';
import { useFormat } from '../../../shell/session';
import type { MapStep } from '../calls';
import { CommentMark } from '../comments/CommentMark';
import { Linker } from '../links/Linker';
import { SubMapLink } from '../links/SubMapLink';
import { useEditor, useNumbers } from './context';
import { spotOf } from './editorUi';
import { Name, useDrag } from './Heads';
import { StepBadges } from './StepBadges';

/** A step with the numbers of what really happens, if it is bound to events. */
export const StepCell = memo(function StepCell({ step }: { step: MapRecord }) {
  const { t } = useTranslation('maps');
  const { readOnly } = useEditor();
  const all = useNumbers();
  const format = useFormat();
  const numbers = all.get(step.id);
  const bindings = step.fields['bindings'] as MapStep['bindings'] | undefined;
  const binding = bindings?.[bindings.length - 1];
  const evidence = objectOf(step, 'evidence');
  const grade = gradeOf(step);
  const channel = objectOf(step, 'touchpoint')?.['channel'];
  return (
    <div role="gridcell" className="wm-step-card" data-spot={spotOf(step)} data-evidence={grade} ref={useDrag('step', step.id)} tabIndex={-1}>
      <h3>
        <Name record={step} kind="step" />
      </h3>
      {numbers && numbers.customers !== null ? (
        <>
          <div className="wm-step-volume">
            <strong>{format.compact(numbers.customers)}</strong>
            <span className="wm-soft wm-small">{t('share', { share: format.share(numbers.share) })}</span>
          </div>
          <div className="wm-bar" aria-hidden="true">
            <span style={{ width: `${100 * (numbers.share ?? 0)}%` }} />
          </div>
          <dl className="wm-step-numbers">
            {numbers.conversion !== null ? (
              <div>
                <dt>{t('conversion')}</dt>
                <dd>{format.share(numbers.conversion)}</dd>
              </div>
            ) : null}
            {numbers.wait && numbers.wait.median !== null ? (
              <div title={t('p95', { duration: format.duration(numbers.wait.p95) })}>
                <dt>{t('wait')}</dt>
                <dd>{format.duration(numbers.wait.median)}</dd>
              </div>
            ) : null}
          </dl>
        </>
      ) : null}
      <StepBadges step={step.id} />
      <footer>
        <span className="wm-evidence" data-evidence={grade}>
          {typeof evidence?.['n'] === 'number' ? t('evidenceFrom', { kind: t(`evidence.${grade}`), n: format.compact(evidence['n']) }) : t(`evidence.${grade}`)}
        </span>
        {channel ? <span className="wm-chip">{t(`mapeditor:channels.${String(channel)}`, { defaultValue: String(channel) })}</span> : null}
        {binding ? (
          <span className="wm-binding" title={t('binding')}>
            <Icon name="link" size={13} /> <code>{predicateText(binding.predicate)}</code>
          </span>
        ) : null}
        {textOf(step, 'subMap') ? <SubMapLink map={textOf(step, 'subMap')} /> : null}
      </footer>
      <CommentMark spot={spotOf(step)} />
      {readOnly ? null : <Linker step={step} />}
    </div>
  );
});
