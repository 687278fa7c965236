import type { HeatCell, HeatModel } from '../../charts/heat';
import type { Format } from '../../core/format';
import type { Table } from '../../core/table';
import type { Texts } from '../../core/texts';
import { hourName, weekdayName } from '../../core/week';
import type { Scorecard } from './calls';

type Slot = Scorecard['slots'][number];

/** What an hour of the week can be looked at for. */
export const MEASURES = ['abandoned', 'wait', 'unanswered', 'requests', 'opened', 'messages'] as const;
export type Measure = (typeof MEASURES)[number];

const WORST = 10;

export const channelTable = (data: Scorecard, t: Texts): Table => ({
  header: [
    t('scorecard:channel'),
    t('scorecard:measures.messages'),
    t('scorecard:delivered'),
    t('scorecard:measures.opened'),
    t('scorecard:low', { name: t('scorecard:measures.opened') }),
    t('scorecard:high', { name: t('scorecard:measures.opened') }),
    t('scorecard:clicked'),
    t('scorecard:responded'),
    t('scorecard:measures.requests'),
    t('scorecard:answered'),
    t('scorecard:measures.abandoned'),
    t('scorecard:low', { name: t('scorecard:measures.abandoned') }),
    t('scorecard:high', { name: t('scorecard:measures.abandoned') }),
    t('scorecard:measures.unanswered'),
    t('scorecard:measures.wait'),
    t('scorecard:p95'),
  ],
  kinds: ['count', 'count', 'share', 'share', 'share', 'share', 'share', 'share', 'count', 'share', 'share', 'share', 'share', 'count', 'duration', 'duration'],
  rows: data.channels.map((it) => [
    it.channel,
    it.messages,
    it.delivered?.share ?? null,
    it.opened?.share ?? null,
    it.opened?.low ?? null,
    it.opened?.high ?? null,
    it.clicked?.share ?? null,
    it.responded?.share ?? null,
    it.requests,
    it.answered?.share ?? null,
    it.abandoned?.share ?? null,
    it.abandoned?.low ?? null,
    it.abandoned?.high ?? null,
    it.unanswered,
    it.wait?.median ?? null,
    it.wait?.p95 ?? null,
  ]),
});

/** A table without the columns in which nothing stands; people need none of those. */
export function filled(table: Table): Table {
  const kept = table.header.map((_, column) => column).filter((column) => table.rows.some((row) => row[column] !== null));
  return {
    header: kept.map((column) => table.header[column] ?? ''),
    kinds: kept.map((column) => table.kinds?.[column] ?? 'count'),
    rows: table.rows.map((row) => kept.map((column) => row[column] ?? null)),
  };
}

/** The hours of one channel: weekdays down, hours across, from the first to the last in which something happened. */
export function slotModel(data: Scorecard, channel: string, measure: Measure, t: Texts, format: Format, language: string): HeatModel {
  const slots = data.slots.filter((slot) => slot.channel === channel);
  const first = Math.min(...slots.map((slot) => slot.hour), 23);
  const last = Math.max(...slots.map((slot) => slot.hour), first);
  const hours = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const found = new Map(slots.map((slot) => [slot.weekday * 24 + slot.hour, slot]));
  const weekdays = [1, 2, 3, 4, 5, 6, 7];
  return {
    rowsOf: t('scorecard:weekday'),
    columnsOf: t('scorecard:hour'),
    rows: weekdays.map((weekday) => weekdayName(language, weekday)),
    columns: hours.map(hourName),
    cells: weekdays.map((weekday) => hours.map((hour) => cell(found.get(weekday * 24 + hour), measure, t, format))),
    value: { name: t(`measures.${measure}`), kind: measure === 'wait' ? 'duration' : measure === 'abandoned' || measure === 'opened' ? 'share' : 'count' },
  };
}

function cell(slot: Slot | undefined, measure: Measure, t: Texts, format: Format): HeatCell | null {
  if (!slot) return null;
  const ofRequests = t('scorecard:ofRequests', { n: format.count(slot.requests) });
  switch (measure) {
    case 'abandoned':
      return { value: slot.abandoned?.share ?? null, note: ofRequests };
    case 'wait':
      return { value: slot.wait?.median ?? null, note: ofRequests };
    case 'unanswered':
      return { value: slot.unanswered, note: ofRequests };
    case 'requests':
      return { value: slot.requests };
    case 'opened':
      return { value: slot.opened?.share ?? null, note: t('scorecard:ofMessages', { n: format.count(slot.messages) }) };
    case 'messages':
      return { value: slot.messages };
  }
}

/** The hours in which more give up than at the channel's other hours, the worst first. */
export const worstTable = (data: Scorecard, t: Texts, language: string): Table => ({
  header: [t('scorecard:channel'), t('scorecard:weekday'), t('scorecard:hour'), t('scorecard:measures.requests'), t('scorecard:measures.abandoned'), t('scorecard:excess'), t('scorecard:measures.wait'), t('scorecard:corrected')],
  kinds: ['count', 'count', 'count', 'count', 'share', 'decimal', 'duration', 'p'],
  rows: data.slots
    .filter((slot) => (slot.excess ?? 0) > 0)
    .slice(0, WORST)
    .map((slot) => [
      slot.channel,
      weekdayName(language, slot.weekday),
      hourName(slot.hour),
      slot.requests,
      slot.abandoned?.share ?? null,
      slot.excess,
      slot.wait?.median ?? null,
      slot.p,
    ]),
});

export const variantTable = (variants: Scorecard['variants'][number], t: Texts): Table => ({
  header: [variants.property, t('scorecard:measures.messages'), t('scorecard:delivered'), t('scorecard:measures.opened'), t('scorecard:low', { name: t('scorecard:measures.opened') }), t('scorecard:high', { name: t('scorecard:measures.opened') }), t('scorecard:clicked'), t('scorecard:responded')],
  kinds: ['count', 'count', 'share', 'share', 'share', 'share', 'share', 'share'],
  rows: variants.rows.map((row) => [
    row.value ?? t('scorecard:noValue'),
    row.messages,
    row.delivered?.share ?? null,
    row.opened?.share ?? null,
    row.opened?.low ?? null,
    row.opened?.high ?? null,
    row.clicked?.share ?? null,
    row.responded?.share ?? null,
  ]),
});

export const comparisonTable = (variants: Scorecard['variants'][number], t: Texts): Table => ({
  header: [t('scorecard:measure'), variants.property, t('scorecard:difference'), t('scorecard:low', { name: t('scorecard:difference') }), t('scorecard:high', { name: t('scorecard:difference') }), t('scorecard:corrected')],
  kinds: ['count', 'count', 'share', 'share', 'share', 'p'],
  rows: variants.comparisons.map((it) => [t(it.measure === 'opened' ? 'measures.opened' : it.measure), it.value, it.difference, it.low, it.high, it.corrected]),
});
