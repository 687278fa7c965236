import { useLayoutEffect, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor, useLive } from './context';
import type { Person } from './liveMap';

/** The server tells colours by name; these keep white letters readable. */
const COLORS: Record<string, string> = { red: '#b3261e', orange: '#a14a00', yellow: '#7a5b00', green: '#2e6b2e', teal: '#0f6466', blue: '#2f5fb3', purple: '#6a47b8', grey: '#566265' };
const colorOf = (person: Person) => COLORS[person.color] ?? '#8a3a6d';

const initials = (name: string) => [...name.trim()].slice(0, 2).join('').toUpperCase();

/** Who else has the map open. */
export function Avatars() {
  const { t } = useTranslation('mapeditor');
  const { ui } = useEditor();
  const { people } = useLive();
  if (people.length === 0) return null;
  return (
    <ul className="wm-jm-people" aria-label={t('people')}>
      {people.slice(0, 6).map((person) => (
        <li key={person.client}>
            <button type="button" className="wm-jm-avatar" title={person.name} data-initials={initials(person.name)} style={{ background: colorOf(person) }} aria-label={t('goTo', { name: person.name })} onClick={() => elementOf(ui.root, person)?.scrollIntoView({ block: 'center', inline: 'center', behavior: 'smooth' })}>
            </button>
        </li>
      ))}
      {people.length > 6 ? <li className="wm-soft wm-small">+{people.length - 6}</li> : null}
    </ul>
  );
}

function elementOf(root: HTMLElement | null, { cursor }: Person): HTMLElement | null {
  if (!root || !cursor) return null;
  const find = (what: string) => root.querySelector<HTMLElement>(what);
  if (cursor.card) {
    const card = find(`[data-spot="card:${CSS.escape(cursor.card)}"]`);
    if (card) return card;
  }
  if (cursor.lane && cursor.stage) return find(`[data-slot^="${CSS.escape(`${cursor.lane}|${cursor.stage}|`)}"]`);
  if (cursor.stage) return find(`[data-spot="stage:${CSS.escape(cursor.stage)}"]`);
  return cursor.lane ? find(`[data-spot="lane:${CSS.escape(cursor.lane)}"]`) : null;
}

interface Place {
  readonly person: Person;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The others' places in the grid, each a frame in their colour with their name. */
export function Cursors({ box, zoom }: { box: RefObject<HTMLDivElement | null>; zoom: number }) {
  const { ui, live } = useEditor();
  const { people } = useLive();
  const [places, setPlaces] = useState<readonly Place[]>([]);
  useLayoutEffect(() => {
    let asked = 0;
    const find = () => {
      const layer = ui.root?.parentElement?.getBoundingClientRect();
      if (!layer) return;
      setPlaces(
        people.flatMap((person) => {
          const at = elementOf(ui.root, person)?.getBoundingClientRect();
          return at ? [{ person, x: at.left - layer.left, y: at.top - layer.top, width: at.width, height: at.height }] : [];
        }),
      );
    };
    find();
    if (people.length === 0) return;
    const again = () => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(find);
    };
    const stop = [live.grid.subscribe('cards', again), live.grid.subscribe('shape', again), ui.subscribe('editing', again)];
    return () => {
      cancelAnimationFrame(asked);
      for (const one of stop) one();
    };
  }, [people, ui, live, zoom, box]);
  return (
    <div className="wm-jm-cursors" aria-hidden="true">
      {places.map(({ person, x, y, width, height }) => (
        <div key={person.client} data-person={person.name} style={{ transform: `translate(${x}px, ${y}px)`, width, height, ['--person' as string]: colorOf(person) }}>
          <span>{person.name}</span>
        </div>
      ))}
    </div>
  );
}
