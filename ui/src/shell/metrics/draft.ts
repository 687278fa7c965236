import { eventText, isPassage, metricText, type MetricKind } from '../../core/metric';

/** What somebody has chosen so far. */
export interface MetricDraft {
  readonly types: readonly string[];
  readonly channels: readonly string[];
  /** The second condition: among which, resolved by, answered by. */
  readonly others: readonly string[];
  readonly abandoned: readonly string[];
  /** Days; undefined for churn after the period before. */
  readonly days: number | undefined;
  readonly after: number;
}

/** The most periods after which retention is asked. */
export const MOST_PERIODS = 399;

const DAYS_OF: Readonly<Partial<Record<MetricKind, number>>> = { repeatContact: 3, lostHandOffs: 3, repeatPurchase: 90 };

/** Nothing chosen yet. */
export function emptyDraft(kind: MetricKind): MetricDraft {
  return { types: [], channels: [], others: [], abandoned: [], days: kind === 'churn' ? undefined : (DAYS_OF[kind] ?? 30), after: 4 };
}

export type Shape = 'plain' | 'count' | 'share' | 'passage' | 'retention' | 'contact' | 'resolution' | 'selfService' | 'abandonment';

/** What a kind of metric is made of. */
export function shapeOf(kind: MetricKind): Shape {
  if (isPassage(kind)) return 'passage';
  switch (kind) {
    case 'newCustomers':
    case 'returningCustomers':
      return 'plain';
    case 'eventShare':
    case 'customerShare':
      return 'share';
    case 'retention':
    case 'abandonment':
      return kind;
    case 'repeatContact':
      return 'contact';
    case 'lostHandOffs':
    case 'contactsPerResolution':
      return 'resolution';
    case 'selfServiceShare':
      return 'selfService';
    default:
      return 'count';
  }
}

/** Whether a kind asks for a number of days. */
export const hasDays = (kind: MetricKind) => isPassage(kind) || kind === 'churn' || kind === 'repeatPurchase' || kind === 'repeatContact' || kind === 'lostHandOffs';

/** How many types a kind takes in its first place. */
export const mostTypes = (kind: MetricKind) => (kind === 'retention' || (isPassage(kind) && kind !== 'conversion') ? 2 : 10);

/** Whether a kind asks for channels, with what is chosen so far. */
export function hasChannels(kind: MetricKind, draft: MetricDraft): boolean {
  switch (shapeOf(kind)) {
    case 'plain':
    case 'passage':
    case 'retention':
      return false;
    case 'contact':
    case 'resolution':
    case 'abandonment':
      // A channel alone would be the whole condition: every event on it would count as a contact. And nobody is lost between channels on one.
      return draft.types.length > 0 && kind !== 'lostHandOffs';
    default:
      return true;
  }
}

/** What stays of a draft when another kind is chosen: as many types as that takes, and the channels. */
export const withKind = (kind: MetricKind, draft: MetricDraft): MetricDraft => ({ ...emptyDraft(kind), types: draft.types.slice(0, mostTypes(kind)), channels: draft.channels });

/** Whether it is what the kind takes: nothing is missing, nothing too much. */
export function isWhole(kind: MetricKind, draft: MetricDraft): boolean {
  const chosen = draft.types.length;
  if (chosen > mostTypes(kind)) return false;
  switch (shapeOf(kind)) {
    case 'passage':
      return kind === 'conversion' ? chosen > 1 : chosen === 2;
    case 'retention':
      return chosen !== 1 && Number.isInteger(draft.after) && 1 <= draft.after && draft.after <= MOST_PERIODS;
    case 'share':
      return chosen + draft.channels.length > 0;
    default:
      return kind !== 'repeatPurchase' || chosen + draft.channels.length > 0;
  }
}

function clausesOf(kind: MetricKind, draft: MetricDraft): Record<string, string | undefined> {
  const within = hasDays(kind) && draft.days !== undefined ? `${draft.days}d` : undefined;
  const types = eventText(draft.types);
  const where = eventText(draft.types, hasChannels(kind, draft) ? draft.channels : []);
  const others = eventText(draft.others);
  switch (shapeOf(kind)) {
    case 'retention':
      return { after: String(draft.after) };
    case 'contact':
    case 'resolution':
      return { where, 'resolved by': others, within };
    case 'selfService':
      return { where: types, 'resolved by': others, on: eventText([], draft.channels) };
    case 'abandonment':
      return { where, 'answered by': others, 'abandoned by': eventText(draft.abandoned) };
    default:
      return { where, within };
  }
}

/** The metric as the server reads it. */
export function textOf(kind: MetricKind, draft: MetricDraft): string {
  const shape = shapeOf(kind);
  const steps = draft.types.map((type) => eventText([type]) ?? '');
  if (shape === 'passage') return metricText({ kind, steps, within: `${draft.days ?? 30}d` });
  const where = shape === 'count' || shape === 'share' ? eventText(draft.types, draft.channels) : undefined;
  const among = shape === 'share' ? eventText(draft.others) : undefined;
  const made = metricText({ kind, ...(where ? { where } : {}), ...(among ? { among } : {}) });
  if (isPlainKind(kind)) return made;
  const clauses = Object.fromEntries(Object.entries(clausesOf(kind, draft)).flatMap(([word, value]) => (value === undefined ? [] : [[word, value]])));
  return metricText({ kind, ...(shape === 'retention' && steps.length > 0 ? { steps } : {}), clauses });
}

const isPlainKind = (kind: MetricKind) => shapeOf(kind) === 'plain' || shapeOf(kind) === 'share' || kind === 'customers' || kind === 'events' || kind === 'value';
