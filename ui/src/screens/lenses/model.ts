import type { Table } from '../../core/table';
import type { AskedRules, LensViews } from './calls';

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

/** What the two fields of the rules hold, one rule a line. */
export interface RuleTexts {
  readonly lifecycle: string;
  /** Empty if the steps of the funnel are the states of the lifecycle. */
  readonly funnel: string;
}

/** The rules that an answer was made by. */
export function textsOf({ lifecycle, funnel }: LensViews): RuleTexts {
  const states = lifecycle.states.map((it) => `${it.state} = ${it.rule}`).join('\n');
  const steps = funnel.steps.map((it) => `${it.step} = ${it.rule}`).join('\n');
  return { lifecycle: states, funnel: steps === states ? '' : steps };
}

/** The rules that an address asks for, to mend them where they have no answer. */
export const textsAsked = ({ rule = [], step = [] }: AskedRules): RuleTexts => ({ lifecycle: rule.join('\n'), funnel: step.join('\n') });

/** What the fields ask for; lines without a letter are left out. */
export function askedBy({ lifecycle, funnel }: RuleTexts): { readonly rule: string[]; readonly step: string[] | undefined } {
  const step = linesOf(funnel);
  return { rule: linesOf(lifecycle), step: step.length === 0 ? undefined : step };
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
