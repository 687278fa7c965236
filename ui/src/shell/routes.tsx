import type { QueryClient } from '@tanstack/react-query';
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { Failure, Skeletons } from './Parts';
import { Frame } from './Frame';
import { Gate } from './Gate';
import { NotFound } from './NotFound';
import { componentOf, SCREENS } from './screens';
import { sessionQuery, workspacesQuery } from './session';

const LAST = 'waymark-workspace';
const [overview, ...others] = SCREENS;

/** The pages of Waymark and their addresses. Every screen is loaded when it is first opened. */
export function createAppRouter(queries: QueryClient) {
  const root = createRootRoute({ component: Gate, notFoundComponent: NotFound });
  const home = createRoute({
    getParentRoute: () => root,
    path: '/',
    loader: async () => {
      const session = await queries.ensureQueryData(sessionQuery);
      if (!session.user && !session.demo) return;
      const all = await queries.ensureQueryData(workspacesQuery);
      const last = localStorage.getItem(LAST);
      const first = all.find((workspace) => workspace.id === last) ?? all[0];
      if (first) throw redirect({ to: '/w/$ws', params: { ws: first.id }, replace: true });
    },
    component: lazyRouteComponent(() => import('../screens/settings/NewWorkspace'), 'FirstWorkspace'),
  });
  const homeOnceSetUp = async () => {
    const session = await queries.ensureQueryData(sessionQuery);
    if (session.user || session.demo) throw redirect({ to: '/', replace: true });
  };
  const setup = createRoute({ getParentRoute: () => root, path: '/setup', beforeLoad: homeOnceSetUp });
  const shared = createRoute({
    getParentRoute: () => root,
    path: '/shared/$token',
    component: lazyRouteComponent(() => import('../screens/maps/shares/SharedScreen'), 'SharedScreen'),
    validateSearch: (search: Record<string, unknown>) => search,
  });
  const join = createRoute({ getParentRoute: () => root, path: '/join', component: lazyRouteComponent(() => import('../screens/account/JoinScreen'), 'JoinScreen') });
  const reset = createRoute({ getParentRoute: () => root, path: '/reset', component: lazyRouteComponent(() => import('../screens/account/ResetScreen'), 'ResetScreen') });
  const workspace = createRoute({
    getParentRoute: () => root,
    path: '/w/$ws',
    component: Frame,
    beforeLoad: ({ params }) => localStorage.setItem(LAST, params.ws),
  });
  const screen = <P extends string>(path: P, load: () => Promise<object>, name: string) =>
    createRoute({
      getParentRoute: () => workspace,
      path,
      // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the router wants the module's exact type, which differs by screen
      component: lazyRouteComponent(load as () => Promise<any>, name),
      validateSearch: (search: Record<string, unknown>) => search,
    });
  const tree = root.addChildren([
    home,
    setup,
    shared,
    join,
    reset,
    workspace.addChildren([
      screen('/', overview.load, componentOf(overview.noun)),
      ...others.map((it) => screen(`/${it.noun}`, it.load, componentOf(it.noun))),
      screen('/boards/$board', () => import('../screens/boards/BoardScreen'), 'BoardScreen'),
      screen('/maps/$map/walk', () => import('../screens/maps/walks/WalkScreen'), 'WalkScreen'),
      screen('/maps/$map/walks', () => import('../screens/maps/walks/WalksScreen'), 'WalksScreen'),
      screen('/maps/$map', () => import('../screens/maps/MapScreen'), 'MapScreen'),
    ]),
  ]);
  return createRouter({
    routeTree: tree,
    defaultPreload: 'intent',
    defaultPendingComponent: () => <Skeletons />,
    defaultErrorComponent: ({ error, reset }) => <Failure error={error} retry={reset} />,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
