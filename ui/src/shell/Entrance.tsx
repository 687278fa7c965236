import type { ReactNode } from 'react';
import { LanguageMenu } from './LanguageMenu';
import { SchemeMenu } from './SchemeMenu';

/** The page before the workspace: one card in the middle. */
export function Entrance({ title, about, children }: { title: string; about: ReactNode; children: ReactNode }) {
  return (
    <main className="wm-alone">
      <div className="wm-entrance">
        <div className="wm-brand">
          <img src="/icon.svg" width="36" height="36" alt="" />
          <span>Waymark</span>
        </div>
        <h1>{title}</h1>
        <p>{about}</p>
        {children}
        <div className="wm-entrance-foot">
          <LanguageMenu />
          <SchemeMenu />
        </div>
      </div>
    </main>
  );
}
