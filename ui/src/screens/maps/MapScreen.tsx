import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { ApiError } from '../../api/http';
import { readMapNumbers } from './calls';
import { EditorUi } from './editor/editorUi';
import { EditorScreen } from './editor/EditorScreen';
import { LiveMap, type Refusal } from './editor/liveMap';
import { useFirstStep } from '../../shell/checklist';
import { Failure } from '../../shell/Parts';
import { freshSession, sessionQuery, useWorkspaceId } from '../../shell/session';
import './maps.css';
import './editor/editor.css';

/** One journey map, open for everyone who may see it and changed by everyone who may change it. */
export function MapScreen() {
  const ws = useWorkspaceId();
  const id = useParams({ strict: false }).map ?? '';
  const person = useQuery(sessionQuery).data?.user?.id ?? '';
  return <OpenMap key={`${person}/${ws}/${id}`} ws={ws} id={id} person={person} />;
}

/** Whether a map is refused to a person; an expired session leads to signing in. Without an answer nothing is known. */
async function refusalOf(ws: string, id: string, queries: QueryClient): Promise<Refusal | null> {
  try {
    const session = await freshSession();
    queries.setQueryData(sessionQuery.queryKey, session);
    if (session.user || session.demo) await readMapNumbers(ws, id);
    return null;
  } catch (fault) {
    if (fault instanceof ApiError) return fault.status === 403 || fault.status === 404 ? { code: fault.code, message: fault.message } : null;
    throw fault;
  }
}

function OpenMap({ ws, id, person }: { ws: string; id: string; person: string }) {
  const queries = useQueryClient();
  const [live] = useState(() => new LiveMap(ws, id, person, () => refusalOf(ws, id, queries)));
  const [ui] = useState(() => new EditorUi(live.grid));
  useEffect(() => live.open(), [live]);
  const numbers = useQuery({ queryKey: ['ws', ws, 'map', id, 'steps'], queryFn: () => readMapNumbers(ws, id) });
  const byStep = useMemo(() => new Map(numbers.data?.steps.map((step) => [step.step, step])), [numbers.data]);
  useFirstStep('maps', numbers.isSuccess);
  if (numbers.isError && live.state.you === null) return <Failure error={numbers.error} retry={() => void numbers.refetch()} />;
  return <EditorScreen live={live} ui={ui} numbers={byStep} customers={numbers.data?.customers} />;
}
