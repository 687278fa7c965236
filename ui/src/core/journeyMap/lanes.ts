/** The kinds of lanes as the document writes them; their names are texts of the interface. */
export const LANE_KINDS = [
  'actions', 'touchpoints', 'needs', 'motivations', 'requests', 'goals', 'expectations', 'challenges', 'thoughts', 'decision-criteria',
  'competitors', 'emotion', 'pain-points', 'moments-of-truth', 'opportunities', 'metrics', 'department', 'communication',
  'business-goals', 'brand-promise', 'sustainability', 'playbook', 'physical-evidence', 'customer-actions', 'frontstage', 'backstage',
  'support', 'life-domains', 'life-events', 'interests', 'problems', 'actors', 'service', 'own',
] as const;
export type LaneKind = (typeof LANE_KINDS)[number];

export const MAP_KINDS = ['customer-journey', 'user-journey', 'life-experience', 'service-blueprint'] as const;
export type MapKind = (typeof MAP_KINDS)[number];

export const CARD_COLORS = ['yellow', 'orange', 'red', 'purple', 'blue', 'teal', 'green', 'grey'] as const;
export const EVIDENCE_KINDS = ['assumed', 'researched', 'measured'] as const;

/** The lines of a service blueprint, each below the lane that it follows. */
export type BlueprintLine = 'interaction' | 'visibility' | 'internal';
const LINES: Partial<Record<string, BlueprintLine>> = { 'customer-actions': 'interaction', frontstage: 'visibility', backstage: 'internal' };

/** Which line runs below each lane, by the lane's place; lanes of the same kind side by side count as one. */
export function linesBelow(kinds: readonly string[]): (BlueprintLine | null)[] {
  return kinds.map((kind, at) => (kind === kinds[at + 1] ? null : (LINES[kind] ?? null)));
}

/** The groups in which lanes are offered, those that fit a kind of map first. */
const GROUPS: Record<string, readonly LaneKind[]> = {
  customer: ['actions', 'touchpoints', 'needs', 'motivations', 'requests', 'goals', 'expectations', 'thoughts', 'emotion', 'challenges', 'pain-points', 'moments-of-truth'],
  choice: ['decision-criteria', 'competitors'],
  business: ['opportunities', 'metrics', 'department', 'communication', 'business-goals', 'brand-promise', 'sustainability', 'playbook'],
  blueprint: ['physical-evidence', 'customer-actions', 'frontstage', 'backstage', 'support'],
  life: ['life-domains', 'life-events', 'interests', 'problems', 'actors', 'service'],
  own: ['own'],
};

export function laneGroups(kind: string): [string, readonly LaneKind[]][] {
  const first = kind === 'service-blueprint' ? 'blueprint' : kind === 'life-experience' ? 'life' : 'customer';
  return Object.entries(GROUPS).sort(([a], [b]) => Number(b === first) - Number(a === first));
}

/** The channels that a touchpoint can be offered on; any other text is a channel of one's own. */
export const CHANNELS = [
  'web', 'app', 'e-mail', 'chat', 'chatbot', 'phone', 'store', 'social', 'review site', 'messenger', 'post', 'advertising', 'search', 'blog',
  'word of mouth', 'in person', 'self-service', 'voice assistant', 'augmented reality',
] as const;
