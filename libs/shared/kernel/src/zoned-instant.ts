/** `2026-11-12T20:00`, as `<input type="datetime-local">` gives it: a day and time on a wall, without zone. */
export type LocalDateTime = string;

/**
 * The instant at which a wall in `timeZone` (IANA) shows this day and time, as ISO text in UTC; `null` for anything else.
 * An hour that the clock skips in spring is read an hour later; of an hour that comes twice in autumn the first is taken.
 */
export function instantOnWall(local: LocalDateTime, timeZone: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return null;
  const asUtc = Date.parse(`${local}:00Z`);
  if (Number.isNaN(asUtc)) return null;
  // The offset at the instant itself is not known yet: those of a day before and after are the only candidates.
  const offsets = [asUtc - 86_400_000, asUtc + 86_400_000].map((near) => offsetAt(near, timeZone));
  const candidates = offsets.map((offset) => asUtc - offset).sort((x, y) => x - y);
  const found = candidates.find((instant) => instant + offsetAt(instant, timeZone) === asUtc);
  const [before = 0] = offsets;
  return new Date(found ?? asUtc - before).toISOString();
}

/** What the wall shows at an instant, for the same input. */
export function wallTime(instant: Date, timeZone: string): LocalDateTime {
  return new Date(instant.getTime() + offsetAt(instant.getTime(), timeZone)).toISOString().slice(0, 16);
}

/** How far the wall is ahead of UTC, in ms. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = formatIn(timeZone).formatToParts(instant);
  const part = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  const wall = `${part['year']}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}:${part['second']}Z`;
  return Date.parse(wall) - Math.floor(instant / 1000) * 1000;
}

/** Making a formatter costs a hundred times what using it does. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  formats.set(timeZone, format);
  return format;
}
