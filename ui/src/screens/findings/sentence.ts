import type { TFunction } from 'i18next';
import type { Format } from '../../core/format';
import { seconds } from '../../core/units';
import type { Finding } from './calls';

/** What happens, in the reader's language. */
export function sentenceOf(finding: Pick<Finding, 'kind' | 'type' | 'about'>, t: TFunction<'findings'>, format: Format): string {
  const { kind, type, about } = finding;
  const threshold = typeof about.threshold === 'number' ? format.duration(seconds(about.threshold)) : '';
  const words = { type, from: about.from ?? '', to: about.to ?? '', property: about.property ?? '', value: about.value ?? '', threshold };
  switch (kind) {
    case 'obstacle':
      return t('say.obstacle', words);
    case 'drop':
      return typeof about.day === 'number'
        ? t('say.hours', { ...words, day: t(`days.${about.day as 1}`), fromHour: about.fromHour, toHour: about.toHour })
        : t('say.group', words);
    case 'hand-off':
      return t('say.handOff', words);
    case 'repeat-contact':
      return t('say.repeat', words);
    case 'loop':
      return t('say.loop', words);
    case 'given-up':
      return t('say.givenUp', words);
    case 'wandering':
      return t('say.wandering', words);
    case 'low-score':
      return t('say.lowScore', words);
    case 'delight':
      return t('say.delight', words);
    default: {
      const what = about.property === 'channel' ? 'say.changeChannel' : about.to ? 'say.changeNext' : 'say.changeEnd';
      return t(what, { ...words, start: about.start ? format.day(about.start) : '' });
    }
  }
}
