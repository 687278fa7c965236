/** Which stages an analysis tells apart, as the address says it: `draft`, the id of a map, or every type by itself if empty. */
export interface StageChoice {
  readonly map?: string;
}

/** The choice in an address. */
export function stagesFrom(search: Readonly<Record<string, unknown>>): StageChoice {
  const map = search['stages'];
  return typeof map === 'string' && map !== '' && map.length <= 100 ? { map } : {};
}
