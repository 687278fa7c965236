/** What a person chooses of the paths; the address keeps it, and leaves out what is usual. */
export interface PathChoice {
  readonly from: string;
  readonly to: string;
  readonly every: boolean;
  readonly steps: number;
  readonly nodes: number;
  readonly gap: string;
  readonly repeats: boolean;
}

export const USUAL: PathChoice = { from: '', to: '', every: false, steps: 6, nodes: 10, gap: '30m', repeats: false };

const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const whole = (value: unknown, usual: number, least: number, most: number) => {
  const number = Math.round(Number(value));
  return value === undefined || !Number.isFinite(number) ? usual : Math.min(most, Math.max(least, number));
};

export function choiceFrom(search: Readonly<Record<string, unknown>>): PathChoice {
  return {
    from: text(search['from']),
    to: text(search['to']),
    every: search['occurrence'] === 'all',
    steps: whole(search['steps'], USUAL.steps, 2, 30),
    nodes: whole(search['nodes'], USUAL.nodes, 1, 50),
    gap: text(search['gap']) || USUAL.gap,
    repeats: search['collapse'] === false || search['collapse'] === 'false',
  };
}

/** The choice as parts of the address, which are also what the server is asked; undefined for what is usual. */
export function choiceParts(choice: PathChoice) {
  const anchored = choice.from !== '' || choice.to !== '';
  return {
    from: choice.from || undefined,
    to: choice.to || undefined,
    occurrence: choice.every && anchored ? 'all' : undefined,
    steps: choice.steps === USUAL.steps ? undefined : choice.steps,
    nodes: choice.nodes === USUAL.nodes ? undefined : choice.nodes,
    gap: choice.gap === USUAL.gap ? undefined : choice.gap,
    collapse: choice.repeats ? false : undefined,
  };
}
