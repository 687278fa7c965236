import { ActionIcon, Button, Modal, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyLink } from '../../shell/CopyLink';
import { Icon } from '../../shell/icons';
import { useMetricName } from '../../shell/metrics/names';
import { ButtonLink, EmptyState, Failure, failureText, ScreenHead, Skeletons } from '../../shell/Parts';
import { useMayWrite, useWorkspaceId } from '../../shell/session';
import { AddressLink } from '../../shell/views/AddressLink';
import { addressOfView, boardsQuery, changeBoard, deleteBoard, viewsQuery, type Board, type Tile } from '../../shell/views/calls';
import { TileMetric } from './TileMetric';
import { keysOf, movedBy, movedOnto, without } from './tiles';
import { TileView } from './TileView';
import { useDraggedTile } from './useDraggedTile';
import './boards.css';

const MetricForm = lazy(() => import('../../shell/metrics/MetricForm'));

/** One board: its tiles in their order, and the way to change them. */
export function BoardScreen() {
  const { t } = useTranslation('boards');
  const ws = useWorkspaceId();
  const id = (useParams({ strict: false }) as { board?: string }).board;
  const boards = useQuery(boardsQuery(ws));
  const board = boards.data?.find((it) => it.id === id);
  if (boards.isPending) return <Skeletons rows={6} />;
  if (boards.isError) return <Failure error={boards.error} retry={() => void boards.refetch()} />;
  if (!board) {
    return (
      <EmptyState icon="boards" title={t('shell:notFound.title')} about={t('shell:notFound.about')}>
        <ButtonLink to="boards" label={t('all')} />
      </EmptyState>
    );
  }
  return <Shown board={board} />;
}

function Shown({ board }: { board: Board }) {
  const { t } = useTranslation('boards');
  const ws = useWorkspaceId();
  const client = useQueryClient();
  const navigate = useNavigate();
  const views = useQuery(viewsQuery(ws));
  const mayWrite = useMayWrite();
  const [editing, setEditing] = useState(false);
  const again = () => client.invalidateQueries({ queryKey: ['ws', ws, 'boards'] });
  // One after the other, each on what the one before has left, so that two quick presses do not meet.
  const change = useMutation({
    scope: { id: `board ${board.id}` },
    mutationFn: (next: (now: Board) => { name?: string; tiles?: Tile[] }) => {
      const now = client.getQueryData(boardsQuery(ws).queryKey)?.find((it) => it.id === board.id) ?? board;
      return changeBoard(ws, now, next(now));
    },
    onSettled: again,
  });
  const remove = useMutation({
    mutationFn: () => deleteBoard(ws, board.id),
    onSuccess: async () => {
      await again();
      void navigate({ to: '/w/$ws/boards', params: { ws } } as never);
    },
  });
  const [said, setSaid] = useState('');
  const keys = keysOf(board.tiles);
  const say = (name: string, place: number) => setSaid(t('moved', { name, n: place + 1, interpolation: { escapeValue: false } }));
  const move = (tile: Tile, by: -1 | 1) => change.mutate((now) => ({ tiles: movedBy(now.tiles, tile, by) }));
  const drop = (key: string, onto: Tile) => {
    const tile = board.tiles[keys.indexOf(key)];
    if (tile) change.mutate((now) => ({ tiles: movedOnto(now.tiles, tile, onto) }));
  };
  const failed = change.error ?? remove.error;
  return (
    <>
      <ScreenHead title={board.name} about={t('about')}>
        <ButtonLink to="boards" label={t('all')} variant="default" size="xs" />
        <CopyLink />
        {mayWrite ? (
          <Button size="xs" variant={editing ? 'filled' : 'default'} aria-pressed={editing} onClick={() => setEditing(!editing)}>
            {editing ? t('done') : t('edit')}
          </Button>
        ) : null}
      </ScreenHead>
      {editing ? <Editing board={board} views={(views.data ?? []).filter((view) => view.shared)} onChange={change.mutate} onDelete={() => remove.mutate()} /> : null}
      {failed ? (
        <p className="wm-bad" role="alert">
          {failureText(failed, t)}
        </p>
      ) : null}
      {board.tiles.length === 0 ? <EmptyState icon="boards" title={t('empty.title')} about={t('empty.about')} /> : null}
      {views.data ? (
        <ul className="wm-tiles" aria-label={board.name}>
          {board.tiles.map((tile, at) => (
            <TileCard
              key={keys[at]}
              id={keys[at] ?? ''}
              tile={tile}
              view={views.data.find((view) => view.id === tile.view)}
              {...(editing
                ? {
                    edit: {
                      place: at,
                      say,
                      drop: (key: string) => drop(key, tile),
                      ...(at > 0 ? { earlier: () => move(tile, -1) } : {}),
                      ...(at < board.tiles.length - 1 ? { later: () => move(tile, 1) } : {}),
                      remove: () => change.mutate((now) => ({ tiles: without(now.tiles, tile) })),
                    },
                  }
                : {})}
            />
          ))}
        </ul>
      ) : null}
      <span className="wm-hidden" role="status">
        {said}
      </span>
    </>
  );
}

interface Edit {
  /** Where the tile is, from 0. */
  readonly place: number;
  /** Tells where a tile went. */
  readonly say: (name: string, place: number) => void;
  /** Another tile, by its key, was dropped on this one. */
  readonly drop: (key: string) => void;
  readonly earlier?: () => void;
  readonly later?: () => void;
  readonly remove: () => void;
}

function TileCard({ id, tile, view, edit }: { id: string; tile: Tile; view: { name: string; screen: string; search: string } | undefined; edit?: Edit }) {
  const { t } = useTranslation('boards');
  const ws = useWorkspaceId();
  const nameOf = useMetricName();
  const metric = tile.metric ?? undefined;
  const name = metric === undefined ? (view?.name ?? t('gone')) : nameOf(metric);
  const address = metric === undefined ? view && addressOfView(ws, view) : `/w/${ws}/trends?metric=${encodeURIComponent(JSON.stringify([metric]))}`;
  const said = { name, interpolation: { escapeValue: false } };
  const { card, handle, over } = useDraggedTile(id, edit);
  const shift = (by: -1 | 1) => {
    const move = by < 0 ? edit?.earlier : edit?.later;
    if (!edit || !move) return;
    move();
    edit.say(name, edit.place + by);
  };
  return (
    <li ref={card} className="wm-card wm-tile" data-over={over}>
      <div className="wm-spread">
        {edit ? (
          <button
            ref={handle}
            type="button"
            className="wm-tile-grip"
            aria-label={t('grip', said)}
            onKeyDown={(event) => {
              const by = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined;
              if (by === undefined) return;
              event.preventDefault();
              shift(by);
            }}
          >
            <Icon name="grip" size={18} />
          </button>
        ) : null}
        <h2>{address ? <AddressLink address={address}>{name}</AddressLink> : name}</h2>
        {edit ? (
          <span className="wm-row">
            <ActionIcon variant="default" size={30} disabled={!edit.earlier} aria-label={t('earlier', said)} onClick={() => shift(-1)}>
              <span aria-hidden="true">←</span>
            </ActionIcon>
            <ActionIcon variant="default" size={30} disabled={!edit.later} aria-label={t('later', said)} onClick={() => shift(1)}>
              <span aria-hidden="true">→</span>
            </ActionIcon>
            <ActionIcon variant="default" size={30} aria-label={t('remove', said)} onClick={edit.remove}>
              <Icon name="close" size={16} />
            </ActionIcon>
          </span>
        ) : null}
      </div>
      {metric === undefined ? view ? <TileView ws={ws} view={view} /> : null : <TileMetric ws={ws} metric={metric} name={name} />}
    </li>
  );
}

function Editing({ board, views, onChange, onDelete }: { board: Board; views: readonly { id: string; name: string }[]; onChange: (next: (now: Board) => { name?: string; tiles?: Tile[] }) => void; onDelete: () => void }) {
  const { t } = useTranslation('boards');
  const [name, setName] = useState(board.name);
  const [adding, setAdding] = useState(false);
  return (
    <section className="wm-card wm-controls" aria-label={t('edit')}>
      <form
        className="wm-controls"
        onSubmit={(event) => {
          event.preventDefault();
          onChange(() => ({ name: name.trim() }));
        }}
      >
        <TextInput size="xs" label={t('name')} maxLength={100} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <Button size="xs" variant="default" type="submit" disabled={name.trim() === '' || name.trim() === board.name}>
          {t('rename')}
        </Button>
      </form>
      <Select
        size="xs"
        className="wm-choice"
        label={t('addView')}
        searchable
        value={null}
        data={views.map((view) => ({ value: view.id, label: view.name }))}
        onChange={(view) => {
          if (view !== null) onChange((now) => ({ tiles: [...now.tiles, { view, metric: null }] }));
        }}
      />
      <Button size="xs" variant="default" aria-haspopup="dialog" onClick={() => setAdding(true)}>
        {t('addMetric')}
      </Button>
      <Button size="xs" variant="subtle" color="red" onClick={onDelete}>
        {t('delete')}
      </Button>
      <Modal opened={adding} onClose={() => setAdding(false)} title={t('addMetric')} centered closeButtonProps={{ 'aria-label': t('shell:close') }}>
        <Suspense fallback={<Skeletons rows={4} />}>
          <MetricForm
            action={t('addMetric')}
            onTake={(metric) => {
              onChange((now) => ({ tiles: [...now.tiles, { view: null, metric }] }));
              setAdding(false);
            }}
          />
        </Suspense>
      </Modal>
    </section>
  );
}
