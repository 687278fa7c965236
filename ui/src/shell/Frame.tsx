import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icons';
import { Navigation, Tabs } from './Navigation';
import { NotFound } from './NotFound';
import { screenAt } from './screens';
import { sessionQuery, useWorkspaceId, workspacesQuery } from './session';
import { useShortcut } from './shortcuts';

const WorkspaceMenu = lazy(async () => ({ default: (await import('./WorkspaceMenu')).WorkspaceMenu }));
const RailFoot = lazy(() => import('./RailFoot'));
const Palette = lazy(async () => ({ default: (await import('./Palette')).Palette }));
const ShortcutList = lazy(async () => ({ default: (await import('./ShortcutList')).ShortcutList }));

/** The frame around every screen: navigation, workspace, language, colours, palette. */
export function Frame() {
  const { t } = useTranslation();
  const ws = useWorkspaceId();
  const session = useQuery(sessionQuery).data;
  const workspaces = useQuery(workspacesQuery);
  const [palette, setPalette] = useState(false);
  const [shortcuts, setShortcuts] = useState(false);
  const [sheet, setSheet] = useState(false);
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const title = t(`${screenAt(path, ws).noun}:title`);
  useShortcut('Ctrl+K', 'shortcuts.palette', () => setPalette(true));
  useShortcut('?', 'shortcuts.list', () => setShortcuts(true));
  useEffect(() => {
    document.title = `${title} · Waymark`;
  }, [title]);

  if (workspaces.data && !workspaces.data.some((workspace) => workspace.id === ws)) return <NotFound />;
  return (
    <div className="wm-frame">
      <a
        className="wm-skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t('skip')}
      </a>
      <aside className="wm-rail">
        <Link to="/w/$ws" params={{ ws }} className="wm-brand" aria-label={t('home')}>
          <img src="/icon.svg" width="30" height="30" alt="" />
          <span>Waymark</span>
        </Link>
        <Suspense fallback={<div className="wm-workspace" />}>
          <WorkspaceMenu />
        </Suspense>
        <button type="button" className="wm-search" onClick={() => setPalette(true)}>
          <Icon name="search" size={16} />
          <span>{t('palette.open')}</span>
          <kbd aria-hidden="true">Ctrl K</kbd>
        </button>
        <Navigation open={sheet} onLeave={() => setSheet(false)} />
        <Suspense fallback={<div className="wm-rail-foot" />}>
          <RailFoot onShortcuts={() => setShortcuts(true)} />
        </Suspense>
        <Tabs open={sheet} onToggle={() => setSheet(!sheet)} />
      </aside>
      <div className="wm-page">
        {session?.demo ? (
          <div className="wm-banner" role="note">
            <Icon name="info" size={16} />
            <span>{t('demo')}</span>
          </div>
        ) : null}
        <main id="main" ref={main} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <Suspense fallback={null}>
        {palette ? <Palette onClose={() => setPalette(false)} onShortcuts={() => setShortcuts(true)} /> : null}
        {shortcuts ? <ShortcutList onClose={() => setShortcuts(false)} /> : null}
      </Suspense>
    </div>
  );
}
