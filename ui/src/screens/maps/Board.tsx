import { useTranslation } from 'react-i18next';
import type { JourneyMap, MapStep, StepNumbers } from './calls';
import { predicateText } from '../../core/predicate';
import { Icon } from '../../shell/icons';
import { useFormat } from '../../shell/session';
import { Rename } from './Rename';

interface Props {
  map: JourneyMap;
  numbers: ReadonlyMap<string, StepNumbers>;
  loading: boolean;
  onRename: (id: string, name: string) => void;
}

/** The stages from left to right, each with its steps. */
export function Board({ map, numbers, loading, onRename }: Props) {
  const { t } = useTranslation('maps');
  const format = useFormat();
  return (
    <div className="wm-board" tabIndex={0} role="region" aria-label={t('board')}>
      {map.stages.map((stage) => (
        <section key={stage.id} className="wm-stage" aria-label={stage.name}>
          <header>
            <Rename as="h2" kind="stage" name={stage.name} onRename={(name) => onRename(stage.id, name)} />
            <span className="wm-soft wm-small">{t('steps', { count: stage.steps.length, n: format.count(stage.steps.length) })}</span>
          </header>
          {stage.steps.length === 0 ? <p className="wm-soft wm-small">{t('emptyStage')}</p> : null}
          <ol>
            {stage.steps.map((step) => (
              <li key={step.id}>
                <StepCard step={step} numbers={numbers.get(step.id)} loading={loading} onRename={(name) => onRename(step.id, name)} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function StepCard({ step, numbers, loading, onRename }: { step: MapStep; numbers: StepNumbers | undefined; loading: boolean; onRename: (name: string) => void }) {
  const { t } = useTranslation('maps');
  const format = useFormat();
  const binding = step.bindings?.[step.bindings.length - 1];
  const evidence = step.evidence?.kind ?? 'assumed';
  return (
    <article className="wm-step-card" data-evidence={evidence}>
      <Rename as="h3" kind="step" name={step.name} onRename={onRename} />
      {loading ? <span className="wm-skeleton" aria-hidden="true" /> : null}
      {numbers ? (
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
      <footer>
        <span className="wm-evidence" data-evidence={evidence}>
          {typeof step.evidence?.n === 'number'
            ? t('evidenceFrom', { kind: t(`evidence.${evidence}`), n: format.compact(step.evidence.n) })
            : t(`evidence.${evidence}`)}
        </span>
        {step.touchpoint ? <span className="wm-chip">{step.touchpoint.channel}</span> : null}
        <span className="wm-binding" title={t('binding')}>
          <Icon name="link" size={13} /> {binding ? <code>{predicateText(binding.predicate)}</code> : t('unbound')}
        </span>
      </footer>
    </article>
  );
}
