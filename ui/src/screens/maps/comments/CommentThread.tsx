import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { piecesOf } from '../../../core/mentions';
import { isFresh, type Thread } from '../../../core/threads';
import { copyText } from '../../../shell/CopyLink';
import { failureText } from '../../../shell/Parts';
import { useFormat, useWorkspaceId } from '../../../shell/session';
import { useEditor } from '../editor/context';
import type { Spot } from '../editor/editorUi';
import { addComment, changeComment, type CommentEntry } from './calls';
import { CommentField } from './CommentField';
import { useRecordName } from './recordName';

interface Props {
  map: string;
  thread: Thread<CommentEntry>;
  names: readonly string[];
  /** What this person is called. */
  me: string;
  /** The time of the last comment that this person had seen when the panel was opened. */
  seen: string;
  /** Whether this person may comment at all. */
  speaks: boolean;
  /** Whether this person may change the map, and so settle what others began. */
  mayWrite: boolean;
  /** Whether it is about what is chosen, so that its part need not be named. */
  here: boolean;
  /** Whether the address leads to it. */
  linked: boolean;
}

/** One thread: what was said, the answers, and what can be done about it. */
export function CommentThread({ map, thread, names, me, seen, speaks, mayWrite, here, linked }: Props) {
  const { t } = useTranslation('mapcomments');
  const ws = useWorkspaceId();
  const queries = useQueryClient();
  const { ui } = useEditor();
  const nameOf = useRecordName();
  const [doing, setDoing] = useState<'nothing' | 'answer'>('nothing');
  const [copied, setCopied] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  const { first, answers, settled } = thread;
  const spot = `${first.record.kind}:${first.record.id}` as Spot;
  const refresh = () => queries.invalidateQueries({ queryKey: ['ws', ws, 'map', map, 'comments'] });
  const answer = useMutation({
    mutationFn: ({ text, mentions }: { text: string; mentions: string[] }) => addComment(ws, map, { thread: first.id, text, mentions }),
    onSuccess: async () => {
      setDoing('nothing');
      await refresh();
    },
  });
  const settle = useMutation({ mutationFn: (resolved: boolean) => changeComment(ws, map, first.id, { resolved }), onSuccess: refresh });
  useEffect(() => {
    if (!linked) return;
    item.current?.scrollIntoView({ block: 'nearest' });
    if (first.record.kind !== 'map' && ui.element(spot)) ui.focus(spot);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a link leads there once
  }, [linked]);
  const link = () => {
    const to = new URL(window.location.href);
    to.searchParams.set('panel', 'comments');
    to.searchParams.set('comment', first.id);
    to.searchParams.delete('settled');
    void copyText(to.href).then(() => setCopied(true));
  };
  const fault = answer.error ?? settle.error;
  return (
    <li ref={item} className="wm-thread" data-linked={linked || undefined}>
      {here ? null : (
        <button type="button" className="wm-thread-part" onClick={() => ui.focus(spot)}>
          {nameOf(first.record)}
        </button>
      )}
      {[first, ...answers].map((comment) => (
        <One key={comment.id} map={map} comment={comment} names={names} me={me} fresh={isFresh(comment, seen)} onChanged={refresh} />
      ))}
      {settled ? <p className="wm-soft wm-small">{t('settledBy', { name: first.resolvedBy ?? '' })}</p> : null}
      {doing === 'answer' ? (
        <CommentField focus label={t('answerTo', { name: first.by })} action={t('answer')} names={names} busy={answer.isPending} onSend={(text, mentions) => answer.mutateAsync({ text, mentions })} onCancel={() => setDoing('nothing')} />
      ) : (
        <div className="wm-row wm-thread-acts">
          {speaks && !settled ? (
            <Button size="compact-xs" variant="default" onClick={() => setDoing('answer')}>
              {t('answer')}
            </Button>
          ) : null}
          {mayWrite || (speaks && first.mine) ? (
            <Button size="compact-xs" variant="default" loading={settle.isPending} onClick={() => settle.mutate(!settled)}>
              {t(settled ? 'reopen' : 'settle')}
            </Button>
          ) : null}
          <Button size="compact-xs" variant="subtle" color="gray" className="wm-quiet" onClick={link}>
            <span aria-live="polite">{copied ? t('shell:linkCopied') : t('shell:copyLink')}</span>
          </Button>
        </div>
      )}
      {fault ? <p role="alert" className="wm-bad wm-small">{failureText(fault, t)}</p> : null}
    </li>
  );
}

interface OneProps {
  map: string;
  comment: CommentEntry;
  names: readonly string[];
  me: string;
  fresh: boolean;
  onChanged: () => Promise<unknown>;
}

/** One comment; its author can reword it. */
function One({ map, comment, names, me, fresh, onChanged }: OneProps) {
  const { t } = useTranslation('mapcomments');
  const ws = useWorkspaceId();
  const format = useFormat();
  const [rewording, setRewording] = useState(false);
  const reword = useMutation({
    mutationFn: (text: string) => changeComment(ws, map, comment.id, { text }),
    onSuccess: async () => {
      setRewording(false);
      await onChanged();
    },
  });
  return (
    <article className="wm-comment" data-fresh={fresh || undefined} data-me={comment.mentions.includes(me) || undefined}>
      <header>
        <strong>{comment.by}</strong>
        <time dateTime={comment.at}>{format.time(comment.at)}</time>
        {fresh ? <span className="wm-evidence">{t('fresh')}</span> : null}
      </header>
      {rewording ? (
        <CommentField focus label={t('reword')} action={t('keep')} names={names} busy={reword.isPending} first={comment.text} onSend={(text) => reword.mutateAsync(text)} onCancel={() => setRewording(false)} />
      ) : (
        <p>
          {piecesOf(comment.text, comment.mentions).map((piece, at) =>
            piece.mention ? (
              <strong key={at} className="wm-mention" data-me={piece.text === `@${me}` || undefined}>
                {piece.text}
              </strong>
            ) : (
              piece.text
            ),
          )}
          {comment.mine ? (
            <button type="button" className="wm-comment-edit" onClick={() => setRewording(true)}>
              {t('reword')}
            </button>
          ) : null}
        </p>
      )}
      {reword.isError ? <p role="alert" className="wm-bad wm-small">{failureText(reword.error, t)}</p> : null}
    </article>
  );
}
