import { useState } from 'react';
import { useWorkspaceId } from '../../shell/session';

/** A table of spend as a person gave it. */
export interface Spend {
  readonly name: string;
  readonly text: string;
}

const read = (key: string): Spend | null => {
  const [name, ...lines] = (sessionStorage.getItem(key) ?? '').split('\n');
  return name && lines.length > 0 ? { name, text: lines.join('\n') } : null;
};

/** The table of spend: this browser tab keeps it, the server does not. */
export function useSpend(): [Spend | null, (spend: Spend | null) => void] {
  const key = `waymark.spend.${useWorkspaceId()}`;
  const [spend, set] = useState(() => read(key));
  return [
    spend,
    (next) => {
      if (next) sessionStorage.setItem(key, `${next.name}\n${next.text}`);
      else sessionStorage.removeItem(key);
      set(next);
    },
  ];
}
