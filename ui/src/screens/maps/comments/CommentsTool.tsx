import { ActionIcon } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isFresh, threadsOf } from '../../../core/threads';
import { useShortcut } from '../../../shell/shortcuts';
import { useFormat, useWorkspaceId } from '../../../shell/session';
import { Sign } from '../editor/signs';
import { commentsQuery } from './calls';
import { useMark } from './home';

/** Opens and closes the comments; says how many threads are open, and whether somebody said something new. */
export function CommentsTool({ map, open, onOpen }: { map: string; open: boolean; onOpen: (open: boolean) => void }) {
  const { t } = useTranslation('mapcomments');
  const ws = useWorkspaceId();
  const format = useFormat();
  const [home] = useMark('map:map');
  const comments = useQuery(commentsQuery(ws, map)).data ?? [];
  const count = threadsOf(comments).filter((thread) => !thread.settled).length;
  const fresh = !open && comments.some((comment) => isFresh(comment, home.seen));
  useShortcut('C', 'mapcomments:key', () => {
    home.asked = true;
    if (open) home.answer();
    else onOpen(true);
  });
  const label = count === 0 ? t('title') : t(fresh ? 'toolFresh' : 'tool', { count, n: format.count(count) });
  return (
    <ActionIcon title={label} variant={open ? 'light' : 'subtle'} color={open ? 'trail' : 'gray'} className={open ? 'wm-said-tool' : 'wm-quiet wm-said-tool'} size={34} aria-label={label} aria-pressed={open} onClick={() => onOpen(!open)}>
      <Sign name="comment" />
      {count > 0 ? (
        <span className="wm-said" data-fresh={fresh || undefined} aria-hidden="true">
          {format.count(count)}
        </span>
      ) : null}
    </ActionIcon>
  );
}
