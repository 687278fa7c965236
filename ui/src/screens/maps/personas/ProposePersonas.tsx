import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../../api/http';
import { inWorkspace } from '../../../api/paths';
import { newAmong } from '../../../core/journeyMap/changes';
import { conditionsOf } from '../../../core/journeyMap/proposals';
import { failureText, Skeletons } from '../../../shell/Parts';
import { useFormat, useWorkspaceId } from '../../../shell/session';
import { newId, useEditor, useShape } from '../editor/context';
import { PersonaSize } from './PersonaSegment';
import './personas.css';

const COUNT = 5;
const MOST_NAME = 200;
const MOST_TEXT = 2_000;

/** Proposes personas from what customers did: a few journeys that stand for all others, each with a condition that tells it apart. */
export function ProposePersonas() {
  const { t } = useTranslation('mapsegments');
  const ws = useWorkspaceId();
  const [open, setOpen] = useState(false);
  if (ws === '') return null;
  return (
    <>
      <Button variant="default" size="xs" onClick={() => setOpen(true)}>
        {t('propose')}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={t('proposeTitle')} size="lg" closeButtonProps={{ 'aria-label': t('shell:close') }}>
        {open ? <Proposals ws={ws} onDone={() => setOpen(false)} /> : null}
      </Modal>
    </>
  );
}

function Proposals({ ws, onDone }: { ws: string; onDone: () => void }) {
  const { t } = useTranslation('mapsegments');
  const format = useFormat();
  const { live } = useEditor();
  const { personas } = useShape();
  const [taken, setTaken] = useState<ReadonlySet<number>>(new Set());
  const found = useQuery({
    queryKey: ['ws', ws, 'representatives', 'personas', COUNT],
    queryFn: ({ signal }) => body(api.POST('/api/workspaces/{ws}/representatives', { params: inWorkspace(ws), body: { count: COUNT }, signal })),
  });
  const journeys = found.data?.journeys ?? [];
  const conditions = conditionsOf(journeys.map((it) => it.path));
  const nameOf = (path: readonly string[]) => [...new Set([path[0], path[path.length - 1]])].join(' … ').slice(0, MOST_NAME);
  const take = () => {
    const day = format.date(new Date().toISOString());
    const known = [...personas];
    live.edit(
      journeys.flatMap((it, at) => {
        if (!taken.has(at)) return [];
        const behaviour = t('behaviour', { path: it.path.join(' → '), share: format.share(it.share), day, interpolation: { escapeValue: false } });
        const persona = newAmong('persona', known, null, { name: nameOf(it.path), segment: conditions[at] ?? '', behaviour: behaviour.slice(0, MOST_TEXT) }, newId);
        known.push({ kind: 'persona', id: persona.id, fields: persona.fields });
        return [persona, newAmong('curve', live.grid.curves, null, { persona: persona.id, kind: 'assumed' }, newId)];
      }),
    );
    onDone();
  };
  if (found.isPending) return <Skeletons rows={4} />;
  if (found.isError) return <p role="alert" className="wm-bad">{failureText(found.error, t)}</p>;
  if (journeys.length === 0) return <p className="wm-soft">{t('proposeNone')}</p>;
  return (
    <div className="wm-stack">
      <p className="wm-soft">{t('proposeAbout')}</p>
      <ul className="wm-personas-proposed">
        {journeys.map((it, at) => (
          <li key={it.path.join('\n')}>
            <label>
              <input
                type="checkbox"
                checked={taken.has(at)}
                onChange={(event) => setTaken(new Set(event.currentTarget.checked ? [...taken, at] : [...taken].filter((other) => other !== at)))}
              />
              <span>
                <strong>{nameOf(it.path)}</strong>
                <small>{t('nearest', { share: format.share(it.share) })}</small>
              </span>
            </label>
            <p className="wm-small">{it.path.join(' → ')}</p>
            <code className="wm-condition">{conditions[at]}</code>
            <PersonaSize where={conditions[at] ?? ''} />
          </li>
        ))}
      </ul>
      <div>
        <Button disabled={taken.size === 0} onClick={take}>
          {t('proposeTake', { count: taken.size, n: format.count(taken.size) })}
        </Button>
      </div>
    </div>
  );
}
