import { ActionIcon, Button, Modal, MultiSelect, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moved } from '../../core/order';
import { areWhole, freeTypes, type NamedStage } from '../../core/stages';
import { Icon } from '../icons';
import { Failure, failureText, Skeletons } from '../Parts';
import { Question } from '../Question';
import { logQuery, useMayWrite, useWorkspaceId } from '../session';
import { forgetStages, ownStagesQuery, saveStages, stagesOfQuery } from './calls';
import './stages.css';

/** Where the stages of the workspace are laid down: those that it has, or to begin with those that were looked at. */
export default function StagesDialog({ from, onClose, onTake }: { from: string; onClose: () => void; onTake: (stages: 'own' | undefined) => void }) {
  const { t } = useTranslation('stages');
  const ws = useWorkspaceId();
  const own = useQuery(ownStagesQuery(ws));
  const isFirst = own.data?.length === 0;
  const begin = useQuery({ ...stagesOfQuery(ws, from === 'own' ? 'draft' : from), enabled: isFirst });
  // A map without any binding has no stages to begin with.
  const draft = useQuery({ ...stagesOfQuery(ws, 'draft'), enabled: isFirst && begin.isError });
  const stages = own.data?.length ? own.data : (begin.data ?? draft.data);
  const failed = own.error ?? draft.error;
  return (
    <Modal opened onClose={onClose} title={t('title')} size="xl" centered closeButtonProps={{ 'aria-label': t('shell:close') }}>
      {failed ? <Failure error={failed} retry={() => void (own.isError ? own : draft).refetch()} /> : null}
      {stages === undefined && !failed ? <Skeletons rows={5} /> : null}
      {stages ? <Editor first={stages} isLaidDown={(own.data?.length ?? 0) > 0} onClose={onClose} onTake={onTake} /> : null}
    </Modal>
  );
}

function Editor({ first, isLaidDown, onClose, onTake }: { first: readonly NamedStage[]; isLaidDown: boolean; onClose: () => void; onTake: (stages: 'own' | undefined) => void }) {
  const { t } = useTranslation('stages');
  const ws = useWorkspaceId();
  const client = useQueryClient();
  const mayWrite = useMayWrite();
  const log = useQuery(logQuery(ws)).data;
  const [stages, setStages] = useState(() => first.map((stage, id) => ({ ...stage, id })));
  const [said, setSaid] = useState('');
  const [asks, setAsks] = useState(false);
  const all = log?.types.map((type) => type.type) ?? [];
  const put = (at: number, next: Partial<NamedStage>) => setStages(stages.map((stage, place) => (place === at ? { ...stage, ...next } : stage)));
  const move = (from: number, to: number) => {
    setStages([...moved(stages, from, to)]);
    setSaid(t('moved', { name: stages[from]?.name ?? '', place: to + 1 }));
  };
  const done = async (taken: 'own' | undefined) => {
    // What was counted by the stages as they were is counted anew.
    await client.invalidateQueries({ queryKey: ['ws', ws] });
    onTake(taken);
    onClose();
  };
  const save = useMutation({ mutationFn: () => saveStages(ws, stages.map(({ name, types }) => ({ name: name.trim(), types: [...types] }))), onSuccess: () => done('own') });
  const forget = useMutation({
    mutationFn: () => {
      onTake(undefined); // before they are gone, so that no screen asks for them once more
      return forgetStages(ws);
    },
    onSuccess: () => done(undefined),
  });
  const failed = save.error ?? (asks ? null : forget.error);
  return (
    <div className="wm-stack">
      <p className="wm-soft">{t(isLaidDown ? 'about' : 'aboutFirst')}</p>
      <ol className="wm-stage-rows">
        {stages.map((stage, at) => (
          <li key={stage.id}>
            <span className="wm-stage-place" aria-hidden="true">{at + 1}</span>
            <Textarea
              size="xs"
              autosize
              label={t('name')}
              maxLength={200}
              value={stage.name}
              onKeyDown={(event) => {
                if (event.key === 'Enter') event.preventDefault();
              }}
              onChange={(event) => put(at, { name: event.currentTarget.value.replace(/\s*\n\s*/g, ' ') })}
            />
            <MultiSelect size="xs" label={t('types')} searchable hidePickedOptions value={[...stage.types]} data={freeTypes(stages, at, all)} onChange={(types) => put(at, { types })} placeholder={stage.types.length === 0 ? t('typesNone') : undefined} />
            <span className="wm-row wm-stage-tools">
              <ActionIcon variant="default" size={30} disabled={at === 0} aria-label={t('earlier', { name: stage.name })} onClick={() => move(at, at - 1)}>
                <span aria-hidden="true">↑</span>
              </ActionIcon>
              <ActionIcon variant="default" size={30} disabled={at === stages.length - 1} aria-label={t('later', { name: stage.name })} onClick={() => move(at, at + 1)}>
                <span aria-hidden="true">↓</span>
              </ActionIcon>
              <ActionIcon variant="default" size={30} aria-label={t('remove', { name: stage.name })} onClick={() => setStages(stages.filter((_, place) => place !== at))}>
                <Icon name="close" size={16} />
              </ActionIcon>
            </span>
          </li>
        ))}
      </ol>
      <div>
        <Button size="xs" variant="default" leftSection={<Icon name="plus" size={16} />} disabled={stages.length >= 64} onClick={() => setStages([...stages, { name: '', types: [], id: Math.max(0, ...stages.map((it) => it.id)) + 1 }])}>
          {t('add')}
        </Button>
      </div>
      {failed ? <p className="wm-bad" role="alert">{failureText(failed, t)}</p> : null}
      <span className="wm-hidden" role="status">{said}</span>
      <div className="wm-row">
        {mayWrite ? (
          <>
            <Button size="sm" loading={save.isPending} disabled={!areWhole(stages)} onClick={() => save.mutate()}>
              {t('save')}
            </Button>
            {isLaidDown ? (
              <Button size="sm" variant="subtle" color="red" onClick={() => setAsks(true)}>
                {t('forget')}
              </Button>
            ) : null}
          </>
        ) : (
          <span className="wm-soft">{t('readOnly')}</span>
        )}
      </div>
      <Question
        open={asks}
        title={t('forgetTitle')}
        about={t('forgetAbout')}
        yes={t('forget')}
        busy={forget.isPending}
        fault={forget.error ? failureText(forget.error, t) : null}
        onYes={() => forget.mutate()}
        onClose={() => setAsks(false)}
      />
    </div>
  );
}
