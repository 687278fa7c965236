import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../shell/icons';
import { EmptyState, Failure, failureText, ScreenHead, Skeletons } from '../../shell/Parts';
import { useFormat, useMayWrite, useWorkspaceId } from '../../shell/session';
import { AddressLink } from '../../shell/views/AddressLink';
import { addBoard, addressOfView, boardsQuery, changeView, deleteView, viewsQuery, type View } from '../../shell/views/calls';
import './boards.css';

/** All boards of the workspace, and the saved views that they are made of. */
export function BoardsScreen() {
  const { t } = useTranslation('boards');
  const ws = useWorkspaceId();
  const format = useFormat();
  const mayWrite = useMayWrite();
  const boards = useQuery(boardsQuery(ws));
  const views = useQuery(viewsQuery(ws)).data ?? [];
  return (
    <>
      <ScreenHead title={t('title')} about={t('about')}>
        {mayWrite ? <NewBoard /> : null}
      </ScreenHead>
      {boards.isPending ? <Skeletons rows={4} /> : null}
      {boards.isError ? <Failure error={boards.error} retry={() => void boards.refetch()} /> : null}
      {boards.data?.length === 0 ? <EmptyState icon="boards" title={t('none.title')} about={t('none.about')} /> : null}
      {boards.data && boards.data.length > 0 ? (
        <section className="wm-card" aria-label={t('title')}>
          <ul className="wm-boards">
            {boards.data.map((board) => (
              <li key={board.id}>
                <AddressLink address={`/w/${ws}/boards/${board.id}`}>{board.name}</AddressLink>
                <span className="wm-soft wm-small">{t('tiles', { count: board.tiles.length, n: format.count(board.tiles.length) })}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section className="wm-card wm-stack" aria-label={t('views')}>
        <h2>{t('views')}</h2>
        {views.length === 0 ? <p className="wm-soft">{t('noViews')}</p> : null}
        <ul className="wm-boards">
          {views.map((view) => (
            <ViewRow key={view.id} view={view} mayWrite={mayWrite} />
          ))}
        </ul>
      </section>
    </>
  );
}

function NewBoard() {
  const { t } = useTranslation('boards');
  const ws = useWorkspaceId();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const add = useMutation({
    mutationFn: () => addBoard(ws, name.trim()),
    onSuccess: async (board) => {
      await client.invalidateQueries({ queryKey: ['ws', ws, 'boards'] });
      void navigate({ to: '/w/$ws/boards/$board', params: { ws, board: board.id } } as never);
    },
  });
  return (
    <form
      className="wm-row"
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate();
      }}
    >
      <TextInput size="xs" aria-label={t('new')} placeholder={t('new')} maxLength={100} value={name} onChange={(event) => setName(event.currentTarget.value)} error={add.isError ? failureText(add.error, t) : undefined} />
      <Button type="submit" size="xs" leftSection={<Icon name="plus" size={16} />} loading={add.isPending} disabled={name.trim() === ''}>
        {t('create')}
      </Button>
    </form>
  );
}

function ViewRow({ view, mayWrite }: { view: View; mayWrite: boolean }) {
  const { t } = useTranslation('boards');
  const ws = useWorkspaceId();
  const client = useQueryClient();
  const [name, setName] = useState<string>();
  const again = () => client.invalidateQueries({ queryKey: ['ws', ws, 'views'] });
  const change = useMutation({
    mutationFn: (next: { name: string; shared: boolean }) => changeView(ws, view.id, next),
    onSuccess: async () => {
      await again();
      setName(undefined);
    },
  });
  const remove = useMutation({ mutationFn: () => deleteView(ws, view.id), onSuccess: again });
  const failed = change.error ?? remove.error;
  return (
    <li>
      {name === undefined ? (
        <AddressLink address={addressOfView(ws, view)}>{view.name}</AddressLink>
      ) : (
        <form
          className="wm-row"
          onSubmit={(event) => {
            event.preventDefault();
            change.mutate({ name: name.trim(), shared: view.shared });
          }}
        >
          <TextInput size="xs" autoFocus aria-label={t('name')} maxLength={100} value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <Button type="submit" size="xs" disabled={name.trim() === ''}>
            {t('done')}
          </Button>
        </form>
      )}
      <span className="wm-chip">{t(`${view.screen}:title`)}</span>
      {failed ? (
        <span className="wm-bad" role="alert">
          {failureText(failed, t)}
        </span>
      ) : null}
      {mayWrite || (view.own && !view.shared) ? (
        <span className="wm-row">
          <Select
            size="xs"
            w={210}
            aria-label={`${t('visible')}: ${view.name}`}
            disabled={!view.own || !mayWrite}
            allowDeselect={false}
            value={view.shared ? 'shared' : 'own'}
            data={[
              { value: 'shared', label: t('shared') },
              { value: 'own', label: t('own') },
            ]}
            onChange={(next) => change.mutate({ name: view.name, shared: next === 'shared' })}
          />
          <Button size="xs" variant="subtle" onClick={() => setName(name === undefined ? view.name : undefined)}>
            {t('rename')}
            <span className="wm-hidden"> {view.name}</span>
          </Button>
          <ActionIcon variant="subtle" color="gray" className="wm-quiet" size={30} aria-label={t('removeView', { name: view.name, interpolation: { escapeValue: false } })} onClick={() => remove.mutate()}>
            <Icon name="trash" size={16} />
          </ActionIcon>
        </span>
      ) : null}
    </li>
  );
}
