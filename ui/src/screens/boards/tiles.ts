import { moved } from '../../core/order';
import type { Tile } from '../../shell/views/calls';

const isSame = (one: Tile, other: Tile) => one.view === other.view && one.metric === other.metric;

const placeOf = (tiles: readonly Tile[], tile: Tile) => tiles.findIndex((it) => isSame(it, tile));

/** The tiles with one of them moved to the left or the right; the same if it is gone or at the end already. */
export function movedBy(tiles: readonly Tile[], tile: Tile, by: -1 | 1): Tile[] {
  const at = placeOf(tiles, tile);
  return [...moved(tiles, at, at + by)];
}

/** The tiles with one of them where another one was; the same if either is gone. */
export function movedOnto(tiles: readonly Tile[], tile: Tile, onto: Tile): Tile[] {
  return [...moved(tiles, placeOf(tiles, tile), placeOf(tiles, onto))];
}

/** The tiles without one of them. */
export function without(tiles: readonly Tile[], tile: Tile): Tile[] {
  const at = placeOf(tiles, tile);
  return tiles.filter((_, other) => other !== at);
}

/** A key for each tile that stays with it when it moves; equal tiles are told apart by their order. */
export function keysOf(tiles: readonly Tile[]): string[] {
  return tiles.map((tile, at) => `${tile.view ?? tile.metric ?? ''} ${tiles.slice(0, at).filter((it) => isSame(it, tile)).length}`);
}
