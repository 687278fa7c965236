import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { readMapNumbers } from './calls';
import { EditorUi } from './editor/editorUi';
import { EditorScreen } from './editor/EditorScreen';
import { LiveMap } from './editor/liveMap';
import { useFirstStep } from '../../shell/checklist';
import { Failure } from '../../shell/Parts';
import { sessionQuery, useWorkspaceId } from '../../shell/session';
import './maps.css';
import './editor/editor.css';

/** One journey map, open for everyone who may see it and changed by everyone who may change it. */
export function MapScreen() {
  const ws = useWorkspaceId();
  const id = useParams({ strict: false }).map ?? '';
  const person = useQuery(sessionQuery).data?.user?.id ?? '';
  return <OpenMap key={`${person}/${ws}/${id}`} ws={ws} id={id} person={person} />;
}

function OpenMap({ ws, id, person }: { ws: string; id: string; person: string }) {
  const [live] = useState(() => new LiveMap(ws, id, person));
  const [ui] = useState(() => new EditorUi(live.grid));
  useEffect(() => live.open(), [live]);
  const numbers = useQuery({ queryKey: ['ws', ws, 'map', id, 'steps'], queryFn: () => readMapNumbers(ws, id) });
  const byStep = useMemo(() => new Map(numbers.data?.steps.map((step) => [step.step, step])), [numbers.data]);
  useFirstStep('maps', numbers.isSuccess);
  if (numbers.isError && live.state.line === 'first') return <Failure error={numbers.error} retry={() => void numbers.refetch()} />;
  return <EditorScreen live={live} ui={ui} numbers={byStep} customers={numbers.data?.customers} />;
}
