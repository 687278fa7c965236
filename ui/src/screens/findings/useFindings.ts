import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { filterFrom } from '../../core/logRange';
import { useAddress, useLogRange } from '../../shell/address';
import { findFindings, type Options } from './calls';

/** What is found in the log that the address asks for, placed on a map if one is named. */
export function useFindings(ws: string, map: string) {
  const range = useLogRange();
  const [search] = useAddress();
  const goals = typeof search['goals'] === 'string' && search['goals'] !== '' ? search['goals'].split('|') : null;
  const filter = filterFrom({ ...range });
  const options: Options = { goals, properties: null, significance: null, least: null, since: range.since ?? null, until: range.until ?? null };
  const result = useQuery({
    queryKey: ['ws', ws, 'findings', map, options, filter],
    queryFn: ({ signal }) => findFindings(ws, map, options, filter, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  return { result, options, filter };
}
