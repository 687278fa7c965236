import type { BarModel } from '../../charts/bars/model';
import type { Table } from '../../core/table';
import type { Attribution } from './calls';

interface Words {
  readonly channel: string;
  readonly conversions: string;
  readonly value: string;
  readonly unattributed: string;
  readonly removalEffect: string;
  readonly model: (word: string) => string;
}

/** All channels, those first that the last model gives most. */
export function channelsOf(models: readonly Attribution[]): readonly string[] {
  const sums = new Map<string, number>();
  models.forEach((model) => model.channels.forEach((it) => sums.set(it.channel, (sums.get(it.channel) ?? 0) + it.conversions)));
  return [...sums.entries()].sort(([a, x], [b, y]) => y - x || a.localeCompare(b)).map(([channel]) => channel);
}

const of = (model: Attribution, channel: string) => model.channels.find((it) => it.channel === channel);

/** Bars for each channel, one for each model. */
export function bars(models: readonly Attribution[], words: Words): BarModel {
  const names = channelsOf(models);
  return {
    of: words.channel,
    names,
    value: { name: words.conversions, kind: 'decimal' },
    series: models.map((model) => ({ name: words.model(model.model), bars: names.map((name) => ({ value: of(model, name)?.conversions ?? null })) })),
    lying: true,
  };
}

/** A row for each channel, and one for what no channel gets: conversions by each model, then values. */
export function table(models: readonly Attribution[], words: Words): Table {
  const valued = models.some((model) => model.value !== null);
  const names = channelsOf(models);
  const markov = models.find((model) => model.model === 'markov');
  const header = [
    words.channel,
    ...models.map((model) => `${words.conversions}: ${words.model(model.model)}`),
    ...(valued ? models.map((model) => `${words.value}: ${words.model(model.model)}`) : []),
    ...(markov ? [words.removalEffect] : []),
  ];
  return {
    header,
    kinds: header.map(() => 'decimal' as const),
    rows: [
      ...names.map((name) => [
        name,
        ...models.map((model) => of(model, name)?.conversions ?? null),
        ...(valued ? models.map((model) => of(model, name)?.value ?? null) : []),
        ...(markov ? [of(markov, name)?.removalEffect ?? null] : []),
      ]),
      [
        words.unattributed,
        ...models.map((model) => model.unattributed),
        ...(valued ? models.map((model) => model.unattributedValue ?? null) : []),
        ...(markov ? [null] : []),
      ],
    ],
  };
}
