import { Select } from '@mantine/core';
import { useAddress } from './address';

interface Props<T extends string> {
  readonly label: string;
  /** The word of the address that keeps the choice. */
  readonly name: string;
  /** The first one is the default, which the address leaves out. */
  readonly choices: readonly T[];
  readonly write: (choice: T) => string;
}

/** Chooses one of a few words; the address keeps it. */
export function ChoicePicker<T extends string>({ label, name, choices, write }: Props<T>) {
  const [search, change] = useAddress();
  const chosen = chosenIn(search[name], choices);
  return (
    <Select
      className="wm-choice"
      size="xs"
      label={label}
      value={chosen}
      allowDeselect={false}
      data={choices.map((choice) => ({ value: choice, label: write(choice) }))}
      onChange={(choice) => change({ [name]: choice === choices[0] ? undefined : choice })}
    />
  );
}

/** The choice that an address names; the first one if it names none of them. */
export function chosenIn<T extends string>(given: unknown, choices: readonly T[]): T {
  return choices.find((choice) => choice === given) ?? (choices[0] as T);
}
