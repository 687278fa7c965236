import type { ReactNode } from 'react';

interface CountProps {
  /** What a reader hears; says what opens. */
  label: string;
  children: ReactNode;
  onAsk: (() => void) | null;
}

/** A number that opens the customers behind it; only a number if there are none. */
export function Count({ label, children, onAsk }: CountProps) {
  return onAsk === null ? (
    children
  ) : (
    <button type="button" className="wm-count" aria-label={label} onClick={onAsk}>
      {children}
    </button>
  );
}

interface Props {
  caption: string;
  header: readonly string[];
  rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
  /** Which columns hold numbers. */
  numbers: readonly number[];
}

/** A table among whose numbers some open customers; on a phone its rows become blocks. */
export function CountTable({ caption, header, rows, numbers }: Props) {
  return (
    <div className="wm-table-box" tabIndex={0} role="region" aria-label={caption}>
      <table className="wm-table wm-stacks">
        <caption className="wm-hidden">{caption}</caption>
        <thead>
          <tr>
            {header.map((head, column) => (
              <th key={head} scope="col" className={numbers.includes(column) ? 'wm-number' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {row.cells.map((cell, column) => (
                <td key={header[column]} data-label={header[column]} className={numbers.includes(column) ? 'wm-number' : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
