import { inCommands } from '../../../core/journeyMap/changes';
import { Grid } from '../../../core/journeyMap/grid';
import { History } from '../../../core/journeyMap/history';
import { MapStore, type ConflictNote } from '../../../core/journeyMap/mapStore';
import type { Applied, FieldSet, MapRecord, Pending } from '../../../core/journeyMap/records';
import { forget, keep, kept } from './waiting';

export interface Cursor {
  readonly lane?: string;
  readonly stage?: string;
  readonly card?: string;
}

export interface Person {
  readonly client: string;
  readonly name: string;
  readonly color: string;
  readonly cursor: Cursor | null;
}

export interface Note extends ConflictNote {
  readonly number: number;
}

export interface Refusal {
  readonly code: string;
  readonly message: string;
}

export interface LiveState {
  /** Whether the server answers; `first` until it does for the first time, `refused` once the map is gone or closed to this person. */
  readonly line: 'first' | 'online' | 'offline' | 'refused';
  readonly waiting: number;
  readonly you: { readonly name: string; readonly role: string } | null;
  readonly people: readonly Person[];
  readonly notes: readonly Note[];
  readonly refusal: Refusal | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

type Told =
  | { t: 'snapshot'; seq: number; records: MapRecord[]; you: { name: string; role: string } }
  | { t: 'commands'; list: Applied[] }
  | { t: 'refused'; op: string; code: string; message: string }
  | { t: 'people'; list: Person[] }
  | { t: 'comments' }
  | { t: 'ping' };

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 2_500;
const SILENCE_MS = 45_000;
const CURSOR_MS = 120;
/** How many lines in a row have to fail before it is asked why. */
const TRIES = 3;
/** The code of a line that was closed because a message was too long. */
const TOO_BIG = 1009;

/** One map, open in this page: what it holds, the line to the server, and who else is there. */
export class LiveMap {
  readonly store = new MapStore();
  readonly grid = new Grid(this.store);
  readonly history = new History();
  readonly client = crypto.randomUUID();
  private readonly listeners = new Set<() => void>();
  private readonly changed = new Set<() => void>();
  private readonly spoken = new Set<() => void>();
  private socket: WebSocket | null = null;
  private count = 0;
  private noted = 0;
  private wait = FIRST_WAIT_MS;
  private failed = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private silence: ReturnType<typeof setTimeout> | undefined;
  private cursor: { value: Cursor | null; sent: string; timer: ReturnType<typeof setTimeout> | undefined } = { value: null, sent: '', timer: undefined };
  private closed = false;
  state: LiveState = { line: 'first', waiting: 0, you: null, people: [], notes: [], refusal: null, canUndo: false, canRedo: false };

  constructor(
    private readonly ws: string,
    private readonly map: string,
    private readonly person: string,
    /** Asks, when the line cannot be opened again and again, whether the map is refused to this person. */
    private readonly ask: () => Promise<Refusal | null>,
  ) {}

  /** Where this person's changes wait: on a shared browser nobody sends those of another. */
  private get place(): string {
    return `${this.person}/${this.ws}/${this.map}`;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Tells of each change that this person makes, takes back or makes again. */
  onChange(listener: () => void): () => void {
    this.changed.add(listener);
    return () => this.changed.delete(listener);
  }

  /** Tells when somebody commented on the map, and when the line is back, as somebody may have. */
  onComments(listener: () => void): () => void {
    this.spoken.add(listener);
    return () => this.spoken.delete(listener);
  }

  /** Connects, and stays connected until the function that is returned is called. */
  open(): () => void {
    this.closed = false;
    const back = () => {
      this.wait = FIRST_WAIT_MS;
      this.connect();
    };
    const gone = () => this.drop();
    window.addEventListener('online', back);
    window.addEventListener('offline', gone);
    void kept(this.place).then((ones) => {
      this.store.adopt(ones);
      this.tell({ waiting: this.store.pending.length });
      if (!this.closed) this.connect();
    });
    return () => {
      this.closed = true;
      window.removeEventListener('online', back);
      window.removeEventListener('offline', gone);
      clearTimeout(this.retry);
      clearTimeout(this.silence);
      clearTimeout(this.cursor.timer);
      const socket = this.socket;
      this.socket = null;
      socket?.close();
    };
  }

  /** Makes a change, at once for this person and as soon as it can for all. Changes in a row with one tag are undone as one. */
  edit(set: readonly FieldSet[], tag?: string): void {
    if (set.length === 0 || this.state.line === 'refused') return;
    this.history.record(this.store, set, tag);
    this.apply(set);
  }

  undo(): boolean {
    return this.apply(this.history.undo(this.store));
  }

  redo(): boolean {
    return this.apply(this.history.redo(this.store));
  }

  dismiss(note: number): void {
    this.tell({ notes: this.state.notes.filter((it) => it.number !== note) });
  }

  forgiveRefusal(): void {
    this.tell({ refusal: null });
  }

  /** Tells the others where this person is. */
  point(cursor: Cursor | null): void {
    this.cursor.value = cursor;
    this.cursor.timer ??= setTimeout(() => {
      this.cursor.timer = undefined;
      const text = JSON.stringify({ t: 'presence', cursor: this.cursor.value });
      if (text !== this.cursor.sent && this.say(text)) this.cursor.sent = text;
    }, CURSOR_MS);
  }

  private apply(set: readonly FieldSet[] | undefined): boolean {
    if (!set || set.length === 0 || this.state.line === 'refused') {
      this.tell({});
      return false;
    }
    for (const listener of this.changed) listener();
    for (const part of inCommands(set)) {
      const one = this.store.change(`${this.client}:${++this.count}`, part);
      keep(this.place, one);
      this.say(JSON.stringify({ t: 'command', ...one }));
    }
    this.tell({ waiting: this.store.pending.length });
    return true;
  }

  private say(text: string): boolean {
    if (this.socket?.readyState !== WebSocket.OPEN) return false;
    this.socket.send(text);
    return true;
  }

  private connect(): void {
    clearTimeout(this.retry);
    if (this.closed || this.socket) return;
    const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/api/workspaces/${encodeURIComponent(this.ws)}/maps/${encodeURIComponent(this.map)}/live`);
    this.socket = socket;
    let isOpen = false;
    socket.onopen = () => {
      isOpen = true;
      this.failed = 0;
      socket.send(JSON.stringify({ t: 'hello', client: this.client, since: this.store.seq }));
      for (const one of this.store.pending) socket.send(JSON.stringify({ t: 'command', ...one }));
      this.cursor.sent = '';
      this.point(this.cursor.value);
      this.listen();
    };
    socket.onmessage = (event) => {
      // What still comes after the map was refused changes nothing any more.
      if (this.socket !== socket || this.closed) return;
      this.listen();
      this.hear(JSON.parse(String(event.data)) as Told);
    };
    socket.onclose = (event) => {
      if (this.socket !== socket) return;
      if (event.code === TOO_BIG) this.giveUp();
      if (!isOpen && ++this.failed % TRIES === 0) void this.ask().then((refusal) => refusal && !this.closed && this.end(refusal));
      this.drop();
    };
  }

  /** A change is too long for the server: the longest is taken back, else it would be sent for ever. */
  private giveUp(): void {
    const length = (one: Pending) => JSON.stringify(one).length;
    const [one] = [...this.store.pending].sort((a, b) => length(b) - length(a));
    if (one) this.refused(one.op, { code: 'TOO_BIG', message: '' });
  }

  /** The map is not for this person any more: nothing is sent or taken from now on. */
  private end(refusal: Refusal): void {
    this.closed = true;
    clearTimeout(this.retry);
    this.tell({ line: 'refused', people: [], refusal });
  }

  private refused(op: string, refusal: Refusal): void {
    this.store.refused(op);
    forget(this.place, op);
    this.tell({ waiting: this.store.pending.length, refusal });
  }

  /** The line is gone; tries again after a while that grows, shorter than a person waits. */
  private drop(): void {
    const socket = this.socket;
    this.socket = null;
    socket?.close();
    clearTimeout(this.silence);
    if (this.closed) return;
    if (this.state.line !== 'first') this.tell({ line: 'offline', people: [] });
    clearTimeout(this.retry);
    this.retry = setTimeout(() => this.connect(), this.wait * (0.75 + Math.random() / 2));
    this.wait = Math.min(LONGEST_WAIT_MS, this.wait * 2);
  }

  /** A line on which nothing is heard for long is dead, whatever the browser thinks. */
  private listen(): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.drop(), SILENCE_MS);
  }

  private hear(told: Told): void {
    this.wait = FIRST_WAIT_MS;
    if (this.state.line === 'offline') for (const listener of this.spoken) listener();
    switch (told.t) {
      case 'snapshot':
        this.store.snapshot(told.seq, told.records);
        this.tell({ line: 'online', you: told.you });
        break;
      case 'commands': {
        const notes = this.store.receive(told.list, this.state.you?.name).map((note) => ({ ...note, number: ++this.noted }));
        for (const one of told.list) if (one.op) forget(this.place, one.op);
        this.tell({ line: 'online', waiting: this.store.pending.length, notes: [...this.state.notes, ...notes].slice(-4) });
        break;
      }
      case 'refused':
        this.tell({ line: 'online' });
        this.refused(told.op, { code: told.code, message: told.message });
        // Without an op it is the whole line that is refused: the map is gone, or not for this person any more.
        if (told.op === '' ? told.code !== 'TOO_MANY_PEOPLE' : told.code === 'UNKNOWN_MAP') this.end({ code: told.code, message: told.message });
        break;
      case 'people':
        this.tell({ line: 'online', people: told.list.filter((person) => person.client !== this.client) });
        break;
      case 'comments':
        for (const listener of this.spoken) listener();
        break;
      case 'ping':
        if (this.state.line !== 'online' && this.state.you) this.tell({ line: 'online' });
    }
  }

  private tell(next: Partial<LiveState>): void {
    this.state = { ...this.state, ...next, canUndo: this.history.canUndo, canRedo: this.history.canRedo };
    for (const listener of this.listeners) listener();
  }
}
