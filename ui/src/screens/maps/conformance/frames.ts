import type { BehindCustomer } from './calls';

/** A moment of a journey that is walked along the map. */
export interface Frame {
  /** The step where the customer is; null before the first. */
  readonly step: string | null;
  /** Whether the event belongs to no step. */
  readonly adHoc: boolean;
  readonly type: string;
  /** Since the journey came to the map. */
  readonly seconds: number;
  readonly x: number;
  /** How often the customer has come to the step by now. */
  readonly visit: number;
}

const BESIDE = 70;

/** The events of a journey with their places over the columns; what is ad hoc happens beside the last step. */
export function framesOf(customer: BehindCustomer, centres: ReadonlyMap<string, number>): Frame[] {
  const visits = new Map<string, number>();
  let at: string | null = null;
  return customer.stops.map((stop) => {
    const step = stop.step ?? null;
    if (step !== null && step !== at) visits.set(step, (visits.get(step) ?? 0) + 1);
    at = step ?? at;
    const centre = centres.get(at ?? '') ?? 0;
    return { step: at, adHoc: step === null, type: stop.type, seconds: stop.after, x: step === null ? centre + BESIDE : centre, visit: visits.get(at ?? '') ?? 0 };
  });
}
