// Small event logs for the import: the same two hundred customers once as CSV and others as XES.
const STEPS = ['open account', 'look around', 'ask for help', 'get answer', 'subscribe'];
const DAY = 86_400_000;

function journeys(prefix, count) {
  const start = Date.UTC(2026, 1, 2, 8);
  return Array.from({ length: count }, (_, customer) => {
    const reach = 2 + (customer % 4);
    return STEPS.slice(0, reach).map((type, step) => ({
      customer: `${prefix}-${customer}`,
      type,
      time: new Date(start + customer * 3_600_000 + step * DAY * (1 + (customer % 3))),
      channel: customer % 2 === 0 ? 'web' : 'phone',
    }));
  });
}

/** A CSV as spreadsheets of many countries write it: semicolons, day first; one row has no time. */
export function csv() {
  const two = (value) => String(value).padStart(2, '0');
  const time = (it) => `${two(it.getUTCDate())}.${two(it.getUTCMonth() + 1)}.${it.getUTCFullYear()} ${two(it.getUTCHours())}:${two(it.getUTCMinutes())}:00`;
  const rows = journeys('csv', 200).flat().map((event) => [event.customer, time(event.time), event.type, event.channel].join(';'));
  rows.splice(120, 0, 'csv-bad;not a time;open account;web');
  return ['customer;time;event;channel', ...rows].join('\r\n') + '\r\n';
}

export function xes() {
  const traces = journeys('xes', 60).map((events) => {
    const inner = events
      .map((event) => `<event><string key="concept:name" value="${event.type}"/><date key="time:timestamp" value="${event.time.toISOString()}"/></event>`)
      .join('');
    return `<trace><string key="concept:name" value="${events[0].customer}"/>${inner}</trace>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="1.0" xmlns="http://www.xes-standard.org/">${traces.join('\n')}</log>\n`;
}
