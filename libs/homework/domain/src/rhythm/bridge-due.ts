import { addDays, type LocalDate } from '@tweespraak/shared/kernel';
import type { Bridge, Exercise } from '../exercises/exercise';

/** An invitation stands for a week, or until the next one. */
const STANDS_DAYS = 7;

export interface BridgeDue {
  /** Which of `Bridge.after`. */
  readonly day: number;
  readonly bridge: Bridge;
}

/**
 * The invitation to talk that stands today for homework that began on `startsOn`, or `null`. By the calendar alone, so that both
 * see it on the same day, whatever either of them did.
 */
export function bridgeDue(
  { bridge }: Pick<Exercise, 'bridge'>,
  startsOn: LocalDate,
  today: LocalDate,
): BridgeDue | null {
  const day = bridge?.after.findLast((after) => addDays(startsOn, after - 1) <= today);
  if (!bridge || day === undefined) return null;
  return today < addDays(startsOn, day - 1 + STANDS_DAYS) ? { day, bridge } : null;
}
