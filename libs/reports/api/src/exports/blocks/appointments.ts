import { type BareAppointment, occurrencesOfRow } from '@tweespraak/agenda/api';
import type { ExportRead } from '@tweespraak/platform/api';
import type { ExportCell } from '@tweespraak/reports/contract';
import { addDays, instantOnWall, wallTime } from '@tweespraak/shared/kernel';
import type { Column, RowAsk, RowBlock } from './block';
import { chosenRows, WHOSE } from './row-sql';

interface Row extends BareAppointment {
  readonly nr: number;
  readonly partnerA: string | null;
  readonly partnerB: string | null;
  readonly coach: string | null;
  readonly kind: 'session' | 'dialogue';
}

const FROM = `
  JOIN appointments a ON a.couple_id = c.id AND a.status = 'planned' AND a.from_at < bounds.before AND a.until_at >= bounds.since
    AND ($6::text[] IS NULL OR a.kind = ANY ($6))
  LEFT JOIN people p ON p.id = a.coach_id`;
const CHANGES = `(SELECT coalesce(json_agg(json_build_object('occurrence', (extract(epoch FROM h.occurrence) * 1000)::bigint,
    'cancelled', h.cancelled, 'start', (extract(epoch FROM h.starts_at) * 1000)::bigint, 'minutes', h.minutes,
    'place', h.place, 'placeLine', '', 'asked', 0) ORDER BY h.occurrence), '[]')
  FROM appointment_changes h WHERE h.practice_id = a.practice_id AND h.appointment_id = a.id)`;
const what = (withNames: boolean) => `
  c.nr::int, ${withNames ? 'c.partner_a AS "partnerA", c.partner_b AS "partnerB",' : ''}
  nullif(trim(p.given_name || ' ' || p.family_name), '') AS coach, a.kind, a.starts_at AS "startsAt", a.minutes,
  a.time_zone AS "timeZone", a.rrule, a.place, a.status, ${CHANGES} AS changes`;

const COLUMNS: readonly Column[] = [
  ...WHOSE.map(({ key, type, names }) => (names ? { key, type, names } : { key, type })),
  { key: 'startsAt', type: 'moment' },
  { key: 'minutes', type: 'number' },
  { key: 'kind', type: 'code' },
  { key: 'place', type: 'code' },
  { key: 'repeats', type: 'flag' },
];

/** Each meeting that is or was to be held in the period, also of a series: what was cancelled is not there. */
export const APPOINTMENTS: RowBlock = {
  holds: 'rows',
  block: 'appointments',
  columns: COLUMNS,
  count: async (read, ask) => {
    let n = 0;
    for await (const lines of APPOINTMENTS.lines(read, ask)) n += lines.length;
    return n;
  },
  async *lines(read, ask) {
    for await (const meetings of byCouple(read, ask)) yield meetings;
  },
};

/** The meetings of one couple after the other, by the clock. */
async function* byCouple(read: ExportRead, ask: RowAsk): AsyncGenerator<string[], void, void> {
  const [from, until] = boundsOf(ask);
  let nr = 0;
  let held: { start: number; cells: ExportCell[] }[] = [];
  const inOrder = () =>
    held.sort((one, other) => one.start - other.start).map(({ cells }) => JSON.stringify(cells));
  const rows = chosenRows<Row>(read, ask, {
    what: what(ask.withNames),
    from: FROM,
    order: 'a.id',
    values: [ask.choice.filters.appointmentKinds],
  });
  for await (const portion of rows) {
    for (const row of portion) {
      if (row.nr !== nr && held.length) {
        yield inOrder();
        held = [];
      }
      nr = row.nr;
      for (const { start, minutes, place } of occurrencesOfRow(row, from, until))
        held.push({
          start: start.getTime(),
          cells: [
            ...(ask.withNames ? [row.nr, row.partnerA, row.partnerB, row.coach] : [row.nr, row.coach]),
            ...[wallTime(start, ask.timeZone), minutes, row.kind, place, row.rrule !== null],
          ],
        });
    }
  }
  if (held.length) yield inOrder();
}

function boundsOf({ choice: { period }, timeZone }: RowAsk): [Date, Date] {
  const midnight = (day: string) => new Date(instantOnWall(`${day}T00:00`, timeZone) ?? `${day}T00:00:00Z`);
  return [midnight(period.from), midnight(addDays(period.until, 1))];
}
