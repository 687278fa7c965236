import { useTranslation } from 'react-i18next';
import { share } from '../../../core/units';
import { useFormat } from '../../../shell/session';
import { usePersonaWords, type Proposed } from './words';

interface ProposedPersonaProps {
  readonly persona: Proposed;
  /** All that are proposed, in the order of the persona's overlaps. */
  readonly all: readonly Proposed[];
  readonly isTaken: boolean;
  readonly onTake: (taken: boolean) => void;
}

/** One group: how large and how sure it is, what sets it apart, the condition that describes it, and a journey that stands for it. */
export function ProposedPersona({ persona, all, isTaken, onTake }: ProposedPersonaProps) {
  const { t } = useTranslation('personas');
  const format = useFormat();
  const words = usePersonaWords();
  const { segment } = persona;
  return (
    <li>
      <label>
        <input type="checkbox" checked={isTaken} onChange={(event) => onTake(event.currentTarget.checked)} />
        <span>
          <strong>{words.name(persona)}</strong>
          <small>
            {t('size', { count: persona.customers, n: format.count(persona.customers), share: format.share(share(persona.share)) })} ·{' '}
            <span className={persona.steadiness === 'stable' ? undefined : 'wm-bad'}>{t(`steadiness.${persona.steadiness}`, { overlap: format.share(share(persona.overlap)) })}</span>
          </small>
        </span>
      </label>
      <ul>
        {words.sentences(persona).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <code className="wm-condition">{segment.where}</code>
      <p className="wm-soft wm-small">
        {t('segment', { customers: format.count(segment.customers), share: format.share(share(segment.share)), precision: format.share(segment.precision), recall: format.share(segment.recall) })}{' '}
        {all.map((other, at) => {
          const both = segment.overlaps[at] ?? 0;
          return other === persona || both === 0 ? null : <span key={other.segment.where}>{t('shared', { n: format.count(both), name: words.name(other), interpolation: { escapeValue: false } })} </span>;
        })}
      </p>
      <p className="wm-small">
        <strong>{t('typical')}:</strong> {persona.path.join(' → ')}
      </p>
    </li>
  );
}
