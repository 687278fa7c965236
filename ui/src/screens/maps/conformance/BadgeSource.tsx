import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useFindings } from '../../findings/useFindings';
import { filterFrom } from '../../../core/logRange';
import { useLogRange } from '../../../shell/address';
import { useShape } from '../editor/context';
import { measureObjectives, type ObjectiveOptions } from '../objectives/calls';
import { badgesOf, type StepBadges } from './badges';
import { checkConformance, type Options } from './calls';

interface Props {
  ws: string;
  map: string;
  onBadges: (badges: ReadonlyMap<string, StepBadges>) => void;
}

/** Asks what is to be told of each step of a map, and hands it on; draws nothing. */
export default function BadgeSource({ ws, map, onBadges }: Props) {
  const range = useLogRange();
  const filter = filterFrom({ ...range });
  const options: Options = { within: null, ghostShare: null, since: range.since ?? null, until: range.until ?? null, bindings: 'then' };
  const conformance = useQuery({ queryKey: ['ws', ws, 'map', map, options, filter, 'conformance'], queryFn: ({ signal }) => checkConformance(ws, map, options, filter, signal) }).data;
  const report = useFindings(ws, map).result.data;
  const kept = useShape().map?.fields['objectives'];
  const wanted: ObjectiveOptions = { objectives: Array.isArray(kept) ? kept.map(String) : [], since: options.since ?? null, until: options.until ?? null, limit: 0 };
  const lines = useQuery({
    queryKey: ['ws', ws, 'map', map, 'objectives', wanted, filter],
    queryFn: ({ signal }) => measureObjectives(ws, map, wanted, filter, signal),
    enabled: wanted.objectives?.length !== 0,
    placeholderData: keepPreviousData,
  }).data?.objectives;
  const shown = wanted.objectives?.length === 0 ? undefined : lines;
  useEffect(() => {
    if (conformance) onBadges(badgesOf(conformance, report, shown));
  }, [conformance, report, shown, onBadges]);
  return null;
}
