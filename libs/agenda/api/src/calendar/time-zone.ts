import { Temporal } from 'temporal-polyfill';

/** A year more than is asked for, so that no calendar stands at the edge of what it was told. */
const MARGIN = { years: 1 } as const;

/**
 * The rules of a zone as a VTIMEZONE (RFC 5545, 3.6.5) for a stretch of time: each change of the clock by itself, as the
 * platform knows it, without a rule that could be wrong in another year.
 */
export function describeZone(timeZone: string, from: number, until: number): string {
  const start = at(from, timeZone).subtract(MARGIN).startOfDay();
  const end = at(until, timeZone).add(MARGIN);
  const parts = [observance(start, start)];
  let change = start.getTimeZoneTransition('next');
  while (change && Temporal.ZonedDateTime.compare(change, end) < 0) {
    parts.push(observance(change, change.subtract({ nanoseconds: 1 })));
    change = change.getTimeZoneTransition('next');
  }
  return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...parts.flat(), 'END:VTIMEZONE'].join('\r\n');
}

/** From this moment on the zone has this offset. The moment is named by the wall as it was before (RFC 5545). */
function observance(since: Temporal.ZonedDateTime, before: Temporal.ZonedDateTime): string[] {
  const kind = isSummer(since) ? 'DAYLIGHT' : 'STANDARD';
  const wall = since.toInstant().toZonedDateTimeISO(before.offset).toPlainDateTime();
  return [
    `BEGIN:${kind}`,
    `DTSTART:${wall.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}`,
    `TZOFFSETFROM:${before.offset.replace(':', '')}`,
    `TZOFFSETTO:${since.offset.replace(':', '')}`,
    `END:${kind}`,
  ];
}

/** Ahead of the least that this zone is ahead of UTC in the same year. */
function isSummer(moment: Temporal.ZonedDateTime): boolean {
  const offsets = [1, 7].map((month) => moment.with({ month, day: 1 }).offsetNanoseconds);
  return moment.offsetNanoseconds > Math.min(...offsets);
}

const at = (ms: number, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone);
