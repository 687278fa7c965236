import { createMemoryHistory, createRootRoute, createRoute, createRouter, Outlet, RouterProvider, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState, type ComponentType, type LazyExoticComponent } from 'react';
import { Skeletons } from '../../shell/Parts';
import { addressOfView } from '../../shell/views/calls';
import { componentOf, SCREENS } from '../../shell/screens';

const loaded = new Map<string, LazyExoticComponent<ComponentType>>();

/** The component of a screen, loaded when it is first shown. */
function screenOf(noun: string): LazyExoticComponent<ComponentType> | undefined {
  const screen = SCREENS.find((it) => it.noun === noun);
  if (!screen) return undefined;
  const known = loaded.get(noun) ?? lazy(async () => ({ default: ((await screen.load()) as Record<string, ComponentType>)[componentOf(noun)] as ComponentType }));
  loaded.set(noun, known);
  return known;
}

/** A tile has no place for the dialog about one customer that its view may have open. */
const withoutDialog = (search: Record<string, unknown>) => Object.fromEntries(Object.entries(search).filter(([key]) => key !== 'why'));

/** A router of its own, whose address is that of the view: the screen shows what it would show there. */
function routerOf(address: string) {
  const root = createRootRoute({ component: Outlet });
  const tile = createRoute({ getParentRoute: () => root, path: '/w/$ws/$noun', component: TileScreen, validateSearch: withoutDialog });
  return createRouter({ routeTree: root.addChildren([tile]), history: createMemoryHistory({ initialEntries: [address] }) });
}

function TileScreen() {
  const { noun } = useParams({ strict: false }) as { noun?: string };
  const Screen = screenOf(noun ?? '');
  return <div className="wm-tile-screen">{Screen ? <Screen /> : null}</div>;
}

/** The picture of a saved view: its screen without what can be chosen there; the tile's link leads to it. */
export function TileView({ ws, view }: { ws: string; view: { screen: string; search: string } }) {
  const [router] = useState(() => routerOf(addressOfView(ws, view)));
  return (
    <div className="wm-tile-box" inert>
      <Suspense fallback={<Skeletons rows={4} />}>
        <RouterProvider router={router as never} />
      </Suspense>
    </div>
  );
}
