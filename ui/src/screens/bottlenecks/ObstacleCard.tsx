import { Slider } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LineChart, type LineModel } from '../../charts/line';
import { exitPoints, fasterFrom, timesAsMany } from '../../core/bottlenecks';
import { useAddress } from '../../shell/address';
import { useFormat } from '../../shell/session';
import type { Obstacle } from './calls';

/** One wait that costs customers: what it costs, how exits rise with it, and what shorter waits might bring. */
export function ObstacleCard({ obstacle }: { obstacle: Obstacle }) {
  const { t } = useTranslation('bottlenecks');
  const format = useFormat();
  const { from, to, threshold, above, below, lost, leftWaiting, curve } = obstacle;
  const name = t('fromTo', { from, to });
  const model = useMemo<LineModel>(
    () => ({
      x: { name: t('wait'), kind: 'duration' },
      y: { name: t('exit'), kind: 'share', min: 0 },
      series: [{ name: t('exit'), points: exitPoints(curve) }],
      marks: [{ at: threshold, name: t('threshold') }],
    }),
    [curve, threshold, t],
  );
  const times = timesAsMany(above.exit, below.exit);
  return (
    <article className="wm-card wm-stack wm-obstacle">
      <h3>{name}</h3>
      <p className="wm-obstacle-says">
        {t('says', { wait: format.duration(threshold), above: format.share(above.exit), below: format.share(below.exit) })}
        {times === null ? '' : ` ${t('timesAsMany', { times: format.decimal(times) })}`}
      </p>
      <dl className="wm-obstacle-numbers">
        <Number name={t('lost')} value={format.count(Math.round(lost.customers))} more={t('interval', { low: format.count(Math.round(lost.low)), high: format.count(Math.round(lost.high)) })} />
        <Number name={t('waitedLonger')} value={format.count(Math.round(above.customers))} more={t('ofAll', { n: format.count(obstacle.customers) })} />
        <Number name={t('threshold')} value={format.duration(threshold)} more={t('interval', { low: format.duration(obstacle.thresholdLow), high: format.duration(obstacle.thresholdHigh) })} />
        <Number name={t('leftWaiting')} value={format.count(leftWaiting.customers)} more={t('leftBeyond', { n: format.count(Math.round(leftWaiting.beyond)) })} />
        <Number name={t('shell:chart.p')} value={format.p(obstacle.corrected)} />
      </dl>
      <LineChart title={t('chart', { name })} file={`obstacle ${from} ${to}`} model={model} height={280} />
      <Faster obstacle={obstacle} />
    </article>
  );
}

function Number({ name, value, more }: { name: string; value: string; more?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{value}</strong> <span className="wm-soft wm-small">{more}</span>
      </dd>
    </div>
  );
}

function Faster({ obstacle }: { obstacle: Obstacle }) {
  const { t } = useTranslation('bottlenecks');
  const format = useFormat();
  const { faster, from, to } = obstacle;
  const [search, change] = useAddress();
  const asked = fasterFrom(search);
  const name = `${from} → ${to}`;
  const kept = faster.findIndex((it) => it.by === asked[name]);
  const start = kept < 0 ? Math.floor(faster.length / 2) : kept;
  // While the thumb moves the address rests; once the address follows, it decides again.
  const [moving, setMoving] = useState({ start, at: start });
  const at = moving.start === start ? moving.at : start;
  const step = faster[Math.min(at, faster.length - 1)];
  if (!step) return null;
  const { gained } = step;
  return (
    <section className="wm-stack wm-faster" aria-label={t('whatIf')}>
      <h4>{t('whatIf')}</h4>
      <Slider
        thumbLabel={t('shorterBy')}
        min={0}
        max={faster.length - 1}
        value={at}
        label={format.duration(step.by)}
        onChange={(next) => setMoving({ start, at: next })}
        onChangeEnd={(next) => change({ faster: { ...asked, [name]: faster[next]?.by } })}
      />
      <p aria-live="polite">
        {t('whatIfSays', {
          by: format.duration(step.by),
          n: format.count(Math.round(gained.customers)),
          low: format.count(Math.round(gained.low)),
          high: format.count(Math.round(gained.high)),
        })}
      </p>
      <p className="wm-soft wm-small">{t('whatIfNote')}</p>
    </section>
  );
}
