import { useTranslation } from 'react-i18next';
import { textOf, type MapRecord } from '../../../core/journeyMap/records';
import { useEditor } from './context';

/** Colours that stay apart for those who see colours differently, readable on paper and in the dark. */
const COLORS = ['#1f8a86', '#c2681f', '#7a5bc9', '#b8437e', '#3f76c9', '#8a7a1d'];

/** How a curve is drawn: a colour for each persona; the style sheet draws assumed ones dashed and measured ones through, with square points. */
export function curveLook(curve: MapRecord, personas: readonly MapRecord[]): { color: string } {
  const at = personas.findIndex((persona) => persona.id === textOf(curve, 'persona'));
  return { color: COLORS[Math.max(0, at) % COLORS.length] ?? '#1f8a86' };
}

/** The colour of a persona's curves, dark enough for white letters on it. */
export const personaColor = (at: number) => `color-mix(in srgb, ${COLORS[Math.max(0, at) % COLORS.length] ?? '#1f8a86'} 80%, black)`;

/** A curve by its persona and whether it is assumed or measured. */
export function useCurveName() {
  const { t } = useTranslation('mapeditor');
  const { live } = useEditor();
  return (curve: MapRecord) =>
    t('curveName', { persona: textOf(live.store.get('persona', textOf(curve, 'persona')), 'name'), kind: t(`maps:evidence.${textOf(curve, 'kind') === 'measured' ? 'measured' : 'assumed'}`) });
}
