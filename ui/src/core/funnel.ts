import { rangeFrom } from './logRange';

/** What a person has chosen in the funnel builder; the text forms are those of the shell's switches. */
export interface FunnelChoice {
  readonly steps: readonly string[];
  readonly window: string;
  readonly stepWindow: string;
  readonly order: 'loose' | 'strict' | 'any';
  readonly entry: 'any' | 'first';
  readonly count: 'uniques' | 'totals' | 'sessions';
  readonly exclude: readonly string[];
  readonly onExclude: 'drop-off' | 'remove';
  readonly hold: readonly string[];
  readonly grace: '0s' | '1s' | '2s';
  readonly breakdown: string;
  readonly breakdownAt: string;
  readonly preset: '' | 'clickhouse' | 'posthog' | 'mixpanel';
  readonly since: string;
  readonly until: string;
}

export const NEW_FUNNEL: FunnelChoice = {
  steps: [],
  window: '30d',
  stepWindow: '',
  order: 'loose',
  entry: 'any',
  count: 'uniques',
  exclude: [],
  onExclude: 'drop-off',
  hold: [],
  grace: '0s',
  breakdown: '',
  breakdownAt: 'first',
  preset: '',
  since: '',
  until: '',
};

export const CHOICES = {
  order: ['loose', 'strict', 'any'],
  entry: ['any', 'first'],
  count: ['uniques', 'totals', 'sessions'],
  onExclude: ['drop-off', 'remove'],
  grace: ['0s', '1s', '2s'],
  preset: ['', 'clickhouse', 'posthog', 'mixpanel'],
} as const;

/** The search part of the address that keeps a choice; what is as in a new funnel is left out. */
export type FunnelSearch = Partial<Record<keyof FunnelChoice, string | readonly string[]>>;

export function toSearch(choice: FunnelChoice): FunnelSearch {
  const entries = Object.entries(choice).filter(([key, value]) => {
    const fresh = NEW_FUNNEL[key as keyof FunnelChoice];
    return JSON.stringify(value) !== JSON.stringify(fresh);
  });
  return Object.fromEntries(entries);
}

/** Reads a choice from an address; anything that it does not know becomes the default. */
export function fromSearch(search: Readonly<Record<string, unknown>>): FunnelChoice {
  const text = (key: 'window' | 'stepWindow' | 'breakdown' | 'breakdownAt') =>
    typeof search[key] === 'string' || typeof search[key] === 'number' ? String(search[key]) : NEW_FUNNEL[key];
  const texts = (key: 'steps' | 'exclude' | 'hold') => {
    const value = search[key];
    return Array.isArray(value) ? value.map(String) : typeof value === 'string' && value !== '' ? [value] : [];
  };
  const one = <K extends keyof typeof CHOICES>(key: K) => {
    const known: readonly string[] = CHOICES[key];
    return (known.includes(String(search[key])) ? String(search[key]) : NEW_FUNNEL[key]) as FunnelChoice[K];
  };
  return {
    steps: texts('steps'),
    window: text('window'),
    stepWindow: text('stepWindow'),
    order: one('order'),
    entry: one('entry'),
    count: one('count'),
    exclude: texts('exclude'),
    onExclude: one('onExclude'),
    hold: texts('hold').slice(0, 3),
    grace: one('grace'),
    breakdown: text('breakdown'),
    breakdownAt: text('breakdownAt'),
    preset: one('preset'),
    since: '',
    until: '',
    ...rangeFrom(search),
  };
}

/** What an address opens about single customers: who was lost after a step, counted from 0, and why one was counted as they were. */
export function panelsFrom(search: Readonly<Record<string, unknown>>): { readonly lostAfter: number | null; readonly asked: string | null } {
  const { lost, why } = search;
  return {
    lostAfter: typeof lost === 'number' && Number.isInteger(lost) && lost > 0 ? lost - 1 : null,
    asked: (typeof why === 'string' && why !== '') || typeof why === 'number' ? String(why) : null,
  };
}

/** The body of a funnel request: the server fills in what is left out. */
export function toRequest(choice: FunnelChoice): Record<string, string | string[]> {
  const body: Record<string, string | string[]> = { steps: [...choice.steps], window: choice.window };
  if (choice.stepWindow) body['stepWindow'] = choice.stepWindow;
  if (choice.preset) {
    body['preset'] = choice.preset;
  } else {
    body['order'] = choice.order;
    body['entry'] = choice.entry;
    body['count'] = choice.count;
    if (choice.grace !== '0s') body['grace'] = choice.grace;
  }
  if (choice.exclude.length > 0) {
    body['exclude'] = [...choice.exclude];
    if (choice.preset !== 'posthog') body['onExclude'] = choice.onExclude;
  }
  if (choice.hold.length > 0) body['hold'] = [...choice.hold];
  if (choice.breakdown) {
    body['breakdown'] = choice.breakdown;
    body['breakdownAt'] = choice.breakdownAt;
  }
  if (choice.since) body['since'] = choice.since;
  if (choice.until) body['until'] = choice.until;
  return body;
}

/** Whether the text is a duration with a unit, as the server wants it, for example `7d` or `1h30m`. */
export function isDuration(text: string): boolean {
  return /^(\d+(\.\d+)?(ms|s|m|h|d|w))+$/.test(text.trim());
}
