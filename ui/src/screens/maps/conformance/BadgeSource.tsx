import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useFindings } from '../../findings/useFindings';
import { filterFrom } from '../../../core/logRange';
import { useLogRange } from '../../../shell/address';
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
  useEffect(() => {
    if (conformance) onBadges(badgesOf(conformance, report));
  }, [conformance, report, onBadges]);
  return null;
}
