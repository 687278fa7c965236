import { Button, NativeSelect } from '@mantine/core';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CARD_COLORS, CHANNELS } from '../../../core/journeyMap/lanes';
import { plainOf } from '../../../core/journeyMap/cardText';
import { moveCards, type Direction } from '../../../core/journeyMap/changes';
import { slotKey } from '../../../core/journeyMap/grid';
import { objectOf, textOf, type MapRecord, type Value } from '../../../core/journeyMap/records';
import { Icon, type IconName } from '../../../shell/icons';
import type { Actions } from './actions';
import { AutoField } from './AutoField';
import { Beginnings } from './Beginnings';
import { laneName, useCardsVersion, useEditor, useSet, useShape } from './context';
import { EvidenceFields } from './EvidenceFields';

const StepBinding = lazy(async () => ({ default: (await import('../bindings/StepBinding')).StepBinding }));
const StepWays = lazy(async () => ({ default: (await import('../links/StepWays')).StepWays }));

/** All about what is chosen, and what can be done with it without dragging. */
export function DetailsPanel({ actions }: { actions: Actions }) {
  const { t } = useTranslation('mapeditor');
  const { ui } = useEditor();
  useShape();
  useCardsVersion();
  const [, again] = useState(0);
  useEffect(() => ui.subscribe('selection', () => again((n) => n + 1)), [ui]);
  const cards = ui.chosen();
  if (cards.length > 1) return <Many cards={cards} actions={actions} />;
  const record = cards[0] ?? actions.focused();
  if (!record) return <p className="wm-soft">{t('details.nothing')}</p>;
  if (record.kind === 'card') return <CardDetails key={record.id} card={record} actions={actions} />;
  return <PartDetails key={record.id} record={record} actions={actions} />;
}

function Moves({ directions, actions }: { directions: readonly Direction[]; actions: Actions }) {
  const { t } = useTranslation('mapeditor');
  const rotate = { up: '180deg', down: '0deg', left: '90deg', right: '-90deg' };
  return (
    <div className="wm-jm-moves" role="group" aria-label={t('details.move')}>
      {directions.map((direction) => (
        <Button key={direction} variant="default" size="compact-sm" aria-label={t(`details.${direction}`)} title={t(`details.${direction}`)} onClick={() => actions.move(direction)}>
          <Icon name="chevron" size={16} style={{ rotate: rotate[direction] }} />
        </Button>
      ))}
    </div>
  );
}

function Act({ icon, label, onClick }: { icon: IconName; label: string; onClick: () => void }) {
  return (
    <Button variant="default" size="compact-sm" leftSection={<Icon name={icon} size={15} />} onClick={onClick}>
      {label}
    </Button>
  );
}

function Colors({ value, onPick }: { value: string; onPick: (color: string | null) => void }) {
  const { t } = useTranslation('mapeditor');
  return (
    <div className="wm-jm-colors" role="group" aria-label={t('details.color')}>
      <button type="button" aria-pressed={value === ''} aria-label={t('colors.none')} title={t('colors.none')} onClick={() => onPick(null)} />
      {CARD_COLORS.map((color) => (
        <button key={color} type="button" data-color={color} aria-pressed={value === color} aria-label={t(`colors.${color}`)} title={t(`colors.${color}`)} onClick={() => onPick(color)} />
      ))}
    </div>
  );
}

function Many({ cards, actions }: { cards: readonly MapRecord[]; actions: Actions }) {
  const { t } = useTranslation('mapeditor');
  const { live, readOnly } = useEditor();
  return (
    <>
      <h2>{t('details.cards', { count: cards.length })}</h2>
      {readOnly ? null : (
        <>
          <Colors value="-" onPick={(color) => live.edit(cards.map(({ kind, id }) => ({ kind, id, fields: { color } })))} />
          <Moves directions={['left', 'right', 'up', 'down']} actions={actions} />
          <div className="wm-row">
            <Act icon="plus" label={t('details.duplicate')} onClick={actions.duplicate} />
            <Act icon="trash" label={t('maps:delete')} onClick={actions.remove} />
          </div>
        </>
      )}
    </>
  );
}

/** The object of a field with one of its values changed; null if nothing is left of it. */
function changed(record: MapRecord, field: string, name: string, value: Value): Value {
  const next: Record<string, Value> = { ...objectOf(record, field) };
  if (value === null || value === '') delete next[name];
  else next[name] = value;
  // A touchpoint is its channel: without one there is none.
  return Object.keys(next).length === 0 || (field === 'touchpoint' && !('channel' in next)) ? null : next;
}

function CardDetails({ card, actions }: { card: MapRecord; actions: Actions }) {
  const { t } = useTranslation('mapeditor');
  const { live, readOnly } = useEditor();
  const set = useSet(card);
  const slot = live.grid.slotOf(card);
  const lane = live.store.get('lane', slot.lane);
  const kind = textOf(lane, 'kind');
  const touchpoint = objectOf(card, 'touchpoint');
  const of = live.grid.shape.stages.find((it) => it.stage.id === slot.stage);
  const part = (field: string, name: string, label: string, most = 200) => (
    <AutoField label={label} most={most} readOnly={readOnly} value={String(objectOf(card, field)?.[name] ?? '')} onSave={(value) => set({ [field]: changed(card, field, name, value) }, `${card.id}-${field}-${name}`)} />
  );
  const choice = (name: string, options: readonly string[]) => (
    <NativeSelect
      size="xs"
      disabled={readOnly}
      label={t(`details.${name}`)}
      value={String(touchpoint?.[name] ?? '')}
      onChange={(event) => set({ touchpoint: changed(card, 'touchpoint', name, event.currentTarget.value) })}
      data={[{ value: '', label: '–' }, ...options.map((value) => ({ value, label: t(`touch.${value}`) }))]}
    />
  );
  return (
    <>
      <p className="wm-soft wm-small">{[laneName(lane, t), textOf(of?.stage, 'name')].filter(Boolean).join(' · ')}</p>
      <h2>{plainOf(textOf(card, 'text')).slice(0, 90) || t('emptyCard')}</h2>
      {readOnly ? null : (
        <>
          <Colors value={textOf(card, 'color')} onPick={(color) => set({ color })} />
          <div className="wm-spread">
            <Moves directions={['left', 'up', 'down', 'right']} actions={actions} />
            <span className="wm-row">
              <Act icon="plus" label={t('details.duplicate')} onClick={actions.duplicate} />
              <Act icon="trash" label={t('maps:delete')} onClick={actions.remove} />
            </span>
          </div>
        </>
      )}
      <EvidenceFields record={card} />
      {of && of.steps.length > 0 ? (
        <NativeSelect
          size="xs"
          disabled={readOnly}
          label={t('maps:step')}
          value={slot.step}
          onChange={(event) => live.edit(moveCards(live.grid, [card], { ...slot, step: event.currentTarget.value }, null))}
          data={[{ value: '', label: t('details.wholeStage') }, ...of.steps.map((step) => ({ value: step.id, label: textOf(step, 'name') }))]}
        />
      ) : null}
      {readOnly ? null : <Beginnings card={card} lane={kind} />}
      {kind === 'touchpoints' || touchpoint ? (
        <fieldset className="wm-jm-fields">
          <legend>{t('lanes.touchpoints')}</legend>
          {part('touchpoint', 'channel', t('details.channel'))}
          <div className="wm-jm-suggestions">
            {readOnly || touchpoint?.['channel']
              ? null
              : CHANNELS.map((channel) => (
                  <button key={channel} type="button" className="wm-jm-chip" onClick={() => set({ touchpoint: changed(card, 'touchpoint', 'channel', channel) })}>
                    {t(`channels.${channel}`)}
                  </button>
                ))}
          </div>
          {touchpoint?.['channel'] ? (
            <>
              {choice('form', ['digital', 'physical'])}
              {choice('owner', ['brand', 'partner', 'customer', 'other'])}
              {choice('initiator', ['customer', 'brand'])}
            </>
          ) : null}
        </fieldset>
      ) : null}
      {kind === 'communication' ? (
        <fieldset className="wm-jm-fields">
          <legend>{t('lanes.communication')}</legend>
          {part('communication', 'message', t('details.message'), 2_000)}
          {part('communication', 'content', t('details.content'), 2_000)}
          {part('communication', 'channel', t('details.channel'))}
          {part('communication', 'tool', t('details.tool'))}
          {part('communication', 'owner', t('details.ownerOf'))}
        </fieldset>
      ) : null}
      {kind === 'metrics' ? (
        <fieldset className="wm-jm-fields">
          <legend>{t('lanes.metrics')}</legend>
          {part('metric', 'name', t('details.metricName'))}
          <AutoField
            label={t('details.metricValue')}
            type="number"
            readOnly={readOnly}
            value={String(objectOf(card, 'metric')?.['value'] ?? '')}
            onSave={(value) => {
              const metric = changed(card, 'metric', 'value', value === '' || !Number.isFinite(Number(value)) ? null : Number(value)) as Record<string, Value> | null;
              set({ metric: metric && !('name' in metric) ? { ...metric, name: plainOf(textOf(card, 'text')).slice(0, 200) || t('lanes.metrics') } : metric });
            }}
          />
          {part('metric', 'unit', t('details.metricUnit'))}
        </fieldset>
      ) : null}
      <p className="wm-soft wm-small">{t('details.keys')}</p>
    </>
  );
}

function PartDetails({ record, actions }: { record: MapRecord; actions: Actions }) {
  const { t } = useTranslation('mapeditor');
  const { live, ui, readOnly } = useEditor();
  const set = useSet(record);
  const stage = record.kind === 'stage';
  const name = record.kind === 'lane' ? laneName(record, t) : textOf(record, 'name');
  const cards = [...live.grid.allCards()].filter((card) => slotKey(live.grid.slotOf(card)).includes(record.id)).length;
  return (
    <>
      <p className="wm-soft wm-small">{t(`details.kind.${record.kind}`)}</p>
      <h2>{name}</h2>
      <p className="wm-soft wm-small">{t('details.cards', { count: cards })}</p>
      {readOnly ? null : (
        <>
          <div className="wm-spread">
            <Moves directions={record.kind === 'lane' ? ['up', 'down'] : ['left', 'right']} actions={actions} />
            <span className="wm-row">
              <Act icon="edit" label={t('details.rename')} onClick={() => ui.edit(`${record.kind as 'stage' | 'step' | 'lane'}:${record.id}`)} />
              <Act icon="trash" label={t('maps:delete')} onClick={actions.remove} />
            </span>
          </div>
          {stage ? (
            <div className="wm-row">
              <Act icon="plus" label={t('details.addStep')} onClick={() => actions.addStep(record.id)} />
              <Act icon="plus" label={t('details.addStageAfter')} onClick={() => actions.addStage(record)} />
            </div>
          ) : null}
          {record.kind === 'lane' ? <Act icon="close" label={t('details.hideLane')} onClick={() => set({ hidden: true })} /> : null}
        </>
      )}
      {record.kind === 'lane' ? null : (
        <>
          <AutoField label={t('details.description')} lines={3} readOnly={readOnly} value={textOf(record, 'description')} onSave={(value) => set({ description: value || null }, `${record.id}-description`)} />
          {stage ? (
            <AutoField label={t('lanes.department')} most={200} readOnly={readOnly} value={textOf(record, 'department')} onSave={(value) => set({ department: value || null }, `${record.id}-department`)} />
          ) : (
            <>
              <EvidenceFields record={record} />
              <Suspense>
                <StepBinding step={record} />
                <StepWays step={record} />
              </Suspense>
            </>
          )}
        </>
      )}
    </>
  );
}
