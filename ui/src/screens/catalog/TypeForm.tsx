import { Autocomplete, Button, Switch } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureText } from '../../shell/Parts';
import { useWorkspaceId } from '../../shell/session';
import { assignStage, changeRule, readStages, undoRule, type Entry } from './calls';

/** Calls a type by another name, hides it, gives it a channel or a stage, and takes all that back. */
export function TypeForm({ entry, types }: { entry: Entry; types: readonly Entry[] }) {
  const { t } = useTranslation('catalog');
  const ws = useWorkspaceId();
  const queries = useQueryClient();
  const [name, setName] = useState(entry.renamed ? (entry.name ?? '') : '');
  const [channel, setChannel] = useState(entry.channel ?? '');
  const [stage, setStage] = useState(entry.stage ?? '');
  const [hidden, setHidden] = useState(entry.hidden);
  const stages = useQuery({ queryKey: ['ws', ws, 'stages'], queryFn: () => readStages(ws) });
  const done = () => queries.invalidateQueries({ queryKey: ['ws', ws] });
  const save = useMutation({
    mutationFn: async () => {
      await changeRule(ws, { type: entry.type, name, channel, hidden });
      if (stage.trim() !== (entry.stage ?? '')) await assignStage(ws, name.trim() === '' ? entry.type : name.trim(), stage.trim() === '' ? null : stage.trim());
    },
    onSuccess: done,
  });
  const undo = useMutation({
    mutationFn: () => undoRule(ws, entry.type),
    onSuccess: async () => {
      setName('');
      setChannel('');
      setHidden(false);
      await done();
    },
  });
  const failed = [save, undo].find((it) => it.isError);
  const others = types.map((it) => it.type).filter((it) => it !== entry.type);
  const merges = others.includes(name.trim());
  return (
    <form
      className="wm-card wm-stack"
      aria-label={t('change')}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <h2>{t('change')}</h2>
      <p className="wm-soft">{t('changeAbout')}</p>
      <div className="wm-catalog-form">
        <Autocomplete size="xs" label={t('rename')} description={merges ? t('merges', { type: name.trim() }) : t('renameAbout')} data={others} limit={8} value={name} onChange={setName} />
        <Autocomplete size="xs" label={t('stage')} description={t('stageAbout')} data={stages.data?.stages.map((it) => it.name) ?? []} value={stage} onChange={setStage} disabled={hidden} />
        <Autocomplete size="xs" label={t('channel')} description={t('channelAbout')} data={['web', 'app', 'email', 'chat', 'phone', 'store']} value={channel} onChange={setChannel} />
        <Switch label={t('hide')} checked={hidden} onChange={(event) => setHidden(event.currentTarget.checked)} />
      </div>
      {failed ? <p role="alert" className="wm-bad">{failureText(failed.error, t)}</p> : null}
      {save.isSuccess ? <p role="status">{t('saved')}</p> : null}
      <div className="wm-row">
        <Button type="submit" size="xs" loading={save.isPending}>
          {t('save')}
        </Button>
        {entry.hidden || entry.renamed || entry.channel ? (
          <Button size="xs" variant="default" loading={undo.isPending} onClick={() => undo.mutate()}>
            {t('undo')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
