import { useTranslation } from 'react-i18next';
import { chipColours } from '../../core/palette';
import { useFormat } from '../../shell/session';
import type { Customer } from './calls';

/** The stages that the customer went through, one band each, as wide as it lasted; a click leads to its first event. */
export function Bands({ timeline, onJump }: { timeline: Customer['timeline']; onJump: (place: number) => void }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const colours = chipColours([...new Set(timeline.bands.map((it) => it.stage))]);
  return (
    <div className="wm-stack">
      <p className="wm-soft">
        {t('span', { n: format.count(timeline.events), since: format.date(timeline.since), until: format.date(timeline.until) })} {timeline.channels.length > 0 ? t('over', { channels: format.list(timeline.channels.map((it) => `${it.channel} (${format.count(it.events)})`)) }) : ''}
      </p>
      {timeline.bands.length > 0 ? (
        <div className="wm-bands" role="group" aria-label={t('stagesOf', { map: timeline.map ?? '' })}>
          {timeline.bands.map((band) => (
            <button
              key={band.place}
              type="button"
              className="wm-band"
              data-colour={colours.get(band.stage)}
              style={{ flexGrow: 1 + Math.log2(1 + (Date.parse(band.until) - Date.parse(band.since)) / 3_600_000) }}
              title={`${band.stage}: ${format.time(band.since)} – ${format.time(band.until)}`}
              aria-label={t('band', { stage: band.stage, at: format.time(band.since), n: format.count(band.events) })}
              onClick={() => onJump(band.place)}
            >
              {band.stage}
            </button>
          ))}
        </div>
      ) : null}
    </div>
  );
}
