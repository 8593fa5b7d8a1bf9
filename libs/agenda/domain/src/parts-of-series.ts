import { addDays, localDateIn } from '@tweespraak/shared/kernel';
import { type Appointment, endOf, type Occurrence } from './appointment';
import { occurrencesOf, startsByRule } from './occurrences';
import { type RepeatRule } from './repeat-rule';
import { refuse } from './refusals';
import { daysLater, ordinalOf, weekdayOf, type WallShift } from './wall';

/**
 * The occurrence that an act is about.
 * @throws DomainError 'appointment.cancelled', 'appointment.unknown-occurrence', 'appointment.over'.
 */
export function mustBeThere(appointment: Appointment, occurrence: number, now: number): Occurrence {
  if (appointment.cancelled) throw refuse('appointment.cancelled');
  if (appointment.changes.some((one) => one.occurrence === occurrence && one.cancelled))
    throw refuse('appointment.cancelled');
  const held = occurrencesOf(appointment).find((one) => one.occurrence === occurrence);
  if (!held) throw refuse('appointment.unknown-occurrence');
  if (held.end <= now) throw refuse('appointment.over');
  return held;
}

/** From which occurrence on an act holds: the named one, or with 'all' the first that has not been. */
export function splitPoint(
  appointment: Appointment,
  { occurrence, scope }: { readonly occurrence: number; readonly scope: 'this' | 'following' | 'all' },
  now: number,
): number {
  if (!appointment.rule) return appointment.start;
  if (scope !== 'all') return occurrence;
  const { minutes } = appointment;
  return startsByRule(appointment).find((start) => endOf({ start, minutes }) > now) ?? occurrence;
}

/** What begins with this occurrence, as a series of its own (once, when it is the last). */
export function restFrom(appointment: Appointment, from: number): Appointment {
  const left = startsByRule(appointment).filter((start) => start >= from).length;
  return {
    ...appointment,
    start: from,
    rule: appointment.rule && shortened(appointment.rule, left),
    changes: appointment.changes.filter(({ occurrence }) => occurrence >= from),
  };
}

/** What was before this occurrence; cancelled when there was nothing. */
export function cutBefore(appointment: Appointment, from: number): Appointment {
  const before = startsByRule(appointment).filter((start) => start < from);
  const last = before.at(-1);
  if (last === undefined) return { ...appointment, cancelled: true };
  const until = localDateIn(new Date(last), appointment.timeZone);
  const { rule } = appointment;
  return {
    ...appointment,
    rule: rule && shortened('until' in rule.end ? { ...rule, end: { until } } : rule, before.length),
    changes: appointment.changes.filter(({ occurrence }) => occurrence < from),
  };
}

/** The rule with its days moved along; a month's day is the one that the new start is on. */
export function shiftRule(appointment: Appointment, { days }: WallShift, start: number): RepeatRule | null {
  const { rule, timeZone } = appointment;
  if (!rule || days === 0) return rule;
  const end = 'until' in rule.end ? { until: addDays(rule.end.until, days) } : rule.end;
  if (rule.every === 'week') return { ...rule, end, days: rule.days.map((day) => daysLater(day, days)) };
  return { ...rule, end, ordinal: ordinalOf(start, timeZone), day: weekdayOf(start, timeZone) };
}

/** A series of so many; one is none. */
function shortened(rule: RepeatRule, count: number): RepeatRule | null {
  if (count < 2) return null;
  return 'count' in rule.end ? { ...rule, end: { count } } : rule;
}
