// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FieldSet, MapRecord, Value } from '../../../core/journeyMap/records';
import { AutoField } from './AutoField';
import { Beginnings } from './Beginnings';
import { CardEditor } from './CardEditor';
import { Cell } from './Cell';
import { EditorContext } from './context';
import { EditorUi } from './editorUi';
import { LiveMap } from './liveMap';

vi.mock('react-i18next', () => ({ useTranslation: () => ({ t: (key: string) => key }) }));

afterEach(cleanup);

/** A map with a card in a stage, open in this page alone. */
function world() {
  const live = new LiveMap('ws', 'map', 'ann', () => Promise.resolve(null));
  const ui = new EditorUi(live.grid);
  live.store.snapshot(1, [
    { kind: 'stage', id: 's', fields: { name: 'Stage', order: 'A' } },
    { kind: 'step', id: 't', fields: { name: 'Step', stage: 's', order: 'A' } },
    { kind: 'lane', id: 'l', fields: { kind: 'needs', order: 'A' } },
    { kind: 'card', id: 'a', fields: { lane: 'l', stage: 's', step: 't', text: 'old', order: 'A' } },
  ]);
  let seq = 1;
  return {
    live,
    ui,
    card: () => live.store.get('card', 'a') as MapRecord,
    texts: () => [...live.store.all()].filter((it) => it.kind === 'card').map((it) => it.fields['text']),
    bob: (id: string, fields: Record<string, Value>) => act(() => void live.store.receive([{ seq: ++seq, op: `bob:${seq}`, by: 'Bob', at: '', set: [{ kind: 'card', id, fields } as FieldSet] }])),
    inside: (children: ReactNode) => <EditorContext value={{ live, ui, readOnly: false }}>{children}</EditorContext>,
  };
}

const field = () => screen.getByRole('textbox') as HTMLTextAreaElement;
const type = (text: string) => fireEvent.change(field(), { target: { value: text } });

describe('a card that is written', () => {
  it('follows what others write as long as nothing is typed, and sends nothing', () => {
    const { live, card, bob, inside } = world();
    const { rerender } = render(inside(<CardEditor card={card()} />));
    bob('a', { text: 'newer' });
    rerender(inside(<CardEditor card={card()} />));
    expect(field().value).toBe('newer');
    fireEvent.blur(field());
    expect(live.store.pending).toEqual([]);
    expect(card().fields['text']).toBe('newer');
  });

  it('keeps what was typed when it goes from the page, but not after Esc', () => {
    const { live, card, inside } = world();
    const first = render(inside(<CardEditor card={card()} />));
    type('typed');
    first.unmount();
    expect(card().fields['text']).toBe('typed');
    render(inside(<CardEditor card={card()} />));
    type('never kept');
    fireEvent.keyDown(field(), { key: 'Escape' });
    cleanup();
    expect(card().fields['text']).toBe('typed');
    expect(live.store.pending).toHaveLength(1);
  });

  it('begins with what its lane is about, ours against theirs, and keeps what stood there', () => {
    const { live, ui, card, inside } = world();
    const { rerender } = render(inside(<Beginnings card={card()} lane="playbook" />));
    fireEvent.click(screen.getByRole('button', { name: 'beginnings.playbook.training' }));
    expect(card().fields['text']).toBe('**beginnings.playbook.training**\n\nold');
    expect(ui.editing).toBe('card:a');
    rerender(inside(<Beginnings card={card()} lane="playbook" />));
    expect(screen.queryAllByRole('button')).toEqual([]);
    live.edit([{ kind: 'card', id: 'a', fields: { text: '' } }]);
    rerender(inside(<Beginnings card={card()} lane="decision-criteria" />));
    fireEvent.click(screen.getByRole('button', { name: 'beginnings.decision-criteria.price' }));
    expect(card().fields['text']).toBe('**beginnings.decision-criteria.price**\n\n- beginnings.ours: \n- beginnings.theirs: ');
  });

  it('goes on as a card when its cell is drawn anew', () => {
    const { live, ui, texts, inside } = world();
    const draft = { slot: { lane: 'l', stage: 's', step: '' }, before: null };
    ui.write(draft);
    const { unmount } = render(inside(<CardEditor draft={draft} />));
    type('half a');
    unmount();
    expect(texts()).toEqual(['old', 'half a']);
    expect(live.store.get('card', ui.editing?.slice(5) ?? '')?.fields['text']).toBe('half a');
  });

  it('keeps its cell open', () => {
    const { ui, inside } = world();
    const cell = <Cell whole lane="l" stage="s" step="" label="Needs" />;
    render(inside(cell));
    expect(screen.queryByRole('textbox')).toBeNull();
    act(() => ui.write({ slot: { lane: 'l', stage: 's', step: '' }, before: null }));
    expect(field().value).toBe('');
  });
});

describe('a field that saves itself', () => {
  const shown = (value: string, onSave: (value: string) => void, readOnly = false) => (
    <MantineProvider>
      <AutoField label="Owner" value={value} onSave={onSave} readOnly={readOnly} />
    </MantineProvider>
  );

  it('sends nothing that was not typed, and shows what others wrote', () => {
    const onSave = vi.fn();
    for (const readOnly of [false, true]) {
      const { rerender, unmount } = render(shown('old', onSave, readOnly));
      fireEvent.focus(field());
      rerender(shown('newer', onSave, readOnly));
      fireEvent.blur(field());
      expect(field().value).toBe('newer');
      unmount();
    }
    expect(onSave).not.toHaveBeenCalled();
  });

  it('saves once what was typed: when it is left, and when it goes from the page', () => {
    const onSave = vi.fn();
    const { unmount } = render(shown('old', onSave));
    fireEvent.focus(field());
    type('one');
    fireEvent.blur(field());
    type('two');
    unmount();
    expect(onSave.mock.calls).toEqual([['one'], ['two']]);
  });
});
