import { useNavigate, useSearch } from '@tanstack/react-router';
import { filterFrom, rangeFrom, type LogFilter, type LogRange } from '../core/logRange';

export type Search = Readonly<Record<string, unknown>>;

/** The search part of the address, which keeps what a person has chosen, and the way to change some of it; undefined removes. */
export function useAddress(): [Search, (next: Search, replace?: boolean) => void] {
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as Search;
  const change = (next: Search, replace = true) =>
    void navigate({ to: '.', search: (before: Search) => ({ ...before, ...next }) as never, replace, resetScroll: false } as never);
  return [search, change];
}

/** Whose journeys the address asks for. */
export function useLogFilter(): LogFilter {
  return filterFrom(useSearch({ strict: false }) as Search);
}

/** The time range in the address, and whose journeys it asks for. */
export function useLogRange(): LogRange {
  return rangeFrom(useSearch({ strict: false }) as Search);
}
