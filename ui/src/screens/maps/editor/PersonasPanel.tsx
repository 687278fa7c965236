import { ActionIcon, Button, FileButton } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deletionOf, newAmong } from '../../../core/journeyMap/changes';
import { textOf, type MapRecord } from '../../../core/journeyMap/records';
import { Icon } from '../../../shell/icons';
import { AutoField } from './AutoField';
import { newId, useCurves, useEditor, useSet, useShape } from './context';
import { personaColor, useCurveName } from './curves';
import { smallPicture } from './picture';

const PersonaSegment = lazy(async () => ({ default: (await import('../personas/PersonaSegment')).PersonaSegment }));
const ProposePersonas = lazy(async () => ({ default: (await import('../personas/ProposePersonas')).ProposePersonas }));
const NoPersona = lazy(async () => ({ default: (await import('../personas/NoPersona')).NoPersona }));
const ComparePersonas = lazy(async () => ({ default: (await import('../personas/ComparePersonas')).ComparePersonas }));

const TEXTS = ['goals', 'needs', 'motivations', 'preferences', 'behaviour', 'frustrations'] as const;

/** A persona's picture, or the first letters of the name. */
export function Face({ persona, at, size }: { persona: MapRecord; at: number; size: number }) {
  const picture = textOf(persona, 'picture');
  const style = { width: size, height: size, background: personaColor(at) };
  if (/^data:image\/(png|jpeg);base64,/.test(picture)) return <img className="wm-jm-face" src={picture} alt="" style={style} />;
  return (
    <span className="wm-jm-face" style={style} aria-hidden="true">
      {[...textOf(persona, 'name')].slice(0, 2).join('').toUpperCase()}
    </span>
  );
}

/** The people whom the map is about, side by side, each with the curves that belong to them. */
export function PersonasPanel() {
  const { t } = useTranslation('mapeditor');
  const { live, readOnly } = useEditor();
  const { personas } = useShape();
  const [open, setOpen] = useState<string | null>(null);
  const add = () => {
    const set = newAmong('persona', personas, null, { name: t('personas.new') }, newId);
    const curve = newAmong('curve', live.grid.curves, null, { persona: set.id, kind: 'assumed' }, newId);
    live.edit([set, curve]);
    setOpen(set.id);
  };
  return (
    <>
      <h2>{t('personas.title')}</h2>
      {personas.length === 0 ? <p className="wm-soft">{t('personas.empty')}</p> : null}
      <ul className="wm-jm-personas">
        {personas.map((persona, at) => (
          <li key={persona.id}>
            <button type="button" className="wm-jm-persona" aria-expanded={open === persona.id} onClick={() => setOpen(open === persona.id ? null : persona.id)}>
              <Face persona={persona} at={at} size={44} />
              <span>
                <strong>{textOf(persona, 'name')}</strong>
                <small>{textOf(persona, 'role')}</small>
              </span>
              <Icon name="chevron" size={18} />
            </button>
            {open === persona.id ? <PersonaForm persona={persona} at={at} /> : null}
          </li>
        ))}
      </ul>
      <div className="wm-row">
        {readOnly ? null : (
          <Button variant="default" size="xs" leftSection={<Icon name="plus" size={16} />} onClick={add}>
            {t('personas.add')}
          </Button>
        )}
        <Suspense>
          {readOnly ? null : <ProposePersonas />}
          {personas.length > 1 ? <ComparePersonas /> : null}
        </Suspense>
      </div>
      <Suspense>
        <NoPersona />
      </Suspense>
    </>
  );
}

function PersonaForm({ persona, at }: { persona: MapRecord; at: number }) {
  const { t } = useTranslation('mapeditor');
  const { live, ui, readOnly } = useEditor();
  const set = useSet(persona);
  const curves = useCurves().filter((curve) => textOf(curve, 'persona') === persona.id);
  const nameOf = useCurveName();
  const field = (name: string, label: string, lines = 1, most = 2_000) => (
    <AutoField label={label} lines={lines} most={most} readOnly={readOnly} value={textOf(persona, name)} onSave={(value) => (name === 'name' && value.trim() === '' ? undefined : set({ [name]: value.trim() === '' ? null : value }, `${persona.id}-${name}`))} />
  );
  const pick = (file: File | null) => {
    if (file) void smallPicture(file).then((picture) => (picture ? set({ picture }) : ui.toast(t('personas.badPicture'))));
  };
  return (
    <div className="wm-jm-persona-form">
      <div className="wm-row">
        <Face persona={persona} at={at} size={72} />
        {readOnly ? null : (
          <>
            <FileButton accept="image/png,image/jpeg" onChange={pick}>
              {(props) => (
                <Button {...props} variant="default" size="compact-sm">
                  {t('personas.picture')}
                </Button>
              )}
            </FileButton>
            {textOf(persona, 'picture') ? (
              <Button variant="subtle" color="gray" size="compact-sm" onClick={() => set({ picture: null })}>
                {t('personas.noPicture')}
              </Button>
            ) : null}
          </>
        )}
      </div>
      {field('name', t('personas.name'), 1, 200)}
      {field('role', t('personas.role'), 1, 200)}
      {field('quote', t('personas.quote'), 2)}
      <Suspense>
        <PersonaSegment persona={persona} />
      </Suspense>
      {TEXTS.map((name) => (
        <div key={name}>{field(name, t(`personas.${name}`), 2)}</div>
      ))}
      <fieldset className="wm-jm-fields">
        <legend>{t('personas.curves')}</legend>
        {curves.map((curve) => (
          <div key={curve.id} className="wm-spread">
            <span>{nameOf(curve)}</span>
            {readOnly ? null : (
              <ActionIcon variant="subtle" color="gray" className="wm-quiet" size={26} aria-label={t('personas.deleteCurve', { name: nameOf(curve) })} onClick={() => live.edit(deletionOf([curve]))}>
                <Icon name="trash" size={15} />
              </ActionIcon>
            )}
          </div>
        ))}
        {readOnly
          ? null
          : (['assumed', 'measured'] as const)
              .filter((kind) => curves.every((curve) => textOf(curve, 'kind') !== kind))
              .map((kind) => (
                <Button key={kind} variant="default" size="compact-sm" onClick={() => live.edit([newAmong('curve', live.grid.curves, null, { persona: persona.id, kind }, newId)])}>
                  {t('personas.addCurve', { kind: t(`maps:evidence.${kind}`) })}
                </Button>
              ))}
      </fieldset>
      {readOnly ? null : (
        <Button
          variant="subtle"
          color="gray"
          className="wm-bad"
          size="compact-sm"
          onClick={() => {
            live.edit(deletionOf([persona]));
            ui.toast(t('deletedOne', { name: textOf(persona, 'name') }), true);
          }}
        >
          {t('personas.delete')}
        </Button>
      )}
    </div>
  );
}
