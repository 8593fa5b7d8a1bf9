import { addDays, instantOnWall, localDateIn } from '@tweespraak/shared/kernel';

const HOUR = 3_600_000;
/** A "not now" comes with another time within a day; a few minutes less, so that the answer is not too late by thinking. */
const WITHIN = 24 * HOUR - 5 * 60_000;
/** When people at home mostly have a quiet half hour. */
const QUIET_TIMES = ['10:00', '14:00', '20:00'] as const;

/** Up to three quiet moments from an hour from now on and within 24 hours, soonest first: ISO instants on the wall of `timeZone`. */
export function proposals(now: Date, timeZone: string): string[] {
  const today = localDateIn(now, timeZone);
  return [today, addDays(today, 1)]
    .flatMap((day) => QUIET_TIMES.map((time) => instantOnWall(`${day}T${time}`, timeZone)))
    .filter((instant): instant is string => {
      const ahead = instant === null ? 0 : Date.parse(instant) - now.getTime();
      return ahead >= HOUR && ahead <= WITHIN;
    });
}

/** The last moment that may be proposed. */
export function latestProposal(now: Date): Date {
  return new Date(now.getTime() + WITHIN);
}
