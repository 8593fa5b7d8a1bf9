const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Waits after each try that failed, as Standard Webhooks suggests: the last try is about three days after the first. */
export const WAITS_MS = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
] as const;

const SPREAD = 0.1;

/**
 * When a message is tried again after `tries` failed ones; null when it is given up.
 * @param chance 0 to 1: up to a tenth is added, so that what failed together does not come back together.
 */
export function nextTryAt(now: Date, tries: number, chance: number): Date | null {
  const wait = WAITS_MS[tries - 1];
  return wait === undefined ? null : new Date(now.getTime() + wait * (1 + SPREAD * chance));
}
