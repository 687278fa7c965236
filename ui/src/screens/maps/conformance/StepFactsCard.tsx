import { useTranslation } from 'react-i18next';
import { seconds, share } from '../../../core/units';
import { useFormat } from '../../../shell/session';
import type { OverlayStep, StepFacts } from './calls';
import { beforeOf, signed, trendOf, waysOn, type Compared, type Metric } from './model';
import { Score } from './Score';

export type State = 'visited' | 'returning' | 'completed' | 'missing' | 'failing' | 'unexpected' | 'open';

interface Props {
  step: OverlayStep;
  facts: StepFacts;
  metric: Metric;
  value: string;
  heat: number;
  name: (id: string) => string;
  onAsk: (state: State) => void;
  /** Who goes on to a step, or to any. */
  onAskOnward: (next: string | null) => void;
}

/** A step with what customers really do there; each number opens the customers behind it. */
export function StepFactsCard({ step, facts, metric, value, heat, name, onAsk, onAskOnward }: Props) {
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
              {state === 'returning' ? <Trend of="returning" step={step} /> : null}
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('goOn')}</dt>
          <dd>
            <Onward label={t('goOn')} step={step} value={step.conversion} onAsk={() => onAskOnward(null)} />
            <Trend of="conversion" step={step} />
          </dd>
        </div>
        {waysOn(step).map((way) => (
          <div key={way.step} className="wm-conformance-way">
            <dt>{t('wayOn', { step: name(way.step) })}</dt>
            <dd>
              <Onward label={t('wayOn', { step: name(way.step) })} step={step} value={way.share} onAsk={() => onAskOnward(way.step)} />
            </dd>
          </div>
        ))}
        <div title={t('p95', { duration: format.duration(step.wait ? seconds(step.wait.p95) : null) })}>
          <dt>{t('waitNext')}</dt>
          <dd>
            {format.duration(step.wait ? seconds(step.wait.median) : null)}
            <Trend of="wait" step={step} />
          </dd>
        </div>
        <div>
          <dt>{t('waitP95')}</dt>
          <dd>{format.duration(step.wait ? seconds(step.wait.p95) : null)}</dd>
        </div>
        {step.scores.map((score) => (
          <Score key={score.kind} score={score} before={step.previous?.scores.find((it) => it.kind === score.kind)} />
        ))}
        {trendOf('share', step) === null ? null : (
          <div>
            <dt>{t('trend')}</dt>
            <dd>
              <Trend of="share" step={step} />
            </dd>
          </div>
        )}
      </dl>
    </article>
  );
}

/** A share of those who go on; opens them, if there are any. */
function Onward({ label, step, value, onAsk }: { label: string; step: OverlayStep; value: number | null | undefined; onAsk: () => void }) {
  const { t } = useTranslation('conformance');
  const format = useFormat();
  const written = format.share(value === null || value === undefined ? null : share(value));
  return (
    <button type="button" disabled={!value} aria-label={t('openCustomers', { step: step.name, state: label, n: written })} onClick={onAsk}>
      {written}
    </button>
  );
}

/** By how much a number changed against the period before; nothing without one. */
function Trend({ of, step }: { of: Compared; step: OverlayStep }) {
  const { t } = useTranslation('conformance');
  const format = useFormat();
  const change = trendOf(of, step);
  const before = beforeOf(of, step);
  if (change === null || before === null) return null;
  const write = (value: number) => (of === 'wait' ? format.duration(seconds(value)) : format.share(share(value)));
  return (
    <span className="wm-conformance-trend" title={t('before', { value: write(before) })}>
      {`${change > 0 ? '↑ ' : change < 0 ? '↓ ' : '= '}${signed(change, write)}`}
    </span>
  );
}
