import type { Tile } from '../../shell/views/calls';

const placeOf = (tiles: readonly Tile[], tile: Tile) => tiles.findIndex((it) => it.view === tile.view && it.metric === tile.metric);

/** The tiles with one of them moved to the left or the right; the same if it is gone or at the end already. */
export function movedBy(tiles: readonly Tile[], tile: Tile, by: -1 | 1): Tile[] {
  const at = placeOf(tiles, tile);
  const next = [...tiles];
  const [moved] = at < 0 ? [] : next.splice(at, 1);
  if (moved) next.splice(Math.max(0, at + by), 0, moved);
  return next;
}

/** The tiles without one of them. */
export function without(tiles: readonly Tile[], tile: Tile): Tile[] {
  const at = placeOf(tiles, tile);
  return tiles.filter((_, other) => other !== at);
}
