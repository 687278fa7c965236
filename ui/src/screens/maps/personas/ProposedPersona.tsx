import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { barsOf } from '../../../core/journeyMap/proposals';
import { share } from '../../../core/units';
import { useFormat } from '../../../shell/session';
import { MOST_NAME, usePersonaWords, type Proposed } from './words';

interface ProposedPersonaProps {
  readonly persona: Proposed;
  /** All that are proposed, in the order of the persona's overlaps. */
  readonly all: readonly Proposed[];
  /** Whether the map has a persona of this condition. */
  readonly isKept: boolean;
  /** The name that it shall have; undefined if it was not chosen. */
  readonly name: string | undefined;
  /** It is chosen by a name, or, by null, not any more. */
  readonly onName: (name: string | null) => void;
}

/** One group: how large and how sure it is, what sets it apart, the condition that describes it, and a journey that stands for it. */
export function ProposedPersona({ persona, all, isKept, name, onName }: ProposedPersonaProps) {
  const { t } = useTranslation('personas');
  const format = useFormat();
  const words = usePersonaWords();
  const { segment } = persona;
  const proposed = words.name(persona);
  return (
    <li>
      <label>
        <input type="checkbox" checked={name !== undefined} disabled={isKept} onChange={(event) => onName(event.currentTarget.checked ? proposed : null)} />
        <span>
          <strong>{proposed}</strong>
          <small>
            {t('size', { count: persona.customers, n: format.count(persona.customers), share: format.share(share(persona.share)) })} ·{' '}
            <span className={persona.steadiness === 'stable' ? undefined : 'wm-bad'}>{t(`steadiness.${persona.steadiness}`, { overlap: format.share(share(persona.overlap)) })}</span>
            {isKept ? ` · ${t('kept')}` : null}
          </small>
        </span>
      </label>
      <span className="wm-personas-share" aria-hidden="true">
        <span style={{ inlineSize: `${100 * persona.share}%` }} />
      </span>
      {name === undefined ? null : <TextInput size="sm" label={t('mapeditor:personas.name')} maxLength={MOST_NAME} value={name} onChange={(event) => onName(event.currentTarget.value)} />}
      <ul className="wm-personas-says">
        {persona.differences.map((it) => (
          <li key={`${it.trait.kind} ${it.trait.name ?? ''}`}>
            <span>{words.sentence(it)}</span>
            <span className="wm-personas-bars" aria-hidden="true">
              {barsOf(it).map((part, at) => (
                <span key={at} style={{ inlineSize: `${100 * part}%` }} />
              ))}
            </span>
          </li>
        ))}
      </ul>
      <p className="wm-small">
        <strong>{t('typical')}:</strong> {persona.path.join(' → ')}
      </p>
      <p className="wm-soft wm-small">
        <code className="wm-condition">{segment.where}</code>{' '}
        {t('segment', { customers: format.count(segment.customers), share: format.share(share(segment.share)), precision: format.share(segment.precision), recall: format.share(segment.recall) })}{' '}
        {all.map((other, at) => {
          const both = segment.overlaps[at] ?? 0;
          return other === persona || both === 0 ? null : <span key={at}>{t('shared', { n: format.count(both), name: words.name(other), interpolation: { escapeValue: false } })} </span>;
        })}
      </p>
    </li>
  );
}
