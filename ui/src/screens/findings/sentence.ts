import type { TFunction } from 'i18next';
import type { Format } from '../../core/format';
import { seconds } from '../../core/units';
import type { Finding } from './calls';

/** What happens, in the reader's language. */
export function sentenceOf(finding: Pick<Finding, 'kind' | 'type' | 'about'>, t: TFunction, format: Format): string {
  const { kind, type, about } = finding;
  const threshold = typeof about.threshold === 'number' ? format.duration(seconds(about.threshold)) : '';
  const words = { type, from: about.from ?? '', to: about.to ?? '', property: about.property ?? '', value: about.value ?? '', threshold };
  switch (kind) {
    case 'obstacle':
      return t('findings:say.obstacle', words);
    case 'drop':
      return typeof about.day === 'number'
        ? t('findings:say.hours', { ...words, day: t(`findings:days.${about.day as 1}`), fromHour: about.fromHour, toHour: about.toHour })
        : t('findings:say.group', words);
    case 'hand-off':
      return t('findings:say.handOff', words);
    case 'repeat-contact':
      return t('findings:say.repeat', words);
    case 'loop':
      return t('findings:say.loop', words);
    case 'given-up':
      return t('findings:say.givenUp', words);
    case 'wandering':
      return t('findings:say.wandering', words);
    case 'low-score':
      return t('findings:say.lowScore', words);
    case 'delight':
      return t('findings:say.delight', words);
    default: {
      const what = about.property === 'channel' ? 'findings:say.changeChannel' : about.to ? 'findings:say.changeNext' : 'findings:say.changeEnd';
      return t(what, { ...words, start: about.start ? format.day(about.start) : '' });
    }
  }
}
