import { useShortcut } from '../../../shell/shortcuts';
import type { Actions } from './actions';
import { idOf, type EditorUi, type Spot } from './editorUi';
import type { LiveMap } from './liveMap';
import { walk } from './walking';

const DIRECTIONS: Record<string, 'left' | 'right' | 'up' | 'down'> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

/** A key pressed in the grid. Returns whether it meant something here. */
export function gridKey(event: React.KeyboardEvent, live: LiveMap, ui: EditorUi, actions: Actions, readOnly: boolean): boolean {
  const spot = ui.active;
  if (!spot) return false;
  const command = event.ctrlKey || event.metaKey;
  const key = event.key;
  const direction = DIRECTIONS[key];
  if (event.altKey) {
    if (!direction || readOnly || command) return false;
    actions.move(direction);
    return true;
  }
  if (direction || key === 'Home' || key === 'End') {
    const to = walk(live.grid, spot, key, command);
    if (!to) return true;
    if (event.shiftKey) extend(ui, spot, to);
    ui.focus(to, event.shiftKey ? 'keep' : 'only');
    return true;
  }
  if (command && key.toLowerCase() === 'a') {
    ui.select([...live.grid.allCards()].map((card) => card.id));
    return true;
  }
  if (key === 'Escape' && ui.selection.size > 0) {
    ui.select([]);
    return true;
  }
  if (key === ' ' && spot.startsWith('card:') && !command) {
    ui.toggle(idOf(spot));
    return true;
  }
  if (readOnly) return false;
  if (command && key.toLowerCase() === 'd') actions.duplicate();
  else if (command) return false;
  else if (key === 'Enter' || key === 'F2') actions.enter();
  else if (key === 'Delete' || key === 'Backspace') actions.remove();
  else if (key.toLowerCase() === 'n') actions.below();
  else return false;
  return true;
}

function extend(ui: EditorUi, from: Spot, to: Spot): void {
  ui.select([...ui.selection, ...[from, to].filter((spot) => spot.startsWith('card:')).map(idOf)]);
}

/** Tells the list of shortcuts what the grid does with keys. */
export function useGridShortcuts(): void {
  useShortcut('← ↑ → ↓', 'mapeditor:keys.walk', null);
  useShortcut('Enter', 'mapeditor:keys.edit', null);
  useShortcut('Esc', 'mapeditor:keys.cancel', null);
  useShortcut('N', 'mapeditor:keys.below', null);
  useShortcut('Alt+← ↑ → ↓', 'mapeditor:keys.move', null);
  useShortcut('Shift+← ↑ → ↓', 'mapeditor:keys.extend', null);
  useShortcut('Ctrl+D', 'mapeditor:keys.duplicate', null);
  useShortcut('Delete', 'mapeditor:keys.delete', null);
  useShortcut('Ctrl+C', 'mapeditor:keys.copy', null);
  useShortcut('Ctrl+X', 'mapeditor:keys.cut', null);
  useShortcut('Ctrl+V', 'mapeditor:keys.paste', null);
  useShortcut('Ctrl+A', 'mapeditor:keys.all', null);
  useShortcut('Ctrl+Z', 'mapeditor:keys.undo', null);
  useShortcut('Ctrl+Shift+Z', 'mapeditor:keys.redo', null);
}
