import type { Table } from '../../core/table';
import type { LensViews } from './calls';

/** The words that the table needs. */
export interface Words {
  readonly state: string;
  readonly before: string;
  readonly customers: string;
  readonly share: string;
  readonly rule: string;
  /** What those are called who were in no state before. */
  readonly new: string;
  readonly cameFrom: (state: string) => string;
  readonly name: (state: string) => string;
}

/** The states in order, each with where its customers were before: one column for each state, and one for those who are new. */
export function lifecycleTable({ states, flows }: LensViews['lifecycle'], words: Words): Table {
  const froms = [null, ...states.map((it) => it.state)];
  const moved = (from: string | null, to: string) => flows.find((flow) => flow.from === from && flow.to === to)?.customers ?? 0;
  return {
    header: [words.state, words.before, words.customers, words.share, ...froms.map((from) => words.cameFrom(from === null ? words.new : words.name(from))), words.rule],
    kinds: ['count', 'count', 'count', 'share'],
    rows: states.map((it) => [words.name(it.state), it.before, it.customers, it.share ?? null, ...froms.map((from) => moved(from, it.state)), it.rule]),
  };
}
