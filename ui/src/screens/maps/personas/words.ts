import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/types';
import { seconds, share } from '../../../core/units';
import { useFormat } from '../../../shell/session';

export type Proposed = Schemas['PersonasPersona'];
type Difference = Schemas['PersonasDifference'];

const NAMED_BY = 2;
/** The longest name of a persona. */
export const MOST_NAME = 200;
const plain = { escapeValue: false };

/** What sets a group apart in the language of the screen, as sentences and as a short name. */
export function usePersonaWords() {
  const { t } = useTranslation('personas');
  const format = useFormat();
  const number = ({ trait }: Difference, value: number | null) => {
    if (trait.kind === 'did' || trait.kind === 'channel') return format.share(value === null ? null : share(value));
    return trait.kind === 'events' ? format.count(value) : format.duration(value === null ? null : seconds(value));
  };
  const sentence = (it: Difference) =>
    t(`says.${it.trait.kind}`, { name: it.trait.name ?? '', own: number(it, it.own), rest: number(it, it.rest), interpolation: plain });
  const short = ({ trait, effect }: Difference) => {
    if (effect < 0) return t(`less.${trait.kind}`, { name: trait.name ?? '', interpolation: plain });
    return trait.name ?? t(`more.${trait.kind}`);
  };
  return {
    sentence,
    sentences: (persona: Proposed) => persona.differences.map(sentence),
    /** What it has more of than others comes first. */
    name: (persona: Proposed) => {
      const more = persona.differences.filter((it) => it.effect > 0);
      const less = persona.differences.filter((it) => it.effect <= 0);
      return [...more, ...less].slice(0, NAMED_BY).map(short).join(' · ').slice(0, MOST_NAME);
    },
  };
}
