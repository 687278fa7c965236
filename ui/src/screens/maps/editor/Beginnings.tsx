import { useTranslation } from 'react-i18next';
import { plainOf } from '../../../core/journeyMap/cardText';
import { textOf, type MapRecord } from '../../../core/journeyMap/records';
import { useEditor, useSet } from './context';

/** What the cards of a lane are mostly about. Criteria are weighed: ours against the competitors'. */
const BEGINNINGS: Readonly<Record<string, readonly string[]>> = {
  'decision-criteria': ['price', 'delivery', 'payment', 'service'],
  playbook: ['script', 'training', 'proposal'],
};

/** Words to begin a card with, where its lane has some: a press writes them and goes on in the card. */
export function Beginnings({ card, lane }: { card: MapRecord; lane: string }) {
  const { t } = useTranslation('mapeditor');
  const { ui } = useEditor();
  const set = useSet(card);
  const words = (BEGINNINGS[lane] ?? []).map((it) => t(`beginnings.${lane}.${it}`));
  const text = textOf(card, 'text');
  if (words.length === 0 || words.some((word) => text.startsWith(`**${word}**`))) return null;
  const begin = (word: string) => {
    const rest = lane === 'decision-criteria' && plainOf(text) === '' ? `- ${t('beginnings.ours')}: \n- ${t('beginnings.theirs')}: ` : text;
    set({ text: `**${word}**\n\n${rest}` });
    ui.edit(`card:${card.id}`);
  };
  return (
    <fieldset className="wm-jm-fields">
      <legend>{t('beginnings.title')}</legend>
      <div className="wm-jm-suggestions">
        {words.map((word) => (
          <button key={word} type="button" className="wm-jm-chip" onClick={() => begin(word)}>
            {word}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
