import { ActionIcon, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { deletionOf } from '../../../core/journeyMap/changes';
import { newLink } from '../../../core/journeyMap/links';
import { textOf, type MapRecord } from '../../../core/journeyMap/records';
import { Icon } from '../../../shell/icons';
import { mapsQuery, useWorkspaceId } from '../../../shell/session';
import { AutoField } from '../editor/AutoField';
import { newId, useEditor, useSet, useShape } from '../editor/context';
import { SubMapLink } from './SubMapLink';

/** In a step's details: its ways to other steps, and the map that tells it more closely. */
export function StepWays({ step }: { step: MapRecord }) {
  const { t } = useTranslation('maplinks');
  const { live, ui, readOnly } = useEditor();
  const { links, stages } = useShape();
  const nameOf = (id: string) => textOf(live.store.get('step', id), 'name');
  const shown = links.filter((link) => live.store.live('step', textOf(link, 'from')) && live.store.live('step', textOf(link, 'to')));
  const out = shown.filter((link) => textOf(link, 'from') === step.id);
  const into = shown.filter((link) => textOf(link, 'to') === step.id);
  const taken = new Set([step.id, ...out.map((link) => textOf(link, 'to'))]);
  const targets = stages
    .map((of) => ({ group: textOf(of.stage, 'name'), items: of.steps.filter((it) => !taken.has(it.id)).map((it) => ({ value: it.id, label: textOf(it, 'name') })) }))
    .filter((group) => group.items.length > 0);
  const link = (to: string) => {
    const set = newLink(live.grid, step.id, to, newId);
    if (!set) return;
    live.edit([set]);
    ui.say(t('made', { from: nameOf(step.id), to: nameOf(to) }));
  };
  return (
    <>
      <fieldset className="wm-jm-fields">
        <legend>{t('title')}</legend>
        {out.map((it) => (
          <OutWay key={it.id} link={it} to={nameOf(textOf(it, 'to'))} />
        ))}
        {into.map((it) => (
          <button key={it.id} type="button" className="wm-jm-chip" onClick={() => ui.focus(`step:${textOf(it, 'from')}`)}>
            {t('into', { kind: t(`kinds.${textOf(it, 'kind')}`), from: nameOf(textOf(it, 'from')) })}
          </button>
        ))}
        {readOnly || targets.length === 0 ? null : (
          <NativeSelect size="xs" label={t('linkTo')} value="" onChange={(event) => link(event.currentTarget.value)} data={[{ value: '', label: t('choose') }, ...targets]} />
        )}
      </fieldset>
      <SubMap step={step} />
    </>
  );
}

function OutWay({ link, to }: { link: MapRecord; to: string }) {
  const { t } = useTranslation('maplinks');
  const { live, ui, readOnly } = useEditor();
  const set = useSet(link);
  const kind = textOf(link, 'kind');
  return (
    <div className="wm-jm-fields" role="group" aria-label={t('to', { to })}>
      <div className="wm-spread">
        <strong>{t('to', { to })}</strong>
        {readOnly ? null : (
          <ActionIcon
            variant="subtle"
            color="gray"
            className="wm-quiet"
            size={26}
            aria-label={t('delete', { to })}
            onClick={() => {
              live.edit(deletionOf([link]));
              ui.toast(t('deleted', { to }), true);
            }}
          >
            <Icon name="trash" size={15} />
          </ActionIcon>
        )}
      </div>
      <NativeSelect size="xs" disabled={readOnly} aria-label={t('kindOf', { to })} value={kind} onChange={(event) => set({ kind: event.currentTarget.value })} data={['branch', 'loop'].map((value) => ({ value, label: t(`kinds.${value}`) }))} />
      <AutoField label={t('label')} most={200} readOnly={readOnly} placeholder={t('labelHint')} value={textOf(link, 'label')} onSave={(value) => set({ label: value.trim() || null }, `${link.id}-label`)} />
    </div>
  );
}

function SubMap({ step }: { step: MapRecord }) {
  const { t } = useTranslation('maplinks');
  const { readOnly } = useEditor();
  const set = useSet(step);
  const ws = useWorkspaceId();
  const here = useParams({ strict: false }).map;
  const maps = useQuery({ ...mapsQuery(ws), enabled: ws !== '' });
  const now = textOf(step, 'subMap');
  const others = (maps.data ?? []).filter((map) => map.id !== here).map((map) => ({ value: map.id, label: map.name }));
  const gone = now !== '' && maps.isSuccess && others.every((map) => map.value !== now);
  if (readOnly && now === '') return null;
  return (
    <fieldset className="wm-jm-fields">
      <legend>{t('subMap')}</legend>
      {readOnly ? null : (
        <NativeSelect
          size="xs"
          aria-label={t('subMap')}
          description={t('subMapAbout')}
          value={now}
          onChange={(event) => set({ subMap: event.currentTarget.value || null })}
          data={[{ value: '', label: t('noSubMap') }, ...others, ...(gone ? [{ value: now, label: t('subMapGone') }] : [])]}
        />
      )}
      {now === '' || gone ? null : <SubMapLink map={now} />}
    </fieldset>
  );
}
