import { addDays, instantOnWall, wallTime } from '@tweespraak/shared/kernel';

export type ReturnChoice = 'hour' | 'tonight' | 'tomorrow';

export interface ReturnMoment {
  readonly choice: ReturnChoice;
  /** ISO text. */
  readonly at: string;
}

const HOUR_MS = 3_600_000;
/** At what time people sit down in the evening, and the latest moment at which tonight is still one to choose. */
const EVENING = 'T20:30';
const LEAD_MS = HOUR_MS;

/**
 * Moments to choose with one tap, each within `until` (epoch ms): in an hour, tonight, tomorrow. On the walls of `timeZone`.
 * Tomorrow is the evening when that is soon enough, else the last quarter of an hour that is.
 */
export function returnMoments(now: number, until: number, timeZone: string): readonly ReturnMoment[] {
  const today = wallTime(new Date(now), timeZone).slice(0, 10);
  const evening = (day: string): number => Date.parse(instantOnWall(`${day}${EVENING}`, timeZone) ?? '');
  const tomorrow = Math.min(evening(addDays(today, 1)), lastQuarter(until));
  const tonight = evening(today);
  const moments: readonly (readonly [ReturnChoice, number, boolean])[] = [
    ['hour', nextQuarter(now + HOUR_MS), true],
    ['tonight', tonight, tonight > now + LEAD_MS],
    ['tomorrow', tomorrow, wallTime(new Date(tomorrow), timeZone).slice(0, 10) > today],
  ];
  return moments
    .filter(([, at, fits]) => fits && at > now && at <= until)
    .map(([choice, at]) => ({ choice, at: new Date(at).toISOString() }));
}

const QUARTER_MS = HOUR_MS / 4;

function nextQuarter(at: number): number {
  return Math.ceil(at / QUARTER_MS) * QUARTER_MS;
}

function lastQuarter(at: number): number {
  return Math.floor(at / QUARTER_MS) * QUARTER_MS;
}
