import { useTranslation } from 'react-i18next';
import { seconds, share } from '../../../core/units';
import { useFormat } from '../../../shell/session';
import type { OverlayStep, StepFacts } from './calls';
import { trendOf, type Metric } from './model';
import { Score } from './Score';

export type State = 'visited' | 'returning' | 'completed' | 'missing' | 'failing' | 'unexpected' | 'open';

interface Props {
  step: OverlayStep;
  facts: StepFacts;
  metric: Metric;
  value: string;
  heat: number;
  onAsk: (state: State) => void;
}

/** A step with what customers really do there; each number opens the customers behind it. */
export function StepFactsCard({ step, facts, metric, value, heat, onAsk }: Props) {
  const { t } = useTranslation('conformance');
  const format = useFormat();
  if (step.customers === null || step.customers === undefined) {
    return (
      <article className="wm-conformance-card" data-unbound="true">
        <h3>{step.name}</h3>
        <p className="wm-soft wm-small">{t('unbound')}</p>
      </article>
    );
  }
  const trend = trendOf(step);
  const rows: [State, number | null | undefined][] = [
    ['visited', step.customers],
    ['completed', facts.completed],
    ['missing', facts.missing],
    ...(facts.failing === null || facts.failing === undefined ? [] : ([['failing', facts.failing]] as [State, number][])),
    ['unexpected', facts.unexpected],
    ['returning', facts.returning],
    ['open', facts.open],
  ];
  return (
    <article className="wm-conformance-card">
      <h3>{step.name}</h3>
      <p className="wm-conformance-value">
        <strong>{value}</strong> <span className="wm-soft wm-small">{t(`metrics.${metric}`)}</span>
      </p>
      <div className="wm-bar" aria-hidden="true">
        <span style={{ width: `${100 * heat}%` }} />
      </div>
      <dl>
        {rows.map(([state, count]) => (
          <div key={state}>
            <dt>{t(`states.${state}`)}</dt>
            <dd>
              <button type="button" disabled={!count} aria-label={t('openCustomers', { state: t(`states.${state}`), step: step.name, n: format.count(count) })} onClick={() => onAsk(state)}>
                {format.count(count)}
              </button>
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('goOn')}</dt>
          <dd>{format.share(step.conversion === null || step.conversion === undefined ? null : share(step.conversion))}</dd>
        </div>
        <div title={t('p95', { duration: format.duration(step.wait ? seconds(step.wait.p95) : null) })}>
          <dt>{t('waitNext')}</dt>
          <dd>{format.duration(step.wait ? seconds(step.wait.median) : null)}</dd>
        </div>
        <div>
          <dt>{t('waitP95')}</dt>
          <dd>{format.duration(step.wait ? seconds(step.wait.p95) : null)}</dd>
        </div>
        {step.scores.map((score) => (
          <Score key={score.kind} score={score} before={step.previous?.scores.find((it) => it.kind === score.kind)} />
        ))}
        {trend === null ? null : (
          <div>
            <dt>{t('trend')}</dt>
            <dd>{`${trend > 0 ? '↑ +' : trend < 0 ? '↓ −' : '= '}${format.share(share(Math.abs(trend)))}`}</dd>
          </div>
        )}
      </dl>
    </article>
  );
}
