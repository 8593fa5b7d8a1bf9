import { instantOnWall, wallTime } from '@tweespraak/shared/kernel';
import type { Appointment } from '../src/appointment';
import { planAppointment, type Plan } from '../src/plan-appointment';

export const ZONE = 'Europe/Amsterdam';

/** Epoch ms of what a wall in Amsterdam shows: at('2026-03-24T19:00'). */
export function at(wall: string, timeZone = ZONE): number {
  return Date.parse(instantOnWall(wall, timeZone) ?? '');
}

/** What the wall shows at each moment. */
export function walls(moments: readonly number[], timeZone = ZONE): string[] {
  return moments.map((moment) => wallTime(new Date(moment), timeZone));
}

export const NOW = at('2026-01-05T09:00');

export function aPlan(overrides: Partial<Plan> = {}): Plan {
  return {
    start: at('2026-03-24T19:00'),
    minutes: 60,
    place: 'practice',
    placeLine: 'Kerkstraat 1',
    timeZone: ZONE,
    rrule: null,
    ...overrides,
  };
}

export function aSeries(rrule: string, overrides: Partial<Plan> = {}, now = NOW): Appointment {
  return planAppointment(aPlan({ rrule, ...overrides }), now);
}
