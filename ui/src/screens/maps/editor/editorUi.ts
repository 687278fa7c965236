import { flushSync } from 'react-dom';
import { slotKey, type Grid, type Slot } from '../../../core/journeyMap/grid';
import type { MapRecord } from '../../../core/journeyMap/records';

/** A place in the grid that can have the focus: `card:ID`, `cell:SLOT`, `stage:ID`, `step:ID` or `lane:ID`. */
export type Spot = `${'card' | 'cell' | 'stage' | 'step' | 'lane'}:${string}`;

export const spotOf = (record: { readonly kind: string; readonly id: string }) => `${record.kind}:${record.id}` as Spot;
export const idOf = (spot: string) => spot.slice(spot.indexOf(':') + 1);

/** A card that is being written and is not there yet. */
export interface Draft {
  readonly slot: Slot;
  readonly before: string | null;
}

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly undo: boolean;
}

type Topic = 'selection' | 'editing' | 'toasts' | 'curve';

/**
 * What one person does in the editor: the focus, the selection, what is being written. Focus and selection are written straight
 * onto the elements, so that no card is drawn again because another one was chosen.
 */
export class EditorUi {
  root: HTMLElement | null = null;
  voice: HTMLElement | null = null;
  active: Spot | null = null;
  editing: Spot | null = null;
  draft: Draft | null = null;
  curve: string | null = null;
  toasts: readonly Toast[] = [];
  selection: ReadonlySet<string> = new Set();
  private readonly listeners = new Map<Topic, Set<() => void>>();
  private toasted = 0;
  /** Counts what was written, so that each card has a field of its own. */
  written = 0;

  constructor(readonly grid: Grid) {}

  subscribe(topic: Topic, listener: () => void): () => void {
    const all = this.listeners.get(topic) ?? new Set();
    this.listeners.set(topic, all.add(listener));
    return () => all.delete(listener);
  }

  element(spot: Spot | null): HTMLElement | null {
    return spot === null ? null : (this.root?.querySelector<HTMLElement>(`[data-spot="${CSS.escape(spot)}"]`) ?? null);
  }

  /** Gives the focus to a place, once it is drawn. */
  focus(spot: Spot, select: 'only' | 'keep' = 'only'): void {
    // What was changed a moment ago is drawn first: a card that moves is another element afterwards.
    flushSync(() => undefined);
    const go = () => {
      const element = this.element(spot);
      if (!element) return false;
      element.focus({ preventScroll: true });
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      return true;
    };
    if (select === 'only') this.select(spot.startsWith('card:') ? [idOf(spot)] : []);
    if (!go()) requestAnimationFrame(() => go() || setTimeout(go, 60));
  }

  /** The focus has come to a place: the grid is one Tab stop, and this place is it. */
  arrived(spot: Spot): void {
    this.active = spot;
    this.settle();
    this.tell('selection');
  }

  /** Makes sure that there is one Tab stop, whatever others take away: the place that was in focus last, else the first one. */
  settle(): void {
    const stop = this.element(this.active) ?? this.root?.querySelector('[data-spot]');
    for (const other of this.root?.querySelectorAll('[data-spot][tabindex="0"]') ?? []) if (other !== stop) other.setAttribute('tabindex', '-1');
    stop?.setAttribute('tabindex', '0');
  }

  select(cards: Iterable<string>): void {
    const next = new Set(cards);
    const changed = new Set([...this.selection].filter((id) => !next.has(id)).concat([...next].filter((id) => !this.selection.has(id))));
    if (changed.size === 0) return;
    this.selection = next;
    for (const id of changed) this.mark(id);
    this.tell('selection');
  }

  toggle(card: string): void {
    const next = new Set(this.selection);
    if (!next.delete(card)) next.add(card);
    this.select(next);
  }

  /** Shows on the element whether its card is chosen; also when it is drawn anew. */
  private mark(id: string): void {
    const element = this.element(`card:${id}`);
    if (element) this.markOn(element, id);
  }

  /** The same for an element that is at hand: looking for it would go through the whole sheet, for each card. */
  markOn(element: HTMLElement, id: string): void {
    if (this.selection.has(id)) element.setAttribute('data-selected', 'true');
    else element.removeAttribute('data-selected');
    element.setAttribute('tabindex', this.active === `card:${id}` ? '0' : '-1');
  }

  /** The chosen cards in the order in which they lie; the one in focus if none is chosen. */
  chosen(): MapRecord[] {
    const ids = this.selection.size > 0 ? this.selection : new Set(this.active?.startsWith('card:') ? [idOf(this.active)] : []);
    if (ids.size === 0) return [];
    if (ids.size === 1) return [...ids].map((id) => this.grid.store.live('card', id)).filter((card) => card !== undefined);
    return [...this.grid.allCards()].filter((card) => ids.has(card.id));
  }

  edit(spot: Spot | null): void {
    this.editing = spot;
    this.draft = null;
    this.tell('editing');
  }

  write(draft: Draft | null): void {
    this.draft = draft;
    this.written++;
    this.editing = null;
    this.tell('editing');
  }

  /** Takes a curve to draw on. */
  take(curve: string | null): void {
    this.curve = curve;
    this.tell('curve');
  }

  /** Tells those who listen rather than look. */
  say(text: string): void {
    if (!this.voice) return;
    this.voice.textContent = this.voice.textContent === text ? `${text}\u00a0` : text;
  }

  toast(text: string, undo = false): void {
    const id = ++this.toasted;
    this.toasts = [...this.toasts.filter((it) => !it.undo || !undo), { id, text, undo }].slice(-3);
    this.tell('toasts');
    this.say(text);
    setTimeout(() => this.dismiss(id), 8_000);
  }

  /** An offer to undo is for what was done last: once more is done, it would take back that. */
  overtaken(): void {
    if (!this.toasts.some((it) => it.undo)) return;
    this.toasts = this.toasts.filter((it) => !it.undo);
    this.tell('toasts');
  }

  dismiss(id: number): void {
    this.toasts = this.toasts.filter((it) => it.id !== id);
    this.tell('toasts');
  }

  private tell(topic: Topic): void {
    for (const listener of this.listeners.get(topic) ?? []) listener();
  }
}

/** The place that takes over the focus when a card goes: its neighbour, or its cell. */
export function neighbourOf(grid: Grid, card: MapRecord, going: ReadonlySet<string>): Spot {
  const list = grid.cards(slotKey(grid.slotOf(card)));
  const at = list.indexOf(card);
  const next = list.slice(at + 1).find((it) => !going.has(it.id)) ?? list.slice(0, at).reverse().find((it) => !going.has(it.id));
  if (next) return `card:${next.id}`;
  const column = grid.shape.columns[grid.columnOf(card)];
  return `cell:${slotKey({ lane: grid.slotOf(card).lane, ...(column ?? grid.slotOf(card)) })}`;
}
