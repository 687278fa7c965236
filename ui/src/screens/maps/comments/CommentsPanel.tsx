import { SegmentedControl } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { threadsOf } from '../../../core/threads';
import { useAddress } from '../../../shell/address';
import { failureText, Skeletons } from '../../../shell/Parts';
import { useFormat, useWorkspaceId } from '../../../shell/session';
import type { Actions } from '../editor/actions';
import { useCardsVersion, useEditor, useLive, useShape } from '../editor/context';
import { addComment, commentsQuery, peopleQuery } from './calls';
import { CommentField } from './CommentField';
import { useMark } from './home';
import { CommentThread } from './CommentThread';
import { useRecordName } from './recordName';

/** What people say about the map and its parts, and the field to say something about what is chosen. */
export function CommentsPanel({ actions }: { actions: Actions }) {
  const { t } = useTranslation('mapcomments');
  const ws = useWorkspaceId();
  const map = useParams({ strict: false }).map ?? '';
  const queries = useQueryClient();
  const format = useFormat();
  const { ui } = useEditor();
  const { you, people: here } = useLive();
  const nameOf = useRecordName();
  const [address, change] = useAddress();
  const [home] = useMark('map:map');
  const [seen] = useState(() => home.seen);
  const [onMap, setOnMap] = useState(false);
  const [, again] = useState(0);
  useShape();
  useCardsVersion();
  useEffect(
    () =>
      ui.subscribe('selection', () => {
        setOnMap(false);
        again((n) => n + 1);
      }),
    [ui],
  );
  useEffect(() => home.answer(), [home]);
  const comments = useQuery(commentsQuery(ws, map));
  const members = useQuery(peopleQuery(ws));
  useEffect(() => {
    if (comments.data) home.see();
  }, [home, comments.data]);
  const all = comments.data ?? [];
  const names = [...new Set([...(members.data ?? []).map((person) => person.name), ...here.map((person) => person.name), ...all.map((comment) => comment.by), ...(you ? [you.name] : [])])].sort((a, b) => a.localeCompare(b));
  const threads = threadsOf(all);
  const linked = threads.find(({ first, answers }) => first.id === address['comment'] || answers.some((it) => it.id === address['comment']));
  const settled = address['settled'] === 'yes' || (address['settled'] === undefined && linked?.settled === true);
  const shown = threads.filter((thread) => thread.settled === settled);
  const chosen = onMap ? undefined : (ui.chosen()[0] ?? actions.focused());
  const target = chosen ? { kind: chosen.kind as string, id: chosen.id } : { kind: 'map', id: 'map' };
  const isTarget = (record: { kind: string; id: string }) => record.kind === target.kind && record.id === target.id;
  const groups = [shown.filter(({ first }) => isTarget(first.record)), shown.filter(({ first }) => !isTarget(first.record))];
  const say = useMutation({
    mutationFn: ({ text, mentions }: { text: string; mentions: string[] }) => addComment(ws, map, { record: target, text, mentions }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['ws', ws, 'map', map, 'comments'] }),
  });
  const speaks = you !== null;
  const countOf = (of: boolean) => format.count(threads.filter((thread) => thread.settled === of).length);
  return (
    <>
      <h2>{t('title')}</h2>
      {speaks ? (
        <>
          <CommentField
            key={`${target.kind}:${target.id}`}
            label={t('about', { name: nameOf(target) })}
            action={t('say')}
            names={names}
            busy={say.isPending}
            onSend={(text, mentions) => say.mutateAsync({ text, mentions })}
          />
          {chosen ? (
            <button type="button" className="wm-jm-chip wm-say-map" onClick={() => setOnMap(true)}>
              {t('aboutMap')}
            </button>
          ) : (
            <p className="wm-soft wm-small">{t('choose')}</p>
          )}
          {say.isError ? <p role="alert" className="wm-bad">{failureText(say.error, t)}</p> : null}
        </>
      ) : null}
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('which')}
        value={settled ? 'settled' : 'open'}
        onChange={(next) => change({ settled: next === 'settled' ? 'yes' : 'no', comment: undefined })}
        data={[
          { value: 'open', label: t('open', { n: countOf(false) }) },
          { value: 'settled', label: t('settled', { n: countOf(true) }) },
        ]}
      />
      {comments.isPending ? <Skeletons rows={3} /> : null}
      {comments.isError ? <p role="alert" className="wm-bad">{failureText(comments.error, t)}</p> : null}
      {comments.data && shown.length === 0 ? <p className="wm-soft">{t(settled ? 'noneSettled' : 'none')}</p> : null}
      {groups.map((group, at) =>
        group.length === 0 ? null : (
          <ol key={at} className="wm-threads" aria-label={at === 0 ? t('here') : t('elsewhere')}>
            {group.map((thread) => (
              <CommentThread key={thread.first.id} map={map} thread={thread} names={names} me={you?.name ?? ''} seen={seen} speaks={speaks} mayWrite={you?.role === 'editor'} here={at === 0} linked={thread === linked} />
            ))}
          </ol>
        ),
      )}
    </>
  );
}
