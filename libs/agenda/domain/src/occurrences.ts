import { instantOnWall, wallTime } from '@tweespraak/shared/kernel';
import { RRuleTemporal } from 'rrule-temporal';
import { type Appointment, type Change, endOf, type Occurrence } from './appointment';
import { type RepeatRule, writeRule } from './repeat-rule';

type Ruled = Pick<Appointment, 'start' | 'timeZone' | 'rule'>;

/** What a rule gave before: a look at a week asks for every series again, and working one out takes a millisecond. */
const known = new Map<string, readonly number[]>();
const KNOWN_AT_MOST = 2000;

/** Every moment that the rule gives (epoch ms), in order, before changes; one when it does not repeat. */
export function startsByRule({ start, timeZone, rule }: Ruled): readonly number[] {
  if (!rule) return [start];
  const wall = wallTime(new Date(start), timeZone).replace(/[-:]/g, '');
  const text = `DTSTART;TZID=${timeZone}:${wall}00\nRRULE:${ruleWithInstant(rule, timeZone)}`;
  const before = known.get(text);
  if (before) return before;
  const starts = new RRuleTemporal({ rruleString: text }).all().map((moment) => moment.epochMilliseconds);
  if (known.size >= KNOWN_AT_MOST) known.clear();
  known.set(text, starts);
  return starts;
}

/**
 * The rule as other calendars need it beside a start with a zone (RFC 5545, 3.3.10): UNTIL as an instant in UTC, here the
 * last minute of that day on the wall.
 */
export function ruleWithInstant(rule: RepeatRule, timeZone: string): string {
  const text = writeRule(rule);
  if (!('until' in rule.end)) return text;
  const last = instantOnWall(`${rule.end.until}T23:59`, timeZone) ?? `${rule.end.until}T23:59:00.000Z`;
  return text.replace(/UNTIL=\d+/, `UNTIL=${last.replace(/[-:]|\.000/g, '')}`);
}

/** Every meeting that will be held or was, in the order of the rule. Nothing when all of it was cancelled. */
export function occurrencesOf(appointment: Appointment): Occurrence[] {
  if (appointment.cancelled) return [];
  const changes = new Map(appointment.changes.map((change) => [change.occurrence, change]));
  return startsByRule(appointment).flatMap((start) => {
    const change = changes.get(start);
    return change?.cancelled ? [] : [meetingOf(appointment, start, change)];
  });
}

/** Those that begin before `until` and end after `from` (epoch ms), by the clock. */
export function occurrencesBetween(appointment: Appointment, from: number, until: number): Occurrence[] {
  return occurrencesOf(appointment)
    .filter(({ start, end }) => start < until && end > from)
    .sort((one, other) => one.start - other.start);
}

/** The first that has not ended, or null. */
export function nextOccurrence(appointment: Appointment, now: number): Occurrence | null {
  return occurrencesBetween(appointment, now, Infinity)[0] ?? null;
}

/** From the earliest beginning to the latest end, for a quick look; null when nothing is left. */
export function spanOf(appointment: Appointment): { readonly from: number; readonly until: number } | null {
  const all = occurrencesOf(appointment);
  if (!all.length) return null;
  return { from: Math.min(...all.map(({ start }) => start)), until: Math.max(...all.map(({ end }) => end)) };
}

function meetingOf(
  { minutes, place, placeLine }: Appointment,
  occurrence: number,
  change: Exclude<Change, { cancelled: true }> | undefined,
): Occurrence {
  const as = change ?? { start: occurrence, minutes, place, placeLine };
  return {
    occurrence,
    start: as.start,
    end: endOf(as),
    minutes: as.minutes,
    place: as.place,
    placeLine: as.placeLine,
    moved: as.start !== occurrence,
  };
}
