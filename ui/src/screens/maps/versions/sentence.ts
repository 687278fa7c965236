import { useTranslation } from 'react-i18next';
import { plainOf } from '../../../core/journeyMap/cardText';
import { LANE_KINDS } from '../../../core/journeyMap/lanes';
import { sentenceOf, type Change } from '../../../core/mapDiff';
import { LANGUAGES } from '../../../shell/language';
import { useFormat } from '../../../shell/session';

const LONGEST = 160;
const short = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** Tells a difference in one sentence of the reader's language, with the words that the screens use. */
export function useSentence() {
  const { t } = useTranslation('mapversions');
  const format = useFormat();
  const known = (key: string, text: string) => t(key, { defaultValue: text });
  const kindOfLane = (text: string) => ((LANE_KINDS as readonly string[]).includes(text) ? t(`mapeditor:lanes.${text}`) : text);

  /** A value of a field in words. */
  const valueOf = ({ part, field }: Change, text: string): string => {
    switch (field) {
      case 'kind':
        if (part === 'map') return known(`mapeditor:kinds.${text}.name`, text);
        if (part === 'lane') return kindOfLane(text);
        return part === 'curve' ? known(`maps:evidence.${text}`, text) : known(`link.${text}`, text);
      case 'state':
        return known(`mapeditor:states.${text}`, text);
      case 'color':
        return known(`mapeditor:colors.${text}`, text);
      case 'hidden':
        return t('yes');
      case 'evidence':
        return text.split(', ').map((word, at) => (at === 0 ? known(`maps:evidence.${word}`, word) : word)).join(', ');
      case 'touchpoint':
        return text.split(', ').map((word, at) => known(at === 0 ? `mapeditor:channels.${word}` : `mapeditor:touch.${word}`, word)).join(', ');
      case 'reviewDate':
        return /^\d{4}-\d\d-\d\d$/.test(text) ? format.day(text) : text;
      case 'language':
        return Object.hasOwn(LANGUAGES, text) ? LANGUAGES[text as keyof typeof LANGUAGES] : text;
      case 'value':
      case 'metric':
        return Number.isFinite(Number(text)) ? format.decimal(Number(text)) : text;
      case '':
        return text.split(' / ').map(kindOfLane).join(' › ');
      case 'text':
        return plainOf(text);
      default:
        return text;
    }
  };

  return (change: Change): string => {
    const sentence = sentenceOf(change);
    const name = change.part === 'card' ? plainOf(change.name) || t('mapeditor:emptyCard') : change.part === 'lane' ? kindOfLane(change.name) : change.name;
    const said = t(`sentence.${sentence}`, {
      part: t(`part.${change.part}`),
      name: short(name),
      field: known(`field.${change.field}`, change.field),
      before: short(valueOf(change, change.before ?? '')),
      after: short(valueOf(change, change.after ?? '')),
    });
    return said.charAt(0).toLocaleUpperCase() + said.slice(1);
  };
}
