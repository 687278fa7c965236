// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, cleanup, render, screen } from '@testing-library/react';
import { createInstance } from 'i18next';
import { I18nextProvider } from 'react-i18next';
import { afterEach, expect, it } from 'vitest';
import type { FieldSet } from '../../../core/journeyMap/records';
import mapeditor from '../../../locales/en/mapeditor.json';
import maps from '../../../locales/en/maps.json';
import { EditorContext } from './context';
import { EditorUi } from './editorUi';
import { LiveMap } from './liveMap';
import { PrintView } from './PrintView';

afterEach(cleanup);

const i18n = createInstance({ lng: 'en', resources: { en: { maps, mapeditor } }, interpolation: { escapeValue: false }, initAsync: false });
void i18n.init();

it('parts steps and values on paper, so that they can be read and copied', async () => {
  const live = new LiveMap('ws', 'map', 'ann', () => Promise.resolve(null));
  live.store.snapshot(1, [
    { kind: 'persona', id: 'p', fields: { name: 'Anna', order: 'A' } },
    { kind: 'stage', id: 's', fields: { name: 'Look', order: 'A' } },
    { kind: 'step', id: 't', fields: { name: 'Search', stage: 's', order: 'A' } },
    { kind: 'step', id: 'u', fields: { name: 'Compare', stage: 's', order: 'B' } },
    { kind: 'lane', id: 'e', fields: { kind: 'emotion', order: 'A' } },
    { kind: 'curve', id: 'k', fields: { persona: 'p', kind: 'assumed', order: 'A' } },
    { kind: 'point', id: 'q', fields: { curve: 'k', stage: 's', step: 't', value: 1, order: 'A' } },
    { kind: 'point', id: 'r', fields: { curve: 'k', stage: 's', step: 'u', value: -2, order: 'B' } },
  ] as FieldSet[]);
  const all = () => (
    <EditorContext value={{ live, ui: new EditorUi(live.grid), readOnly: true }}>
      <p>open</p>
      <PrintView />
    </EditorContext>
  );
  const router = createRouter({ routeTree: createRootRoute({ component: all }), history: createMemoryHistory() });
  render(
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={new QueryClient()}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </I18nextProvider>,
  );
  await screen.findByText('open');
  act(() => void window.dispatchEvent(new Event('beforeprint')));
  expect(document.querySelector('.wm-jm-paper thead small')?.textContent).toBe('Search · Compare');
  expect(document.querySelector('.wm-jm-paper td p')?.textContent).toBe('Anna, Assumed: 1, -2');
});
