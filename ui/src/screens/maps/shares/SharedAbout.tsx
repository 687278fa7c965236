import { useTranslation } from 'react-i18next';
import { textOf, type MapRecord } from '../../../core/journeyMap/records';
import { useFormat } from '../../../shell/session';
import { useShape } from '../editor/context';
import { Face } from '../editor/PersonasPanel';

const TEXTS = ['scenario', 'scope', 'goals', 'owner'] as const;
const TRAITS = ['goals', 'needs', 'motivations', 'preferences', 'behaviour', 'frustrations'] as const;

/** What a map is about and whose journey it shows, to be read. */
export function SharedAbout() {
  const { t } = useTranslation('mapeditor');
  const { map, personas } = useShape();
  const format = useFormat();
  const review = textOf(map, 'reviewDate');
  const reviewed = /^\d{4}-\d\d-\d\d$/.test(review);
  const told = TEXTS.filter((name) => textOf(map, name) !== '');
  return (
    <aside className="wm-jm-panel wm-shared-about" aria-label={t('about.title')}>
      {told.length > 0 || reviewed || personas.length === 0 ? <h2>{t('about.title')}</h2> : null}
      {told.length === 0 && !reviewed && personas.length === 0 ? <p className="wm-soft">{t('mapshares:page.nothingMore')}</p> : null}
      <dl>
        {told.map((name) => (
          <div key={name}>
            <dt>{t(`about.${name}`)}</dt>
            <dd>{textOf(map, name)}</dd>
          </div>
        ))}
        {reviewed ? (
          <div>
            <dt>{t('about.reviewDate')}</dt>
            <dd>{format.day(review)}</dd>
          </div>
        ) : null}
      </dl>
      {personas.length > 0 ? <h2>{t('personas.title')}</h2> : null}
      {personas.map((persona, at) => (
        <SharedPersona key={persona.id} persona={persona} at={at} />
      ))}
    </aside>
  );
}

function SharedPersona({ persona, at }: { persona: MapRecord; at: number }) {
  const { t } = useTranslation('mapeditor');
  const quote = textOf(persona, 'quote');
  return (
    <section>
      <div className="wm-jm-persona">
        <Face persona={persona} at={at} size={44} />
        <span>
          <strong>{textOf(persona, 'name')}</strong>
          <small>{textOf(persona, 'role')}</small>
        </span>
      </div>
      {quote ? <blockquote>{quote}</blockquote> : null}
      <dl>
        {TRAITS.filter((name) => textOf(persona, name) !== '').map((name) => (
          <div key={name}>
            <dt>{t(`personas.${name}`)}</dt>
            <dd>{textOf(persona, name)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
