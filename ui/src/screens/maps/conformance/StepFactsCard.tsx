import { useTranslation } from 'react-i18next';
import { seconds, share } from '../../../core/units';
import { useFormat } from '../../../shell/session';
import type { OverlayStep, ScoreFacts, StepFacts } from './calls';
import { trendOf, type Metric } from './model';

export type State = 'visited' | 'returning' | 'completed' | 'missing' | 'unexpected' | 'open';

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

/** A score with its number of answers and interval, and the one of the period before. */
function Score({ score, before }: { score: ScoreFacts; before: ScoreFacts | undefined }) {
  const { t } = useTranslation('emotion');
  const format = useFormat();
  const write = (value: number) => (score.kind === 'csat' ? format.share(share(value)) : format.decimal(value));
  return (
    <div className="wm-conformance-score">
      <dt>{t(`kinds.${score.kind}`)}</dt>
      <dd>
        {write(score.value)}
        <span className="wm-soft">{t('interval', { low: write(score.low), high: write(score.high), n: format.compact(score.n) })}</span>
        {before ? <span className="wm-soft">{t('before', { value: write(before.value), n: format.compact(before.n) })}</span> : null}
      </dd>
    </div>
  );
}
