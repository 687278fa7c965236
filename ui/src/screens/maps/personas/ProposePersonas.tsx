import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../../api/http';
import { inWorkspace } from '../../../api/paths';
import type { Schemas } from '../../../api/types';
import { newAmong } from '../../../core/journeyMap/changes';
import { textOf } from '../../../core/journeyMap/records';
import type { Table } from '../../../core/table';
import { share } from '../../../core/units';
import { DataTable, Definition, Failure, Skeletons } from '../../../shell/Parts';
import { useFormat, useWorkspaceId } from '../../../shell/session';
import { Stopped, Waiting } from '../../../shell/Waiting';
import { newId, useEditor, useShape } from '../editor/context';
import { ProposedPersona } from './ProposedPersona';
import { usePersonaWords, type Proposed } from './words';
import './personas.css';

const MOST_TEXT = 2_000;
const MINUTE = 60_000;

/** Proposes personas from what customers did: groups whose journeys are alike, each with a condition that describes it. */
export function ProposePersonas() {
  const { t } = useTranslation('personas');
  const ws = useWorkspaceId();
  const [open, setOpen] = useState(false);
  if (ws === '') return null;
  return (
    <>
      <Button variant="default" size="xs" onClick={() => setOpen(true)}>
        {t('mapsegments:propose')}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={t('mapsegments:proposeTitle')} size="lg" closeButtonProps={{ 'aria-label': t('shell:close') }}>
        {open ? <Proposals ws={ws} onDone={() => setOpen(false)} /> : null}
      </Modal>
    </>
  );
}

function Proposals({ ws, onDone }: { ws: string; onDone: () => void }) {
  const { t } = useTranslation('personas');
  const found = useQuery({
    queryKey: ['ws', ws, 'personas'],
    queryFn: ({ signal }) => body(api.GET('/api/workspaces/{ws}/personas', { params: inWorkspace(ws), signal })),
    staleTime: MINUTE,
  });
  if (found.isError) return <Failure error={found.error} retry={() => void found.refetch()} />;
  if (found.isPending && found.fetchStatus === 'idle') return <Stopped again={() => void found.refetch()} />;
  if (found.isPending) {
    return (
      <div className="wm-stack">
        <Waiting noun="personas" />
        <Skeletons rows={4} />
      </div>
    );
  }
  if (found.data.tried.length === 0) return <p className="wm-soft">{t('tooFew')}</p>;
  return (
    <div className="wm-stack">
      {found.data.personas.length === 0 ? <p role="status">{t('none')}</p> : <Chosen found={found.data} onDone={onDone} />}
      <GroupCounts found={found.data} />
    </div>
  );
}

function Chosen({ found, onDone }: { found: Schemas['Personas']; onDone: () => void }) {
  const { t } = useTranslation('personas');
  const format = useFormat();
  const words = usePersonaWords();
  const { live } = useEditor();
  const known = useShape().personas;
  // The name by which each that was chosen shall be known.
  const [taken, setTaken] = useState<ReadonlyMap<Proposed, string>>(new Map());
  const choose = (persona: Proposed, name: string | null) => {
    const next = new Map(taken);
    if (name === null) next.delete(persona);
    else next.set(persona, name);
    setTaken(next);
  };
  const take = () => {
    const day = format.date(new Date().toISOString());
    const all = [...known];
    live.edit(
      found.personas
        .filter((it) => taken.has(it))
        .flatMap((it) => {
          const behaviour = t('measured', { text: words.sentences(it).join(' '), day, interpolation: { escapeValue: false } });
          const name = taken.get(it)?.trim() || words.name(it);
          const persona = newAmong('persona', all, null, { name, segment: it.segment.where, behaviour: behaviour.slice(0, MOST_TEXT) }, newId);
          all.push({ kind: 'persona', id: persona.id, fields: persona.fields });
          return [persona, newAmong('curve', live.grid.curves, null, { persona: persona.id, kind: 'assumed' }, newId)];
        }),
    );
    onDone();
  };
  return (
    <>
      <p className="wm-soft">{t('about')}</p>
      {found.clarity === 'blurred' ? <p className="wm-notice">{t('blurred')}</p> : null}
      <ul className="wm-personas-proposed">
        {found.personas.map((it, at) => (
          <ProposedPersona
            key={at}
            persona={it}
            all={found.personas}
            isKept={known.some((other) => textOf(other, 'segment') === it.segment.where)}
            name={taken.get(it)}
            onName={(name) => choose(it, name)}
          />
        ))}
      </ul>
      <p role="status">{t('nobody', { n: format.count(found.none), share: format.share(found.noneShare === null ? null : share(found.noneShare)) })}</p>
      <div>
        <Button disabled={taken.size === 0} onClick={take}>
          {t('mapsegments:proposeTake', { count: taken.size, n: format.count(taken.size) })}
        </Button>
      </div>
    </>
  );
}

/** Why so many groups: every number that was tried. */
function GroupCounts({ found }: { found: Schemas['Personas'] }) {
  const { t } = useTranslation('personas');
  const format = useFormat();
  const table: Table = {
    header: [t('groups'), t('silhouette'), t('shuffled'), t('smallest'), t('verdict')],
    kinds: ['count', 'decimal', 'decimal', 'share'],
    rows: found.tried.map((it) => [it.groups, it.silhouette, it.shuffled, it.smallest, t(it.isChosen ? 'chosen' : it.counts ? 'counts' : 'no')]),
  };
  return (
    <Definition>
      <p>{t('definition', { n: format.count(found.sampled) })}</p>
      <DataTable table={table} caption={t('tried')} />
    </Definition>
  );
}
