import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../shell/Parts';
import { useFormat } from '../../../shell/session';
import { emotionOf, type EmotionLine } from './emotionModel';
import type { Overlay } from './calls';

const COLUMN = 112;
const HEIGHT = 210;
const TOP = 14;
const BOTTOM = 44;

const y = (value: number) => TOP + ((2 - value) / 4) * (HEIGHT - TOP - BOTTOM);
const x = (column: number) => 46 + column * COLUMN + COLUMN / 2;
const pathOf = (line: EmotionLine) => line.points.map((point, at) => `${at === 0 ? 'M' : 'L'}${x(point.column)} ${y(point.value)}`).join('');

/** Two curves, never mixed: what the team assumes and what customers' answers say, each with its number and interval. */
export function Emotion({ overlay, persona }: { overlay: Overlay; persona: (id: string) => string }) {
  const { t } = useTranslation('emotion');
  const format = useFormat();
  const { columns, measured, assumed } = emotionOf(overlay);
  const { greatest } = overlay.emotion;
  if (columns.length === 0)
    return (
      <section className="wm-card wm-stack" aria-label={t('title')}>
        <h2>{t('title')}</h2>
        <p className="wm-soft">{t('none')}</p>
      </section>
    );
  const width = 46 + columns.length * COLUMN + 10;
  return (
    <section className="wm-card wm-stack" aria-label={t('title')}>
      <h2>{t('title')}</h2>
      {greatest ? (
        <p className="wm-emotion-greatest">
          {t('greatest', { name: greatest.name, persona: persona(greatest.persona), assumed: format.decimal(greatest.assumed), measured: format.decimal(greatest.measured.value), low: format.decimal(greatest.measured.low), high: format.decimal(greatest.measured.high), n: format.count(greatest.measured.n) })}
        </p>
      ) : (
        <p className="wm-soft">{t('agree')}</p>
      )}
      <div className="wm-emotion-box" tabIndex={0} role="region" aria-label={t('picture')}>
        <svg width={width} height={HEIGHT} role="img" aria-label={t('picture')}>
          {[2, 1, 0, -1, -2].map((value) => (
            <g key={value}>
              <line className="wm-emotion-grid" x1={40} x2={width} y1={y(value)} y2={y(value)} data-zero={value === 0 || undefined} />
              <text x={34} y={y(value) + 4} textAnchor="end">
                {format.decimal(value)}
              </text>
            </g>
          ))}
          {assumed.map((line) => (
            <g key={line.key} className="wm-emotion-assumed">
              <path d={pathOf(line)} />
              {line.points.map((point) => (
                <circle key={point.column} cx={x(point.column)} cy={y(point.value)} r={5} />
              ))}
            </g>
          ))}
          <g className="wm-emotion-measured">
            <path d={pathOf(measured)} />
            {measured.points.map((point) => (
              <g key={point.column}>
                <line x1={x(point.column)} x2={x(point.column)} y1={y(point.low)} y2={y(point.high)} />
                <line x1={x(point.column) - 6} x2={x(point.column) + 6} y1={y(point.low)} y2={y(point.low)} />
                <line x1={x(point.column) - 6} x2={x(point.column) + 6} y1={y(point.high)} y2={y(point.high)} />
                <rect x={x(point.column) - 5} y={y(point.value) - 5} width={10} height={10} rx={2} />
              </g>
            ))}
          </g>
          {columns.map((column, at) => (
            <g key={column.key}>
              <text className="wm-emotion-name" x={x(at)} y={HEIGHT - 24} textAnchor="middle">
                {column.name.length > 16 ? `${column.name.slice(0, 15)}…` : column.name}
                <title>{column.name}</title>
              </text>
              <text x={x(at)} y={HEIGHT - 8} textAnchor="middle">
                {t('n', { n: format.compact(column.n) })}
              </text>
            </g>
          ))}
        </svg>
      </div>
      <p className="wm-emotion-legend wm-small">
        <span data-kind="measured">{t('measured')}</span>
        <span data-kind="assumed">{t('assumed')}</span>
      </p>
      <DataTable
        caption={t('title')}
        table={{
          header: [t('place'), t('measured'), t('low'), t('high'), t('answers'), t('assumed')],
          rows: overlay.emotion.places.map((place) => [place.step ? place.name : t('stage', { name: place.name }), format.decimal(place.measured.value), format.decimal(place.measured.low), format.decimal(place.measured.high), place.measured.n, place.assumed.map((it) => `${persona(it.persona)} ${format.decimal(it.value)}`).join(', ') || null]),
        }}
      />
    </section>
  );
}
