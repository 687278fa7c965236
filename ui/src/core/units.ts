/** A share of a whole, from 0 to 1. Plain numbers of the server's answers count as shares; durations do not. */
export type Share = number & { readonly unit?: 'share' };

/** A duration in seconds. Plain numbers of the server's answers count as durations; shares do not. */
export type Seconds = number & { readonly unit?: 'seconds' };

export const share = (value: number): Share => value;
export const seconds = (value: number): Seconds => value;
