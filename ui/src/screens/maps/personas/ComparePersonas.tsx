import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meanOf } from '../../../core/journeyMap/walk';
import { textOf, type MapRecord } from '../../../core/journeyMap/records';
import { useFormat } from '../../../shell/session';
import { useCurves, useEditor, useShape } from '../editor/context';
import { Face } from '../editor/PersonasPanel';
import { PersonaSize } from './PersonaSegment';
import './personas.css';

const TRAITS = ['role', 'quote', 'goals', 'needs', 'motivations', 'preferences', 'behaviour', 'frustrations'] as const;

/** Two or more personas side by side: who they are, how many they are, and how the journey feels to them, stage by stage. */
export function ComparePersonas() {
  const { t } = useTranslation('mapsegments');
  const { personas } = useShape();
  const [open, setOpen] = useState(false);
  if (personas.length < 2) return null;
  return (
    <>
      <Button variant="default" size="xs" onClick={() => setOpen(true)}>
        {t('compare')}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={t('compareTitle')} size="90%" closeButtonProps={{ 'aria-label': t('shell:close') }}>
        {open ? <Sides /> : null}
      </Modal>
    </>
  );
}

function Sides() {
  const { t } = useTranslation('mapsegments');
  const { live } = useEditor();
  const { personas, stages } = useShape();
  const curves = useCurves();
  const format = useFormat();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const shown = personas.filter((persona) => !left.has(persona.id));
  const feeling = (persona: MapRecord, stage: string, kind: string) => {
    const own = curves.filter((curve) => textOf(curve, 'persona') === persona.id && (textOf(curve, 'kind') === 'measured' ? 'measured' : 'assumed') === kind);
    return meanOf(own.flatMap((curve) => live.grid.points(curve.id).filter((point) => live.grid.slotOf(point).stage === stage).map((point) => Number(point.fields['value']))));
  };
  const kinds = ['assumed', 'measured'].filter((kind) => stages.some((of) => shown.some((persona) => feeling(persona, of.stage.id, kind) !== undefined)));
  return (
    <div className="wm-stack">
      {personas.length > 2 ? (
        <fieldset className="wm-personas-choice">
          <legend>{t('which')}</legend>
          {personas.map((persona) => (
            <label key={persona.id}>
              <input type="checkbox" checked={!left.has(persona.id)} onChange={(event) => setLeft(new Set(event.currentTarget.checked ? [...left].filter((id) => id !== persona.id) : [...left, persona.id]))} /> {textOf(persona, 'name')}
            </label>
          ))}
        </fieldset>
      ) : null}
      <div className="wm-personas-box" tabIndex={0} role="region" aria-label={t('compareTitle')}>
        <table className="wm-personas-sides">
          <thead>
            <tr>
              <td />
              {shown.map((persona) => (
                <th key={persona.id} scope="col">
                  <Face persona={persona} at={personas.indexOf(persona)} size={64} />
                  {textOf(persona, 'name')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {TRAITS.filter((trait) => shown.some((persona) => textOf(persona, trait) !== '')).map((trait) => (
              <tr key={trait}>
                <th scope="row">{t(`mapeditor:personas.${trait}`)}</th>
                {shown.map((persona) => (
                  <td key={persona.id}>{textOf(persona, trait) || '–'}</td>
                ))}
              </tr>
            ))}
            {shown.some((persona) => textOf(persona, 'segment') !== '') ? (
              <tr>
                <th scope="row">{t('segment')}</th>
                {shown.map((persona) => (
                  <td key={persona.id}>
                    {textOf(persona, 'segment') ? <code>{textOf(persona, 'segment')}</code> : '–'}
                    <PersonaSize where={textOf(persona, 'segment')} />
                  </td>
                ))}
              </tr>
            ) : null}
            {kinds.flatMap((kind) =>
              stages.map((of) => (
                <tr key={`${kind}-${of.stage.id}`}>
                  <th scope="row">
                    {textOf(of.stage, 'name')} <small>{t('feeling', { kind: t(`maps:evidence.${kind}`) })}</small>
                  </th>
                  {shown.map((persona) => {
                    const value = feeling(persona, of.stage.id, kind);
                    return <td key={persona.id}>{value === undefined ? '–' : `${format.decimal(value)} · ${t(`mapeditor:feelings.${Math.round(value) + 0}`)}`}</td>;
                  })}
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </div>
  );
}
