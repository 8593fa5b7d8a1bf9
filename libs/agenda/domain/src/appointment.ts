import type { RepeatRule } from './repeat-rule';

export const PLACES = ['practice', 'online', 'phone'] as const;
export type Place = (typeof PLACES)[number];

/** What can differ from one occurrence to the next, but for its moment. */
export interface Details {
  readonly minutes: number;
  readonly place: Place;
  /** An address or a word, read by both partners. */
  readonly placeLine: string;
}

/** One occurrence that is not as its series has it. `occurrence`: when the rule put it (epoch ms, a RECURRENCE-ID). */
export type Change = { readonly occurrence: number } & (
  | { readonly cancelled: true }
  | ({
      readonly cancelled: false;
      readonly start: number;
      /** The sequence since when both are asked about this moment. */
      readonly asked: number;
    } & Details)
);

/** What is planned: once, or as a series. Instants in epoch ms; plain data, so that it can be kept as it was. */
export interface Appointment extends Details {
  readonly start: number;
  /** IANA. The time on this wall stays, through summer and winter time. */
  readonly timeZone: string;
  readonly rule: RepeatRule | null;
  readonly cancelled: boolean;
  readonly changes: readonly Change[];
  /** The sequence since when both are asked about this time. */
  readonly asked: number;
}

/** One meeting as it will be held. */
export interface Occurrence extends Details {
  /** When the rule put it: what names it, also after it was moved. */
  readonly occurrence: number;
  readonly start: number;
  readonly end: number;
  /** Not where the series has it. */
  readonly moved: boolean;
}

export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;

/** When it ends, in epoch ms. */
export function endOf({ start, minutes }: { readonly start: number; readonly minutes: number }): number {
  return start + minutes * MINUTE_MS;
}
