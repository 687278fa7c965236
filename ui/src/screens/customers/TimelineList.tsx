import { useQueries } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seconds } from '../../core/units';
import { visiblePages, visibleRows } from '../../core/window';
import { Icon, type IconName } from '../../shell/icons';
import { useFormat, useWorkspaceId } from '../../shell/session';
import { PAGE, readTimeline, type TimelineEvent } from './calls';

const ROW = 58;
const HEIGHT = 560;

/** A silence this long is said. */
const GAP_SECONDS = 24 * 3600;

/** All events in order of time, the earliest first; only those in sight are in the page, and asked for. */
export function TimelineList({ customer, total, jump }: { customer: string; total: number; jump: number | null }) {
  const { t } = useTranslation('customers');
  const ws = useWorkspaceId();
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useEffect(() => {
    if (jump !== null && box.current) box.current.scrollTop = jump * ROW;
  }, [jump]);
  const rows = visibleRows(top, HEIGHT, ROW, total);
  const pages = visiblePages(rows, PAGE);
  const read = useQueries({ queries: pages.map((page) => ({ queryKey: ['ws', ws, 'timeline', customer, page], queryFn: () => readTimeline(ws, customer, page) })) });
  const events = new Map(read.flatMap((it) => it.data?.events ?? []).map((it) => [it.place, it]));
  return (
    <div ref={box} className="wm-timeline" tabIndex={0} role="region" aria-label={t('timeline')} style={{ height: Math.min(HEIGHT, Math.max(1, total) * ROW + 2) }} onScroll={(event) => setTop(event.currentTarget.scrollTop)}>
      <ol style={{ height: total * ROW }}>
        {Array.from({ length: rows.to - rows.from }, (_, i) => {
          const place = rows.from + i;
          const event = events.get(place);
          return (
            <li key={place} aria-setsize={total} aria-posinset={place + 1} style={{ top: place * ROW, height: ROW }}>
              {event ? <Row event={event} /> : <span className="wm-skeleton" />}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function Row({ event }: { event: TimelineEvent }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const gap = event.gapSeconds ?? 0;
  const said = Object.entries(event.properties).filter(([name]) => !name.startsWith('context.'));
  return (
    <>
      {gap >= GAP_SECONDS ? <span className="wm-timeline-gap">{t('gap', { n: format.duration(seconds(gap)) })}</span> : null}
      <span className="wm-timeline-icon" title={event.channel ?? t('noChannel')}>
        <Icon name={iconOf(event.channel ?? '')} size={18} />
      </span>
      <span className="wm-timeline-what">
        <strong>{event.type}</strong>
        {event.value === null || event.value === undefined ? null : <span className="wm-chip">{format.decimal(event.value)}</span>}
        {event.stage ? <span className="wm-chip">{event.stage}</span> : null}
        <span className="wm-timeline-said" title={said.map(([name, value]) => `${name}: ${value}`).join('\n')}>
          {said.map(([name, value]) => `${name}: ${value}`).join(' · ')}
        </span>
      </span>
      <span className="wm-timeline-when">
        <time dateTime={event.at}>{format.time(event.at)}</time>
        <span className="wm-soft">{[event.channel, event.source].filter((it) => it !== null && it !== undefined).join(' · ')}</span>
      </span>
    </>
  );
}

const ICONS: readonly (readonly [RegExp, IconName])[] = [
  [/web|site|portal|search|blog/, 'screen'],
  [/app|mobile/, 'picture'],
  [/mail|letter|post|newsletter/, 'file'],
  [/phone|call|voice/, 'activity'],
  [/chat|bot|social|messenger|sms|review/, 'language'],
  [/store|shop|branch|pos|person/, 'user'],
  [/ad/, 'attribution'],
];

const iconOf = (channel: string): IconName => ICONS.find(([pattern]) => pattern.test(channel.toLowerCase()))?.[1] ?? 'channels';
