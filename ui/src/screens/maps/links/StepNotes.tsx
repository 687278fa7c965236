import { useTranslation } from 'react-i18next';
import { textOf, type MapRecord } from '../../../core/journeyMap/records';
import { useEditor, useShape } from '../editor/context';

/** Where a step leads beside the plain order, in words: for paper, a phone and a presentation. */
export function useStepNotes(): (step: MapRecord) => string[] {
  const { t } = useTranslation('maplinks');
  const { live } = useEditor();
  const { links } = useShape();
  return (step) =>
    links.flatMap((link) => {
      const to = live.store.live('step', textOf(link, 'to'));
      if (textOf(link, 'from') !== step.id || !to) return [];
      const label = textOf(link, 'label');
      return [`${t(`notes.${textOf(link, 'kind')}`, { to: textOf(to, 'name') })}${label ? `: ${label}` : ''}`];
    });
}
