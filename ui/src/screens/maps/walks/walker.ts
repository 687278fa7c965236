import { ApiError } from '../../../api/http';
import { withVisit, type Visit } from '../../../core/journeyMap/walk';
import { keepPhoto, keepWalk, photoAddress } from './calls';
import { walkBox, type KeptPhoto, type KeptWalk } from './walkBox';

const PAUSE_MS = 500;
const AGAIN_MS = 4_000;

export interface WalkerState {
  readonly walk: KeptWalk | null;
  /** The places with a photo, and where it can be shown from. */
  readonly photos: ReadonlyMap<string, string>;
  readonly line: 'saved' | 'saving' | 'offline' | 'refused';
  readonly refusal: ApiError | null;
}

/** One walk on this device: keeps each change in the browser at once, and sends it to the server as soon as that answers. */
export class Walker {
  state: WalkerState = { walk: null, photos: new Map(), line: 'saved', refusal: null };
  private readonly listeners = new Set<() => void>();
  private readonly waiting = new Map<string, KeptPhoto>();
  private others: KeptWalk[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending = false;
  private readonly of: string;

  constructor(
    private readonly ws: string,
    private readonly map: string,
    person: string,
  ) {
    this.of = `${person}/${ws}/${map}`;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Goes on with the walk that was not ended on this device, or begins one; sends what the server lacks. Returns how to stop. */
  open(): () => void {
    const back = () => this.later(0);
    window.addEventListener('online', back);
    void this.load();
    return () => {
      window.removeEventListener('online', back);
      clearTimeout(this.timer);
    };
  }

  private async load(): Promise<void> {
    const walks = await walkBox.walks(this.of);
    for (const photo of await walkBox.photos(this.of)) this.waiting.set(`${photo.walk}/${photo.place}`, photo);
    const current = walks.filter((walk) => walk.endedAt === undefined).sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1))[0];
    this.others = walks.filter((walk) => walk !== current && walk.changed !== walk.sent);
    if (current) {
      const photos = new Map([...this.waiting.values()].filter((it) => it.walk === current.id && it.picture).map((it) => [it.place, URL.createObjectURL(it.picture as Blob)]));
      this.set({ walk: current, photos });
    } else this.begin();
    this.later(0);
  }

  /** Begins another walk. */
  begin(): void {
    const { walk } = this.state;
    if (walk && walk.changed !== walk.sent) this.others.push(walk);
    this.set({ walk: { id: crypto.randomUUID(), of: this.of, startedAt: new Date().toISOString(), visits: [], changed: 0, sent: 0 }, photos: new Map() });
  }

  visit(place: string, set: { readonly [Name in keyof Omit<Visit, 'place'>]?: Visit[Name] | undefined }): void {
    const { walk } = this.state;
    if (walk) this.change({ visits: withVisit(walk.visits, place, set) });
  }

  be(persona: string): void {
    this.change({ persona: persona || undefined });
  }

  end(): void {
    this.change({ endedAt: new Date().toISOString() });
    this.later(0);
  }

  async photograph(place: string, picture: Blob | null): Promise<void> {
    const { walk, photos } = this.state;
    if (!walk) return;
    const photo = { of: this.of, walk: walk.id, place, picture };
    this.waiting.set(`${walk.id}/${place}`, photo);
    await walkBox.keepPhoto(photo);
    const next = new Map(photos);
    if (picture) next.set(place, URL.createObjectURL(picture));
    else next.delete(place);
    this.set({ photos: next });
    // A photo hangs on its walk, which has to be there first.
    this.change({});
  }

  private change(set: { readonly [Name in keyof KeptWalk]?: KeptWalk[Name] | undefined }): void {
    const { walk } = this.state;
    if (!walk) return;
    const next = Object.fromEntries(Object.entries({ ...walk, ...set, changed: walk.changed + 1 }).filter(([, value]) => value !== undefined)) as unknown as KeptWalk;
    this.set({ walk: next, line: this.state.line === 'offline' ? 'offline' : 'saving' });
    void walkBox.keep(next);
    this.later(PAUSE_MS);
  }

  private later(pause: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), pause);
  }

  private async send(): Promise<void> {
    if (this.sending) return this.later(PAUSE_MS);
    this.sending = true;
    try {
      for (const walk of [...this.others, ...(this.state.walk ? [this.state.walk] : [])]) {
        if (walk.changed !== walk.sent) await this.deliver(walk);
      }
      for (const [key, photo] of [...this.waiting]) {
        await keepPhoto(photoAddress(this.ws, this.map, photo.walk, photo.place), photo.picture);
        if (this.waiting.get(key) === photo) {
          this.waiting.delete(key);
          await walkBox.dropPhoto(photo);
        }
      }
      const { walk } = this.state;
      const all = walk === null || walk.changed === walk.sent;
      this.set({ line: all ? 'saved' : 'saving', refusal: null });
    } catch (fault) {
      const error = fault instanceof ApiError ? fault : new ApiError(0, 'UNREACHABLE', String(fault));
      // What the server refuses now it would refuse again: it stays on this device.
      const refused = error.status >= 400 && error.status < 500 && error.status !== 429;
      this.set({ line: refused ? 'refused' : 'offline', refusal: refused ? error : null });
      if (!refused) this.later(AGAIN_MS);
    } finally {
      this.sending = false;
    }
  }

  private async deliver(walk: KeptWalk): Promise<void> {
    const { persona, startedAt, endedAt, visits, changed } = walk;
    await keepWalk(this.ws, this.map, walk.id, { startedAt, ...(persona ? { persona } : {}), ...(endedAt ? { endedAt } : {}), visits: visits.map((visit) => ({ ...visit })) });
    const now = this.state.walk;
    if (now?.id === walk.id) {
      const next = { ...now, sent: changed };
      this.set({ walk: next });
      await (next.endedAt && next.sent === next.changed ? walkBox.drop(next) : walkBox.keep(next));
    } else {
      this.others = this.others.filter((other) => other.id !== walk.id);
      await walkBox.drop(walk);
    }
  }

  private set(next: Partial<WalkerState>): void {
    this.state = { ...this.state, ...next };
    for (const listener of this.listeners) listener();
  }
}
