import type { Appointment, Change, Details, Occurrence } from './appointment';
import { cutBefore, mustBeThere, restFrom, shiftRule, splitPoint } from './parts-of-series';
import { momentAhead, mustRepeatWell, ruleOf } from './plan-appointment';
import { refuse } from './refusals';
import { NO_SHIFT, shiftOnWall, wallShift, type WallShift } from './wall';

export type Scope = 'this' | 'following' | 'all';

export interface Edit {
  /** Which one was taken hold of: when the rule put it (epoch ms). */
  readonly occurrence: number;
  readonly scope: Scope;
  /** Its new moment (epoch ms). */
  readonly start?: number | undefined;
  readonly minutes?: number | undefined;
  readonly place?: Details['place'] | undefined;
  readonly placeLine?: string | undefined;
  /** RFC 5545 text, or null: no longer repeats. */
  readonly rrule?: string | null | undefined;
}

/** `next` when the act split the series: what comes after; `kept` is what was before. */
export interface Changed {
  readonly kept: Appointment;
  readonly next: Appointment | null;
}

/**
 * Moves or changes one, the later ones or all of an appointment. Of a series that has begun, what has been stays as it was:
 * 'all' means all to come. `sequence` marks a new time, about which both are asked anew.
 * @throws DomainError 'appointment.cancelled', 'appointment.unknown-occurrence', 'appointment.over',
 * 'appointment.in-the-past', 'appointment.too-far', 'appointment.rule-of-one', 'appointment.impossible-repeat'.
 */
export function changeAppointment(
  appointment: Appointment,
  { start: asked, ...edit }: Edit,
  now: number,
  sequence: number,
): Changed {
  const held = mustBeThere(appointment, edit.occurrence, now);
  const start = asked === undefined ? undefined : momentAhead(asked, now);
  if (appointment.rule && edit.scope === 'this')
    return { kept: withOne(appointment, held, { ...edit, start }, sequence), next: null };
  const from = splitPoint(appointment, edit, now);
  const next = withRest(restFrom(appointment, from), held, { ...edit, start }, sequence);
  if (start !== undefined) momentAhead(next.start, now);
  mustRepeatWell(next, now);
  return from === appointment.start
    ? { kept: next, next: null }
    : { kept: cutBefore(appointment, from), next };
}

/** The series with this one occurrence as the edit says. */
function withOne(appointment: Appointment, held: Occurrence, edit: Edit, sequence: number): Appointment {
  if (edit.rrule !== undefined) throw refuse('appointment.rule-of-one');
  const { occurrence } = held;
  const before = appointment.changes.find((one) => one.occurrence === occurrence);
  const askedBefore = before && !before.cancelled ? before.asked : appointment.asked;
  const start = edit.start ?? held.start;
  const details = detailsOf(edit, held);
  const isNewTime = start !== held.start || details.minutes !== held.minutes;
  const asked = isNewTime ? sequence : askedBefore;
  const others = appointment.changes.filter((one) => one.occurrence !== occurrence);
  const change: Change = { occurrence, cancelled: false, start, asked, ...details };
  return { ...appointment, changes: inOrder([...others, change]) };
}

function withRest(rest: Appointment, held: Occurrence, edit: Edit, sequence: number): Appointment {
  const { timeZone } = rest;
  const shift = edit.start === undefined ? NO_SHIFT : wallShift(held.occurrence, edit.start, timeZone);
  const isAlone = edit.rrule === null || (!rest.rule && edit.rrule === undefined);
  const start = isAlone ? (edit.start ?? held.start) : shiftOnWall(rest.start, shift, timeZone);
  const details = detailsOf(edit, isAlone ? held : rest);
  const isNewTime = edit.start !== undefined || edit.rrule !== undefined || details.minutes !== rest.minutes;
  const keepsChanges = !isAlone && edit.rrule === undefined;
  return {
    ...rest,
    ...details,
    start,
    rule: edit.rrule === undefined ? shiftRule(rest, shift, start) : ruleOf(edit.rrule),
    changes: keepsChanges ? rest.changes.flatMap((one) => alongWith(one, edit, shift, timeZone)) : [],
    asked: isNewTime ? sequence : rest.asked,
  };
}

/** What was cancelled stays so on its new day; what was moved by itself goes back into the row when the row moves. */
function alongWith(change: Change, edit: Edit, shift: WallShift, timeZone: string): Change[] {
  const occurrence = shiftOnWall(change.occurrence, shift, timeZone);
  if (change.cancelled) return [{ occurrence, cancelled: true }];
  return edit.start === undefined ? [{ ...change, ...detailsOf(edit, change) }] : [];
}

function detailsOf(edit: Edit, before: Details): Details {
  return {
    minutes: edit.minutes ?? before.minutes,
    place: edit.place ?? before.place,
    placeLine: edit.placeLine ?? before.placeLine,
  };
}

export const inOrder = (changes: readonly Change[]): Change[] =>
  changes.toSorted((one, other) => one.occurrence - other.occurrence);
