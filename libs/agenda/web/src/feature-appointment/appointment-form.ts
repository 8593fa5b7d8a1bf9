import { maxLength, schema, validate } from '@angular/forms/signals';
import type {
  AppointmentKind,
  ChangeAppointmentBody,
  CoachOccurrence,
  Place,
  PlanAppointmentBody,
  Scope,
} from '@tweespraak/agenda/contract';
import {
  WEEKDAYS,
  readRule,
  writeRule,
  type Ordinal,
  type RepeatRule,
  type Weekday,
} from '@tweespraak/agenda/domain';
import { addDays, instantOnWall, isLocalDate, wallTime } from '@tweespraak/shared/kernel';
import { weekdayOf } from '../feature-calendar/agenda-range';

/** As the controls hold it; numbers of a select are texts. */
export interface AppointmentModel {
  coupleId: string;
  kind: AppointmentKind;
  /** `2026-11-26T14:30` on the wall of the practice. */
  at: string;
  minutes: string;
  place: Place;
  placeLine: string;
  every: 'never' | 'week' | 'month';
  interval: string;
  /** Of a week, beside the day that the first one is on. */
  otherDays: readonly Weekday[];
  ends: 'count' | 'until';
  count: string;
  until: string;
}

const LONGEST_LINE = 120;
const USUAL_MINUTES = '60';
const USUAL_COUNT = '6';
const WEEKS_AHEAD = 84;

/** The day of the week that a moment is on. */
export function dayOf(at: string): Weekday {
  return WEEKDAYS[isLocalDate(at.slice(0, 10)) ? weekdayOf(at.slice(0, 10)) : 0] ?? 'MO';
}

/** Which of its kind in the month: the second Tuesday; a fifth is the last. */
export function ordinalOf(at: string): Ordinal {
  const nth = Math.ceil(Number(at.slice(8, 10)) / 7);
  return nth === 1 || nth === 2 || nth === 3 || nth === 4 ? nth : -1;
}

export function newAppointment(coupleId: string, kind: AppointmentKind, at: string): AppointmentModel {
  return {
    ...{ coupleId, kind, at, minutes: USUAL_MINUTES, place: 'practice', placeLine: '' },
    ...{ every: 'never', interval: '1', otherDays: [], ends: 'count', count: USUAL_COUNT },
    until: untilOf(at),
  };
}

/** What stands, with the new time that somebody may have dragged it to. */
export function appointmentOf(
  one: CoachOccurrence,
  zone: string,
  dragged: { startsAt: string | undefined; minutes: string | undefined },
): AppointmentModel {
  const at = wallTime(new Date(dragged.startsAt ?? one.startsAt), zone);
  const rule = one.rrule === null ? null : readRule(one.rrule);
  const plain = newAppointment(one.coupleId, one.kind, at);
  return {
    ...plain,
    ...{ minutes: dragged.minutes ?? `${one.minutes}`, place: one.place, placeLine: one.placeLine },
    ...(rule ? repeatOf(rule, dayOf(wallTime(new Date(one.startsAt), zone))) : {}),
  };
}

function repeatOf(rule: RepeatRule, first: Weekday): Partial<AppointmentModel> {
  const end: Partial<AppointmentModel> =
    'count' in rule.end
      ? { ends: 'count', count: `${rule.end.count}` }
      : { ends: 'until', until: rule.end.until };
  return {
    ...{ every: rule.every, interval: `${rule.interval}`, ...end },
    otherDays: rule.every === 'week' ? rule.days.filter((day) => day !== first) : [],
  };
}

/** The rule as text; null when it does not repeat. The chosen day is always among the days of a week. */
export function ruleOf(model: AppointmentModel): string | null {
  const { every, at, ends, until } = model;
  if (every === 'never') return null;
  const interval = Number(model.interval);
  const end = ends === 'count' ? { count: Number(model.count) } : { until };
  if (every === 'month') return writeRule({ every, interval, ordinal: ordinalOf(at), day: dayOf(at), end });
  return writeRule({ every, interval, days: [...new Set([dayOf(at), ...model.otherDays])], end });
}

export function planBody(
  model: AppointmentModel,
  zone: string,
  dialogueId: string | null,
): PlanAppointmentBody {
  return {
    ...{ kind: model.kind, dialogueId: model.kind === 'dialogue' ? dialogueId : null },
    ...{ startsAt: instantOnWall(model.at, zone) ?? '', minutes: Number(model.minutes) },
    ...{ place: model.place, placeLine: model.placeLine.trim(), rrule: ruleOf(model) },
  };
}

/** Only what is other than it was: a new rule is for the series, never for one of it. */
export function changesOf(
  model: AppointmentModel,
  one: CoachOccurrence,
  scope: Scope,
  zone: string,
): ChangeAppointmentBody {
  const { startsAt, minutes, place, placeLine, rrule } = planBody(model, zone, null);
  return {
    ...{ occurrence: one.occurrence, scope },
    ...(Date.parse(startsAt) === Date.parse(one.startsAt) ? {} : { startsAt }),
    ...(minutes === one.minutes ? {} : { minutes }),
    ...(place === one.place ? {} : { place }),
    ...(placeLine === one.placeLine ? {} : { placeLine }),
    ...(mayRepeat(one, scope) && repeatsOtherwise(model, one, zone) ? { rrule } : {}),
  };
}

const mayRepeat = ({ rrule }: CoachOccurrence, scope: Scope) => rrule === null || scope !== 'this';

/** Another day alone is no other rule: the series moves along by itself, and keeps how many are left. */
function repeatsOtherwise(model: AppointmentModel, one: CoachOccurrence, zone: string): boolean {
  const was = appointmentOf(one, zone, { startsAt: undefined, minutes: undefined });
  return ruleOf(model) !== ruleOf({ ...model, ...pick(was) });
}

function pick({
  every,
  interval,
  otherDays,
  ends,
  count,
  until,
}: AppointmentModel): Partial<AppointmentModel> {
  return { every, interval, otherDays, ends, count, until };
}

/** `t` gives the words under `agenda.form.error`. */
export function appointmentRules(t: (key: string) => string, zone: () => string) {
  return schema<AppointmentModel>((path) => {
    validate(path.coupleId, ({ value }) => (value() ? undefined : { kind: 'couple', message: t('couple') }));
    validate(path.at, ({ value }) => {
      const instant = instantOnWall(value(), zone());
      if (instant === null) return { kind: 'at', message: t('at') };
      return Date.parse(instant) < Date.now() ? { kind: 'past', message: t('past') } : undefined;
    });
    maxLength(path.placeLine, LONGEST_LINE);
    validate(path.count, ({ value, valueOf }) => {
      if (valueOf(path.every) === 'never' || valueOf(path.ends) !== 'count') return undefined;
      const times = Number(value());
      return Number.isInteger(times) && times >= 2 && times <= 104
        ? undefined
        : { kind: 'count', message: t('count') };
    });
    validate(path.until, ({ value, valueOf }) => {
      if (valueOf(path.every) === 'never' || valueOf(path.ends) !== 'until') return undefined;
      const after = isLocalDate(value()) && value() > valueOf(path.at).slice(0, 10);
      return after ? undefined : { kind: 'until', message: t('until') };
    });
  });
}

function untilOf(at: string): string {
  const day = at.slice(0, 10);
  return isLocalDate(day) ? addDays(day, WEEKS_AHEAD) : '';
}
