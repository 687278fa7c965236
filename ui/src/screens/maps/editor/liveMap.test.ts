import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FieldSet, Pending } from '../../../core/journeyMap/records';
import { LiveMap, type Refusal } from './liveMap';
import { forget, keep, kept } from './waiting';

vi.mock('./waiting', () => ({ keep: vi.fn(), forget: vi.fn(), kept: vi.fn(() => Promise.resolve([])) }));

/** A line whose other end is the test. */
class Line {
  static readonly OPEN = 1;
  static last: Line;
  readyState = 0;
  readonly sent: { t: string; op?: string; set?: FieldSet[] }[] = [];
  onopen?: () => void;
  onmessage?: (event: { data: string }) => void;
  onclose?: (event: { code: number }) => void;
  constructor() {
    Line.last = this;
  }
  send(text: string) {
    this.sent.push(JSON.parse(text) as (typeof this.sent)[number]);
  }
  close() {
    this.readyState = 3;
  }
  opens() {
    this.readyState = 1;
    this.onopen?.();
  }
  tells(message: object) {
    this.onmessage?.({ data: JSON.stringify(message) });
  }
  ends(code: number) {
    this.readyState = 3;
    this.onclose?.({ code });
  }
}

const snapshot = { t: 'snapshot', seq: 1, records: [], you: { name: 'Ann', role: 'editor' } };
const card = (id: string, length: number): FieldSet => ({ kind: 'card', id, fields: { text: 'x'.repeat(length) } });
const refusal: Refusal = { code: 'UNKNOWN_MAP', message: 'There is no such map.' };

let close: (() => void) | undefined;
async function opened(ask = () => Promise.resolve<Refusal | null>(null), waiting: Pending[] = []) {
  vi.mocked(kept).mockResolvedValue(waiting);
  const live = new LiveMap('ws', 'map', 'ann', ask);
  close = live.open();
  await vi.advanceTimersByTimeAsync(0);
  return live;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', Line);
  vi.stubGlobal('location', { origin: 'http://localhost' });
  vi.stubGlobal('window', { addEventListener: () => undefined, removeEventListener: () => undefined });
});
afterEach(() => {
  close?.();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

describe('a long change', () => {
  it('goes out in parts and is undone as one', async () => {
    const live = await opened();
    Line.last.opens();
    Line.last.tells(snapshot);
    live.edit([card('a', 300_000), card('b', 300_000), card('c', 10)]);
    const commands = () => Line.last.sent.filter((it) => it.t === 'command').map((it) => it.set?.map((set) => set.id));
    expect(commands()).toEqual([['a'], ['b', 'c']]);
    live.undo();
    expect(commands()[2]).toEqual(['a', 'b', 'c']);
    expect(live.state.canUndo).toBe(false);
  });

  it('is taken back if it is too long for the server, and the others are sent again', async () => {
    const waits = [card('a', 10), card('b', 1_200_000), card('c', 10)].map((set, at): Pending => ({ op: `old:${at}`, base: 1, set: [set] }));
    const live = await opened(undefined, waits);
    Line.last.opens();
    Line.last.ends(1009);
    expect(live.state.refusal?.code).toBe('TOO_BIG');
    expect(vi.mocked(forget).mock.calls).toEqual([['ann/ws/map', 'old:1']]);
    await vi.advanceTimersByTimeAsync(1_000);
    Line.last.opens();
    expect(Line.last.sent.flatMap((it) => it.op ?? [])).toEqual(['old:0', 'old:2']);
  });
});

it('keeps the changes of each person apart', async () => {
  const live = await opened();
  live.edit([card('a', 1)]);
  expect(vi.mocked(kept).mock.calls).toEqual([['ann/ws/map']]);
  expect(vi.mocked(keep).mock.calls[0]?.[0]).toBe('ann/ws/map');
});

describe('a map that is gone or closed', () => {
  it.each([
    ['when the line is refused', ''],
    ['when a change finds no map', 'some:1'],
  ])('takes no more changes %s', async (_, op) => {
    const live = await opened();
    Line.last.opens();
    Line.last.tells(snapshot);
    Line.last.tells({ t: 'refused', op, ...refusal });
    expect(live.state).toMatchObject({ line: 'refused', refusal });
    Line.last.ends(1008);
    live.edit([card('a', 1)]);
    expect([live.state.line, live.store.pending, live.state.canUndo]).toEqual(['refused', [], false]);
  });

  it('is asked for after three lines that could not be opened', async () => {
    const ask = vi.fn(() => Promise.resolve<Refusal | null>(refusal));
    const live = await opened(ask);
    for (let time = 1; time <= 3; time++) {
      expect(ask).not.toHaveBeenCalled();
      Line.last.ends(1006);
      await vi.advanceTimersByTimeAsync(3_000);
    }
    expect(ask).toHaveBeenCalledTimes(1);
    expect(live.state.line).toBe('refused');
  });
});

it('tells of each change of its own', async () => {
  const live = await opened();
  const told = vi.fn();
  live.onChange(told);
  live.edit([card('a', 1)]);
  live.undo();
  live.undo();
  live.redo();
  expect(told).toHaveBeenCalledTimes(3);
});
