import { Select } from '@mantine/core';
import { wordIn } from '../../core/asked';
import { useAddress } from '../../shell/address';

interface Props<W extends string> {
  readonly label: string;
  /** Under which key the address keeps it. */
  readonly of: string;
  /** The first one is what holds if nothing is chosen. */
  readonly words: readonly [W, ...W[]];
  readonly say: (word: W) => string;
}

/** Chooses one of some words; the address keeps it. */
export function WordChoice<const W extends string>({ label, of, words, say }: Props<W>) {
  const [search, change] = useAddress();
  return (
    <Select
      size="xs"
      label={label}
      data={words.map((word) => ({ value: word as string, label: say(word) }))}
      value={wordIn(search, of, words)}
      allowDeselect={false}
      onChange={(word) => change({ [of]: word === words[0] ? undefined : word })}
    />
  );
}
