import type { IconName } from './icons';

/** The groups of the navigation, in order; the overview stands alone above them. */
export const GROUPS = ['overview', 'flow', 'time', 'channels', 'customers', 'value', 'design', 'data'] as const;
export type Group = (typeof GROUPS)[number];

interface More {
  /** Its place among a newcomer's first steps, from 1; its texts are `first.title` and `first.about`. */
  readonly first?: number;
  /** Whether a phone shows it in the bar at the bottom; four fit. */
  readonly tab?: boolean;
  /** Whether the navigation leaves it out, because the foot of it leads there. */
  readonly unlisted?: boolean;
}

/**
 * One screen. The noun is its address, its folder under `screens`, the file of its texts with at least `title` and `about`,
 * and the start of its component's name: `funnel` is shown by `FunnelScreen`.
 */
const screen = <const N extends string>(noun: N, group: Group, icon: IconName, load: () => Promise<object>, more: More = {}) => ({ noun, group, icon, load, ...more });

/** Every screen, one line each, in the order of the navigation. */
export const SCREENS = [
  screen('log', 'overview', 'log', () => import('../screens/log/LogScreen'), { tab: true }),
  screen('findings', 'overview', 'bottlenecks', () => import('../screens/findings/FindingsScreen')),
  screen('weekly', 'overview', 'table', () => import('../screens/weekly/WeeklyScreen')),
  screen('boards', 'overview', 'boards', () => import('../screens/boards/BoardsScreen')),

  screen('discover', 'flow', 'discover', () => import('../screens/discover/DiscoverScreen'), { first: 2, tab: true }),
  screen('variants', 'flow', 'variants', () => import('../screens/variants/VariantsScreen')),
  screen('representatives', 'flow', 'representatives', () => import('../screens/representatives/RepresentativesScreen')),
  screen('paths', 'flow', 'paths', () => import('../screens/paths/PathsScreen')),
  screen('seamlessness', 'flow', 'link', () => import('../screens/seamlessness/SeamlessnessScreen')),
  screen('rework', 'flow', 'rework', () => import('../screens/rework/ReworkScreen')),
  screen('funnel', 'flow', 'funnel', () => import('../screens/funnel/FunnelScreen'), { first: 3, tab: true }),

  screen('bottlenecks', 'time', 'bottlenecks', () => import('../screens/bottlenecks/BottlenecksScreen')),
  screen('sessions', 'time', 'sessions', () => import('../screens/sessions/SessionsScreen')),
  screen('survival', 'time', 'survival', () => import('../screens/survival/SurvivalScreen')),

  screen('channels', 'channels', 'channels', () => import('../screens/channels/ChannelsScreen')),
  screen('scorecard', 'channels', 'table', () => import('../screens/scorecard/ScorecardScreen')),
  screen('pressure', 'channels', 'trends', () => import('../screens/pressure/PressureScreen')),

  screen('customers', 'customers', 'user', () => import('../screens/customers/CustomersScreen')),
  screen('retention', 'customers', 'retention', () => import('../screens/retention/RetentionScreen')),
  screen('activity', 'customers', 'activity', () => import('../screens/activity/ActivityScreen')),
  screen('adoption', 'customers', 'adoption', () => import('../screens/adoption/AdoptionScreen')),
  screen('trends', 'time', 'trends', () => import('../screens/trends/TrendsScreen')),
  screen('lenses', 'customers', 'lenses', () => import('../screens/lenses/LensesScreen')),
  screen('compare', 'customers', 'compare', () => import('../screens/compare/CompareScreen')),

  screen('attribution', 'value', 'attribution', () => import('../screens/attribution/AttributionScreen')),
  screen('clv', 'value', 'clv', () => import('../screens/clv/ClvScreen')),
  screen('budget', 'value', 'budget', () => import('../screens/budget/BudgetScreen')),

  screen('maps', 'design', 'maps', () => import('../screens/maps/MapsScreen'), { first: 4, tab: true }),
  screen('opportunities', 'design', 'opportunities', () => import('../screens/opportunities/OpportunitiesScreen')),

  screen('import', 'data', 'import', () => import('../screens/import/ImportScreen'), { first: 1 }),
  screen('sources', 'data', 'link', () => import('../screens/sources/SourcesScreen')),
  screen('catalog', 'data', 'table', () => import('../screens/catalog/CatalogScreen')),
  screen('identity', 'data', 'identity', () => import('../screens/identity/IdentityScreen')),
  screen('privacy', 'data', 'key', () => import('../screens/privacy/PrivacyScreen')),
  screen('members', 'data', 'user', () => import('../screens/members/MembersScreen')),
  screen('account', 'data', 'user', () => import('../screens/account/AccountScreen'), { unlisted: true }),
  screen('audit', 'data', 'clock', () => import('../screens/audit/AuditScreen')),
  screen('settings', 'data', 'settings', () => import('../screens/settings/SettingsScreen')),
] as const;

export type Screen = (typeof SCREENS)[number];
export type ScreenName = Screen['noun'];

/** The name of the component that a screen's module exports. */
export const componentOf = (noun: string) => `${noun.charAt(0).toUpperCase()}${noun.slice(1)}Screen`;

/** The address of a screen inside a workspace. */
export const addressOf = (noun: ScreenName) => (noun === 'log' ? '/w/$ws' : `/w/$ws/${noun}`) as '/w/$ws';

/** The screen that an address shows, or is under; the overview if none is named. */
export function screenAt(path: string, ws: string): Screen {
  const noun = path.slice(`/w/${ws}/`.length).split('/')[0];
  return SCREENS.find((it) => it.noun === noun) ?? SCREENS[0];
}

/** The groups that have screens, in order. */
export const shownGroups = () => GROUPS.filter((group) => screensOf(group).length > 0);

/** The screens of a group, in order. */
export const screensOf = (group: Group) => SCREENS.filter((it) => it.group === group && !it.unlisted);

/** The first steps of a newcomer, in order. */
export const FIRST_STEPS = SCREENS.filter((it) => it.first !== undefined)
  .sort((a, b) => (a.first ?? 0) - (b.first ?? 0))
  .map((it) => it.noun);

export const iconOf = (noun: ScreenName): IconName => SCREENS.find((it) => it.noun === noun)?.icon ?? 'log';
