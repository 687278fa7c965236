import { useNavigate, useSearch } from '@tanstack/react-router';
import { rangeFrom, type LogRange } from '../core/logRange';

export type Search = Readonly<Record<string, unknown>>;

/** The search part of the address, which keeps what a person has chosen, and the way to change some of it; undefined removes. */
export function useAddress(): [Search, (next: Search, replace?: boolean) => void] {
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as Search;
  const change = (next: Search, replace = true) =>
    void navigate({ to: '.', search: (before: Search) => ({ ...before, ...next }) as never, replace, resetScroll: false } as never);
  return [search, change];
}

/** The time range in the address. */
export function useLogRange(): LogRange {
  return rangeFrom(useSearch({ strict: false }) as Search);
}
