import type { Format } from '../../core/format';
import type { BudgetPlan } from './calls';

type Gain = Pick<BudgetPlan, 'gain' | 'gainLow' | 'gainHigh'>;
type Say = (key: string, values: Record<string, string>) => string;

/** How many conversions a plan brings, or costs, a month. */
export function gainText({ gain, gainLow, gainHigh }: Gain, t: Say, format: Pick<Format, 'decimal'>): string {
  // from zero, since what is turned round must not be written as −0
  const less = (value: number) => format.decimal(0 - value);
  return gain < 0
    ? t('budget:loss', { loss: less(gain), low: less(gainHigh), high: less(gainLow) })
    : t('budget:gain', { gain: format.decimal(gain), low: format.decimal(gainLow), high: format.decimal(gainHigh) });
}

/** That it may also turn out the other way round; null if the interval says that it will not. */
export function mayTurn({ gain, gainLow, gainHigh }: Gain, t: Say): string | null {
  if (gain < 0) return gainHigh >= 0 ? t('budget:mayGain', {}) : null;
  return gainLow <= 0 ? t('budget:mayLose', {}) : null;
}
