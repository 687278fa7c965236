/** A share of a whole, from 0 to 1. */
export type Share = number & { readonly unit: 'share' };

/** A duration in seconds. */
export type Seconds = number & { readonly unit: 'seconds' };

export const share = (value: number): Share => value as Share;
export const seconds = (value: number): Seconds => value as Seconds;
