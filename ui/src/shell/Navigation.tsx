import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icons';
import { addressOf, SCREENS, screensOf, shownGroups, type Screen } from './screens';
import { useWorkspaceId } from './session';

/** All screens in their groups: the rail of a wide window, the sheet of a phone. */
export function Navigation({ open, onLeave }: { open: boolean; onLeave: () => void }) {
  const { t } = useTranslation();
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <nav id="screens" ref={nav} className="wm-screens" aria-label={t('navigation')} data-open={open} onKeyDown={(event) => (event.key === 'Escape' ? onLeave() : undefined)}>
      {shownGroups().map((group) => (
        <section key={group} aria-label={t(`groups.${group}`)}>
          {group === 'overview' ? null : <h2 aria-hidden="true">{t(`groups.${group}`)}</h2>}
          <ul>
            {screensOf(group).map((screen) => (
              <li key={screen.noun}>
                <ScreenLink screen={screen} onLeave={onLeave} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

/** The bar at the bottom of a phone: the screens that are wanted most, and the way to all others. */
export function Tabs({ open, onToggle }: { open: boolean; onToggle: () => void }) {
  const { t } = useTranslation();
  return (
    <nav className="wm-tabs" aria-label={t('tabs')}>
      {SCREENS.filter((screen) => screen.tab).map((screen) => (
        <ScreenLink key={screen.noun} screen={screen} onLeave={() => (open ? onToggle() : undefined)} />
      ))}
      <button type="button" className="wm-nav" aria-expanded={open} aria-controls="screens" onClick={onToggle}>
        <Icon name={open ? 'close' : 'menu'} />
        <span>{t('allScreens')}</span>
      </button>
    </nav>
  );
}

function ScreenLink({ screen, onLeave }: { screen: Screen; onLeave: () => void }) {
  const { t } = useTranslation();
  const ws = useWorkspaceId();
  const title = t(`${screen.noun}:title`);
  return (
    <Link
      to={addressOf(screen.noun)}
      params={{ ws }}
      className="wm-nav"
      title={title}
      activeOptions={{ exact: screen.noun === 'log', includeSearch: false }}
      activeProps={{ 'aria-current': 'page' }}
      onClick={onLeave}
    >
      <Icon name={screen.icon} />
      <span>{title}</span>
    </Link>
  );
}
