import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { seconds, share } from '../../../core/units';
import { Icon } from '../../../shell/icons';
import { DataTable, FaultText } from '../../../shell/Parts';
import { useFormat } from '../../../shell/session';
import type { Measured, ObjectiveLine } from './calls';
import { stateOf, weekLine } from './model';

const WIDTH = 220;
const HEIGHT = 44;

/** A value of an objective, as its unit is written. */
export function useWrite() {
  const format = useFormat();
  return (unit: string, value: number | null | undefined) => {
    if (value === null || value === undefined) return format.decimal(null);
    return unit === 'share' ? format.share(share(value)) : unit === 'seconds' ? format.duration(seconds(value)) : format.decimal(value);
  };
}

/** An objective with what was measured, how fast it burns, and who misses it; one that was asked for comes into view. */
export function ObjectiveRow({ line, isAsked, onRemove }: { line: ObjectiveLine; isAsked: boolean; onRemove: (() => void) | null }) {
  const { t } = useTranslation('objectives');
  const { measured } = line;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!isAsked) return;
    row.current?.scrollIntoView({ block: 'center' });
    row.current?.focus({ preventScroll: true });
  }, [isAsked]);
  return (
    <li ref={row} className="wm-objective" tabIndex={-1} data-state={measured ? stateOf(measured) : 'fault'} data-asked={isAsked || undefined}>
      <div className="wm-objective-head">
        <code>{line.text}</code>
        {onRemove ? (
          <button type="button" className="wm-objective-remove" aria-label={t('remove', { objective: line.text })} title={t('remove', { objective: line.text })} onClick={onRemove}>
            <Icon name="trash" size={16} />
          </button>
        ) : null}
      </div>
      {measured ? <Numbers measured={measured} /> : (
        <p className="wm-objective-fault">
          <FaultText code={line.faultCode ?? ''} detail={line.fault ?? ''} />
        </p>
      )}
    </li>
  );
}

function Numbers({ measured }: { measured: Measured }) {
  const { t } = useTranslation('objectives');
  const format = useFormat();
  const write = useWrite();
  const state = stateOf(measured);
  const { unit } = measured;
  const interval = measured.low === null || measured.low === undefined ? '' : t('interval', { low: write(unit, measured.low), high: write(unit, measured.high) });
  const recent = measured.recentBurn ?? null;
  return (
    <>
      <div className="wm-objective-body">
        <p className="wm-objective-value">
          <span className="wm-objective-state">
            <Icon name={state === 'met' ? 'check' : state === 'nobody' ? 'clock' : 'warning'} size={15} /> {t(`states.${state}`)}
          </span>
          <strong>{write(unit, measured.value)}</strong>
          <span className="wm-soft wm-small">{[interval, t('judged', { count: measured.n, n: format.count(measured.n) }), measured.undecided > 0 ? t('undecided', { n: format.count(measured.undecided) }) : ''].filter(Boolean).join(' · ')}</span>
        </p>
        <Burn burn={measured.burn ?? null} recent={recent} />
        <Weeks measured={measured} />
      </div>
      {measured.missed > 0 ? (
        <details className="wm-objective-missing">
          <summary>{t('missed', { count: measured.missed, n: format.count(measured.missed) })}</summary>
          <p className="wm-small">{t('missing', { n: format.count(measured.missing.length) })}</p>
          <p className="wm-small wm-objective-names">{measured.missing.join(' ')}</p>
          <DataTable
            caption={t('weeks')}
            table={{
              header: [t('week'), t('value'), t('judgedColumn'), t('burn')],
              rows: measured.weeks.filter((week) => week.n > 0).map((week) => [format.day(week.week) + (week.partial ? ` (${t('partial')})` : ''), write(unit, week.value), week.n, format.decimal(week.burn)]),
            }}
          />
        </details>
      ) : null}
    </>
  );
}

/** How fast what may fail is used up: the mark in the middle is exactly as fast as allowed. */
function Burn({ burn, recent }: { burn: number | null; recent: number | null }) {
  const { t } = useTranslation('objectives');
  const format = useFormat();
  if (burn === null) return <p className="wm-soft wm-small">{t('noBurn')}</p>;
  const now = recent ?? burn;
  return (
    <div className="wm-objective-burn" data-fast={now > 1 || undefined}>
      <p>
        <strong>{t('times', { n: format.decimal(now) })}</strong> <span className="wm-soft wm-small">{t(recent === null ? 'burnAll' : 'burnLately', { all: format.decimal(burn) })}</span>
      </p>
      <div className="wm-objective-meter" aria-hidden="true">
        <span style={{ inlineSize: `${Math.min(100, 50 * now)}%` }} />
      </div>
    </div>
  );
}

function Weeks({ measured }: { measured: Measured }) {
  const { t } = useTranslation('objectives');
  const write = useWrite();
  const { points, target } = weekLine(measured);
  if (points.length < 2) return null;
  const x = (at: number) => 3 + at * (WIDTH - 6);
  const y = (at: number) => HEIGHT - 5 - at * (HEIGHT - 10);
  const name = t('weeksPicture', { target: write(measured.unit, measured.target) });
  return (
    <svg className="wm-objective-weeks" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={name}>
      <title>{name}</title>
      <line x1={0} x2={WIDTH} y1={y(target)} y2={y(target)} />
      <polyline points={points.map((point) => `${x(point.x)},${y(point.y)}`).join(' ')} />
    </svg>
  );
}
