/** A pause, a "not now" and a silent room last at most this long. */
export const RETURN_WITHIN_MS = 24 * 60 * 60 * 1000;
/** Breath together after a pause, before the same step goes on. */
export const REGROUND_MS = 60_000;
/** A coach slows a step down by at most this much at once. */
export const MAX_SLOW_DOWN_SECONDS = 120;
