import type { LaneKind } from './lanes';
import { keysBetween } from './orderKeys';
import type { FieldSet } from './records';

const LANES: Record<string, readonly LaneKind[]> = {
  'customer-journey': ['actions', 'touchpoints', 'needs', 'thoughts', 'emotion', 'pain-points', 'opportunities'],
  'user-journey': ['actions', 'touchpoints', 'expectations', 'thoughts', 'emotion', 'problems', 'opportunities'],
  'life-experience': ['life-domains', 'life-events', 'interests', 'problems', 'emotion', 'needs', 'actors', 'service'],
  'service-blueprint': ['physical-evidence', 'customer-actions', 'frontstage', 'backstage', 'support'],
};

/** What fills an empty map: stages with these names, the lanes of its kind, and a persona with a curve if there is a lane for it. */
export function startOf(kind: string, stages: readonly string[], persona: string, ids: () => string): FieldSet[] {
  const lanes = LANES[kind] ?? LANES['customer-journey'] ?? [];
  const ordered = (of: 'stage' | 'lane', fields: readonly { readonly [name: string]: string }[]): FieldSet[] => {
    const keys = keysBetween('', '', fields.length);
    return fields.map((own, at) => ({ kind: of, id: ids(), fields: { ...own, order: keys[at] ?? '' } }));
  };
  const sets = [...ordered('stage', stages.map((name) => ({ name }))), ...ordered('lane', lanes.map((lane) => ({ kind: lane })))];
  if (!lanes.includes('emotion')) return sets;
  const someone: FieldSet = { kind: 'persona', id: ids(), fields: { name: persona, order: 'V' } };
  return [...sets, someone, { kind: 'curve', id: ids(), fields: { persona: someone.id, kind: 'assumed', order: 'V' } }];
}
