/** What kinds of metrics there are, in the order in which they are offered. */
export const METRIC_KINDS = [
  'customers',
  'newCustomers',
  'returningCustomers',
  'events',
  'value',
  'eventShare',
  'customerShare',
  'conversion',
  'wait',
  'meanWait',
  'p95Wait',
  'nps',
  'csat',
  'ces',
  'churn',
  'stickiness',
  'repeatPurchase',
  'retention',
  'repeatContact',
  'lostHandOffs',
  'contactsPerResolution',
  'selfServiceShare',
  'abandonment',
] as const;
export type MetricKind = (typeof METRIC_KINDS)[number];

/** A metric taken apart: its kind, and its conditions as the server reads them. */
export interface Metric {
  readonly kind: MetricKind;
  readonly where?: string;
  readonly among?: string;
  readonly steps?: readonly string[];
  readonly within?: string;
  /** What follows further words of its kind. */
  readonly clauses?: Readonly<Record<string, string>>;
}

/** The kinds that are a name and clauses, with the words of these in their order. */
const CLAUSES: Readonly<Partial<Record<MetricKind, readonly string[]>>> = {
  nps: ['where'],
  csat: ['where'],
  ces: ['where'],
  churn: ['where', 'within'],
  stickiness: ['where'],
  repeatPurchase: ['where', 'within'],
  retention: ['after'],
  repeatContact: ['where', 'same', 'within'],
  lostHandOffs: ['where', 'resolved by', 'same', 'within'],
  contactsPerResolution: ['where', 'resolved by', 'same'],
  selfServiceShare: ['where', 'resolved by', 'same', 'on'],
  abandonment: ['where', 'answered by', 'abandoned by'],
};

const HEADS: readonly (readonly [head: string, kind: MetricKind])[] = [
  ['new customers', 'newCustomers'],
  ['returning customers', 'returningCustomers'],
  ['customers', 'customers'],
  ['events', 'events'],
  ['value', 'value'],
  ['share of events', 'eventShare'],
  ['share of customers', 'customerShare'],
  ['conversion', 'conversion'],
  ['median wait', 'wait'],
  ['mean wait', 'meanWait'],
  ['p95 wait', 'p95Wait'],
  ['nps', 'nps'],
  ['csat', 'csat'],
  ['ces', 'ces'],
  ['churn', 'churn'],
  ['stickiness', 'stickiness'],
  ['repeat purchase', 'repeatPurchase'],
  ['retention', 'retention'],
  ['repeat contact', 'repeatContact'],
  ['lost hand-offs', 'lostHandOffs'],
  ['contacts per resolution', 'contactsPerResolution'],
  ['self-service share', 'selfServiceShare'],
  ['abandonment', 'abandonment'],
];

/** Whether a kind follows customers from step to step. */
export const isPassage = (kind: MetricKind) => kind === 'conversion' || kind === 'wait' || kind === 'meanWait' || kind === 'p95Wait';

/** The parts of a text between occurrences of a mark outside quotes. */
function split(text: string, mark: string): string[] {
  const parts: string[] = [];
  let part = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    if (!quoted && text.startsWith(mark, at)) {
      parts.push(part);
      part = '';
      at += mark.length - 1;
      continue;
    }
    if (text[at] === '\\' && quoted) part += text[at++];
    else if (text[at] === '"') quoted = !quoted;
    part += text[at] ?? '';
  }
  parts.push(part);
  return parts.map((it) => it.trim());
}

/** Takes what follows a name apart at words outside quotes; undefined if one comes twice or out of order. */
function readClauses(kind: MetricKind, rest: string, words: readonly string[]): Metric | undefined {
  const clauses: Record<string, string> = {};
  let lead = rest;
  for (const word of [...words].reverse()) {
    const [before = '', value, more] = split(` ${lead}`, ` ${word} `);
    if (value === undefined) continue;
    if (more !== undefined || value === '' || words.some((it) => split(` ${value} `, ` ${it} `).length > 1)) return undefined;
    clauses[word] = value;
    lead = before;
  }
  if (kind !== 'retention') return lead === '' ? { kind, clauses } : undefined;
  return { kind, clauses, ...(lead === '' ? {} : { steps: split(lead, '->') }) };
}

/** Takes a metric apart that the server wrote, or that looks like one; undefined for anything else. */
export function readMetric(text: string): Metric | undefined {
  const found = HEADS.find(([head]) => text === head || text.startsWith(`${head} `));
  if (!found) return undefined;
  const [head, kind] = found;
  const rest = text.slice(head.length).trim();
  const words = CLAUSES[kind];
  if (words) return readClauses(kind, rest, words);
  if (isPassage(kind)) {
    const [way = '', within] = split(rest, ' within ');
    return { kind, steps: split(way, '->'), ...(within === undefined ? {} : { within }) };
  }
  if (!rest.startsWith('where ')) return rest === '' ? { kind } : undefined;
  const [where = '', among] = split(rest.slice('where '.length), ' among ');
  return { kind, where, ...(among === undefined ? {} : { among }) };
}

/** A metric as the server reads it. */
export function metricText({ kind, where, among, steps, within, clauses }: Metric): string {
  const head = HEADS.find(([, it]) => it === kind)?.[0] ?? 'customers';
  const parts = [head];
  if (steps && steps.length > 0) parts.push(steps.join(' -> '));
  if (within) parts.push(`within ${within}`);
  if (where) parts.push(`where ${where}`);
  if (among) parts.push(`among ${among}`);
  for (const word of CLAUSES[kind] ?? []) if (clauses?.[word]) parts.push(`${word} ${clauses[word]}`);
  return parts.join(' ');
}

const quote = (name: string) => `"${name.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** A condition on events: one of some types, on one of some channels; undefined for any event. */
export function eventText(types: readonly string[], channels: readonly string[] = []): string | undefined {
  const test = (field: string, names: readonly string[]) => (names.length === 0 ? [] : [names.length === 1 ? `${field} is ${quote(names[0] ?? '')}` : `${field} in (${names.map(quote).join(', ')})`]);
  const parts = [...test('type', types), ...test('channel', channels)];
  return parts.length === 0 ? undefined : parts.join(' and ');
}

/** A condition as people say it: names alone where only names are asked for. */
export function eventWords(event: string): string {
  const names = [...event.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((match) => (match[1] ?? '').replaceAll(/\\(.)/g, '$1'));
  const simple = /^(type|channel) (is "(?:[^"\\]|\\.)*"|in \((?:"(?:[^"\\]|\\.)*"(?:, )?)+\))( and channel (is "(?:[^"\\]|\\.)*"|in \((?:"(?:[^"\\]|\\.)*"(?:, )?)+\)))?$/;
  return simple.test(event) ? names.join(', ') : event;
}

/** The key of a metric's name among the texts, and what it fills in. */
export function metricName(text: string): { readonly key: string; readonly values: Readonly<Record<string, string>>; readonly details?: readonly string[] } {
  const metric = readMetric(text);
  if (!metric) return { key: 'names.own', values: { text } };
  const { kind, where, among, steps, within, clauses } = metric;
  if (clauses) {
    const { after, ...said } = clauses;
    const words = (CLAUSES[kind] ?? []).filter((word) => said[word] !== undefined);
    return {
      key: `names.${kind}`,
      values: after ? { after } : {},
      details: [...(steps ? [steps.map(eventWords).join(' → ')] : []), ...words.map((word) => eventWords(said[word] ?? ''))],
    };
  }
  const values = {
    ...(where ? { where: eventWords(where) } : {}),
    ...(among ? { among: eventWords(among) } : {}),
    ...(steps ? { steps: steps.map(eventWords).join(' → ') } : {}),
    ...(within ? { within } : {}),
  };
  return { key: `names.${kind}${where && !steps && kind !== 'eventShare' && kind !== 'customerShare' ? 'Where' : ''}${among ? 'Among' : ''}${within ? 'Within' : ''}`, values };
}
