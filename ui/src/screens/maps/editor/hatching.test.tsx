// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, render, waitFor } from '@testing-library/react';
import { createInstance } from 'i18next';
import { I18nextProvider } from 'react-i18next';
import { afterEach, describe, expect, it } from 'vitest';
import cases from '../../../../../testkit/src/main/resources/dev/waymark/testkit/maps/grades.json';
import type { FieldSet, MapRecord } from '../../../core/journeyMap/records';
import mapeditor from '../../../locales/en/mapeditor.json';
import maps from '../../../locales/en/maps.json';
import { CardView, ReadCard } from './CardView';
import { CardTexts, EditorContext } from './context';
import { EditorUi } from './editorUi';
import { EmotionRow } from './EmotionRow';
import { LiveMap } from './liveMap';
import { StepCell } from './StepCell';

afterEach(cleanup);

const i18n = createInstance({ lng: 'en', resources: { en: { maps, mapeditor } }, interpolation: { escapeValue: false }, initAsync: false });
void i18n.init();

/** A card, a step and a point of the same evidence, drawn by the parts of the editor. */
async function drawn(evidence: unknown) {
  const fields = evidence === null ? {} : { evidence };
  const live = new LiveMap('ws', 'map', 'ann', () => Promise.resolve(null));
  live.store.snapshot(1, [
    { kind: 'persona', id: 'p', fields: { name: 'Anna', order: 'A' } },
    { kind: 'stage', id: 's', fields: { name: 'Stage', order: 'A' } },
    { kind: 'step', id: 't', fields: { name: 'Step', stage: 's', order: 'A', ...fields } },
    { kind: 'lane', id: 'l', fields: { kind: 'needs', order: 'A' } },
    { kind: 'lane', id: 'e', fields: { kind: 'emotion', order: 'B' } },
    { kind: 'card', id: 'a', fields: { lane: 'l', stage: 's', step: 't', text: 'said', order: 'A', ...fields } },
    { kind: 'curve', id: 'k', fields: { persona: 'p', kind: 'assumed', order: 'A' } },
    { kind: 'curve', id: 'm', fields: { persona: 'p', kind: 'measured', order: 'B' } },
    { kind: 'point', id: 'q', fields: { curve: 'k', stage: 's', step: 't', value: 1, order: 'A', ...fields } },
  ] as FieldSet[]);
  const of = (kind: MapRecord['kind'], id: string) => live.store.get(kind, id) as MapRecord;
  const all = () => (
    <EditorContext value={{ live, ui: new EditorUi(live.grid), readOnly: true }}>
      <CardTexts value={i18n.t}>
        <CardView card={of('card', 'a')} />
        <ReadCard card={of('card', 'a')} />
      </CardTexts>
      <StepCell step={of('step', 't')} />
      <EmotionRow lane={of('lane', 'e')} />
    </EditorContext>
  );
  const router = createRouter({ routeTree: createRootRoute({ component: all }), history: createMemoryHistory() });
  const { container } = render(
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={new QueryClient()}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </I18nextProvider>,
  );
  await waitFor(() => expect(container.querySelector('.wm-step-card')).not.toBeNull());
  return container;
}

const looks = (container: Element, parts: string) => [...container.querySelectorAll(parts)].map((part) => part.getAttribute('data-evidence'));

describe('what nothing backs looks unbacked', () => {
  it.each(cases)('$evidence looks $grade, as it does in exports', async ({ evidence, grade }) => {
    const container = await drawn(evidence);
    expect(looks(container, '.wm-jm-card')).toEqual([grade, grade]);
    expect(looks(container, '.wm-step-card')).toEqual([grade]);
    expect(looks(container, '.wm-jm-point')).toEqual([grade]);
    expect(looks(container, '.wm-evidence').every((look) => look === grade)).toBe(true);
    const words = container.querySelector('.wm-step-card .wm-evidence')?.textContent ?? '';
    expect(words.toLowerCase()).toContain(grade);
    expect(container.querySelector('[data-spot="card:a"]')?.getAttribute('aria-label')?.toLowerCase()).toContain(grade);
  });

  it('tells the two kinds of curves to the style sheet', async () => {
    const container = await drawn(null);
    expect([...container.querySelectorAll('.wm-jm-curves path')].map((path) => path.getAttribute('data-kind'))).toEqual(['assumed', 'measured']);
  });
});
