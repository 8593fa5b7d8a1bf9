import { type Appointment, DAY_MS, type Details, MINUTE_MS } from './appointment';
import { startsByRule } from './occurrences';
import { readRule, type RepeatRule } from './repeat-rule';
import { MAX_COUNT } from './repeat-rule';
import { refuse } from './refusals';
import { isZone } from './wall';

/** A form that was open for a while still means now. */
const SLACK_MS = 15 * MINUTE_MS;
/** Nobody's agenda reaches further than two years. */
export const AHEAD_MS = 731 * DAY_MS;

export interface Plan extends Details {
  /** Epoch ms; seconds are dropped. */
  readonly start: number;
  readonly timeZone: string;
  /** As RFC 5545 text; null: once. */
  readonly rrule: string | null;
}

/**
 * A new appointment.
 * @throws DomainError 'appointment.in-the-past', 'appointment.too-far', 'appointment.unknown-zone',
 * 'appointment.impossible-repeat'.
 */
export function planAppointment({ rrule, ...plan }: Plan, now: number): Appointment {
  if (!isZone(plan.timeZone)) throw refuse('appointment.unknown-zone');
  const start = momentAhead(plan.start, now);
  const rule = ruleOf(rrule);
  return mustRepeatWell({ ...plan, start, rule, cancelled: false, changes: [], asked: 0 }, now);
}

/** A moment to come, on the minute. @throws DomainError 'appointment.in-the-past', 'appointment.too-far'. */
export function momentAhead(start: number, now: number, ahead = AHEAD_MS): number {
  const minute = Math.floor(start / MINUTE_MS) * MINUTE_MS;
  if (minute < now - SLACK_MS) throw refuse('appointment.in-the-past');
  if (minute > now + ahead) throw refuse('appointment.too-far');
  return minute;
}

/** @throws DomainError 'appointment.impossible-repeat' for a text that is no rule of ours. */
export function ruleOf(rrule: string | null): RepeatRule | null {
  const rule = rrule === null ? null : readRule(rrule);
  if (rrule !== null && !rule) throw refuse('appointment.impossible-repeat');
  return rule;
}

/**
 * A series that begins where its rule begins, meets at least twice, and ends in time.
 * @throws DomainError 'appointment.impossible-repeat', 'appointment.too-far'.
 */
export function mustRepeatWell(appointment: Appointment, now: number): Appointment {
  if (!appointment.rule) return appointment;
  if ('until' in appointment.rule.end && Date.parse(appointment.rule.end.until) > now + AHEAD_MS)
    throw refuse('appointment.too-far');
  const starts = startsByRule(appointment);
  const fits = starts[0] === appointment.start && starts.length >= 2 && starts.length <= MAX_COUNT;
  if (!fits) throw refuse('appointment.impossible-repeat');
  if ((starts.at(-1) ?? 0) > now + AHEAD_MS) throw refuse('appointment.too-far');
  return appointment;
}
