import type { OpportunityBody } from './calls';

type Estimate = NonNullable<OpportunityBody['perMonth']>;

/** A size as it is being written: the bounds may be left out. */
export interface Size {
  readonly amount: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export type SizeFault = 'noAmount' | 'lowAbove' | 'highBelow';

/** What of a kept size a person would write: bounds that are the size itself were left out. */
export const sizeOf = (kept: Estimate | null | undefined): Size =>
  kept ? { amount: kept.amount, low: kept.low === kept.amount ? null : kept.low, high: kept.high === kept.amount ? null : kept.high } : { amount: null, low: null, high: null };

/** What is wrong with a size; null if nothing: low ≤ size ≤ high, and no bounds without a size. */
export function faultOf({ amount, low, high }: Size): SizeFault | null {
  if (amount === null) return low === null && high === null ? null : 'noAmount';
  if (low !== null && low > amount) return 'lowAbove';
  return high !== null && high < amount ? 'highBelow' : null;
}

/** What is kept of a size that has no fault; a bound that was left out is the size itself. */
export const estimateOf = ({ amount, low, high }: Size): Estimate | null => (amount === null ? null : { amount, low: low ?? amount, high: high ?? amount });
