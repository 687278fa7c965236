import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { useAddress } from '../../../shell/address';
import { useWorkspaceId } from '../../../shell/session';
import { useEditor } from '../editor/context';
import type { Spot } from '../editor/editorUi';
import { commentsQuery } from './calls';
import { CommentsContext, CommentsHome } from './home';
import './comments.css';

/** Keeps the comments of a map at hand for its parts: they are asked for again when the line says that somebody commented. */
export function Comments({ map, children }: { map: string; children: ReactNode }) {
  const ws = useWorkspaceId();
  const { ui, live } = useEditor();
  const queries = useQueryClient();
  const [, change] = useAddress();
  const [home] = useState(() => new CommentsHome(map));
  const comments = useQuery(commentsQuery(ws, map));
  useEffect(() => home.update(comments.data ?? []), [home, comments.data]);
  useEffect(() => live.onComments(() => void queries.invalidateQueries({ queryKey: ['ws', ws, 'map', map, 'comments'] })), [live, queries, ws, map]);
  useEffect(() => {
    home.show = (spot) => {
      ui.focus(spot as Spot);
      change({ panel: 'comments' });
    };
  });
  return <CommentsContext value={home}>{children}</CommentsContext>;
}
