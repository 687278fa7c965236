import { Button, Modal, Radio, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureText } from '../Parts';
import { screenAt } from '../screens';
import { useMayWrite, useWorkspaceId } from '../session';
import { addView, boardsQuery, changeBoard, type View } from './calls';

/** Asks for the name of a view, who shall see it, and the board that it goes on. */
export default function SaveViewDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('boards');
  const ws = useWorkspaceId();
  const client = useQueryClient();
  const boards = useQuery(boardsQuery(ws)).data ?? [];
  const screen = screenAt(window.location.pathname, ws).noun;
  const [name, setName] = useState(t(`${screen}:title`));
  const mayWrite = useMayWrite();
  const [shared, setShared] = useState(mayWrite);
  const [on, setOn] = useState<string | null>(null);
  // A view that was kept when its board refused it is not kept again.
  const kept = useRef<{ asked: string; view: View }>(undefined);
  const save = useMutation({
    mutationFn: async () => {
      const wanted = { name: name.trim(), screen, search: window.location.search.slice(1), shared };
      const asked = JSON.stringify(wanted);
      if (kept.current?.asked !== asked) kept.current = { asked, view: await addView(ws, wanted) };
      const { view } = kept.current;
      const board = boards.find((it) => it.id === on);
      if (board && shared) await changeBoard(ws, board, { tiles: [...board.tiles, { view: view.id, metric: null }] });
    },
    onSuccess: async () => {
      await Promise.all([client.invalidateQueries({ queryKey: ['ws', ws, 'views'] }), client.invalidateQueries({ queryKey: ['ws', ws, 'boards'] })]);
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('saveTitle')} centered closeButtonProps={{ 'aria-label': t('shell:close') }}>
      <form
        className="wm-form"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <TextInput data-autofocus label={t('name')} maxLength={100} value={name} onChange={(event) => setName(event.currentTarget.value)} error={save.isError ? failureText(save.error, t) : undefined} />
        <Radio.Group label={t('visible')} {...(mayWrite ? {} : { description: t('onlyOwn') })} value={shared ? 'shared' : 'own'} onChange={(next) => setShared(next === 'shared')}>
          <div className="wm-row">
            <Radio value="shared" label={t('shared')} disabled={!mayWrite} />
            <Radio value="own" label={t('own')} />
          </div>
        </Radio.Group>
        {shared && boards.length > 0 ? <Select label={t('putOn')} placeholder={t('noBoard')} clearable clearButtonProps={{ 'aria-label': t('noBoard') }} value={on} data={boards.map((board) => ({ value: board.id, label: board.name }))} onChange={setOn} /> : null}
        <Button type="submit" loading={save.isPending} disabled={name.trim() === ''}>
          {t('save')}
        </Button>
      </form>
    </Modal>
  );
}
