import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef, useState } from 'react';

interface Moves {
  /** Where the tile is, from 0. */
  readonly place: number;
  /** Another tile, by its key, was dropped on this one. */
  readonly drop: (key: string) => void;
}

/** Lets a tile be dragged by its handle onto the place of another; whoever moved it by keyboard keeps the handle in focus. */
export function useDraggedTile(id: string, moves: Moves | undefined) {
  const card = useRef<HTMLLIElement>(null);
  const handle = useRef<HTMLButtonElement>(null);
  const held = useRef(false);
  const latest = useRef(moves);
  const [over, setOver] = useState(false);
  useEffect(() => {
    latest.current = moves;
  });
  const isOn = moves !== undefined;
  useEffect(() => {
    const element = card.current;
    const dragHandle = handle.current;
    if (!isOn || !element || !dragHandle) return;
    const hold = () => {
      held.current = true;
    };
    // Leaving for somewhere else lets go; being carried along with the tile does not.
    const release = (event: FocusEvent) => {
      if (event.relatedTarget !== null) held.current = false;
    };
    dragHandle.addEventListener('focus', hold);
    dragHandle.addEventListener('blur', release);
    const leave = combine(
      draggable({ element, dragHandle, getInitialData: () => ({ tile: id }) }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => typeof source.data['tile'] === 'string' && source.data['tile'] !== id,
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: ({ source }) => {
          setOver(false);
          latest.current?.drop(String(source.data['tile']));
        },
      }),
    );
    return () => {
      leave();
      dragHandle.removeEventListener('focus', hold);
      dragHandle.removeEventListener('blur', release);
    };
  }, [id, isOn]);
  const place = moves?.place;
  useEffect(() => {
    if (place !== undefined && held.current) handle.current?.focus();
  }, [place]);
  return { card, handle, over };
}
