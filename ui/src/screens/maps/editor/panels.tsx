import { lazy, Suspense } from 'react';
import { Skeletons } from '../../../shell/Parts';
import type { Actions } from './actions';
import { DetailsPanel } from './DetailsPanel';

const loadLanes = async () => ({ default: (await import('./LanesPanel')).LanesPanel });
const loadAbout = async () => ({ default: (await import('./MapPanel')).MapPanel });
const loadPersonas = async () => ({ default: (await import('./PersonasPanel')).PersonasPanel });
const LanesPanel = lazy(loadLanes);
const MapPanel = lazy(loadAbout);
const PersonasPanel = lazy(loadPersonas);

/** Loads the panels that have to open without a line to the server too. */
export const loadPanels = () => Promise.all([loadLanes(), loadAbout(), loadPersonas()]);

/* What needs the server anyway is loaded when it is first opened. */
const CommentsPanel = lazy(async () => ({ default: (await import('../comments/CommentsPanel')).CommentsPanel }));
const VersionsPanel = lazy(async () => ({ default: (await import('../versions/VersionsPanel')).VersionsPanel }));
const GapsPanel = lazy(async () => ({ default: (await import('../gaps/GapsPanel')).GapsPanel }));

/** What can stand beside the sheet, one at a time, with the key of its name. */
export const PANELS = {
  details: 'mapeditor:details.title',
  lanes: 'mapeditor:lanesPanel.title',
  personas: 'mapeditor:personas.title',
  about: 'mapeditor:about.title',
  comments: 'mapcomments:title',
  versions: 'mapversions:title',
  gaps: 'mapgaps:title',
} as const;
export type PanelName = keyof typeof PANELS;

/** Whether a panel can be read on a phone, in place of the stages: the others are for drawing. */
export const onPhone = (panel: PanelName) => panel !== 'details' && panel !== 'lanes';

/** The panel that an address asks for; null if it names none. */
export const panelFrom = (value: unknown): PanelName | null => (typeof value === 'string' && Object.hasOwn(PANELS, value) ? (value as PanelName) : null);

/** What is inside a panel. */
export function Panel(props: { name: PanelName; actions: Actions }) {
  return (
    <Suspense fallback={<Skeletons rows={3} />}>
      <Inside {...props} />
    </Suspense>
  );
}

function Inside({ name, actions }: { name: PanelName; actions: Actions }) {
  switch (name) {
    case 'details':
      return <DetailsPanel actions={actions} />;
    case 'lanes':
      return <LanesPanel actions={actions} />;
    case 'personas':
      return <PersonasPanel />;
    case 'about':
      return <MapPanel />;
    case 'comments':
      return <CommentsPanel actions={actions} />;
    case 'versions':
      return <VersionsPanel />;
    case 'gaps':
      return <GapsPanel />;
  }
}
