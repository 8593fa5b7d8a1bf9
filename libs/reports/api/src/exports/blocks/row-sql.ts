import type { ExportRead } from '@tweespraak/platform/api';
import type { ExportBlock } from '@tweespraak/reports/contract';
import type { Column, RowAsk, RowBlock } from './block';

/** A column with the SQL of its cell. */
export interface SqlColumn extends Column {
  readonly sql: string;
}

const fullName = (person: string) => `nullif(trim(${person}.given_name || ' ' || ${person}.family_name), '')`;

/**
 * The couples in care at any moment of the period, of the coaches that were asked for. Their numbers are given before anything is
 * left out: the same couple has the same number in every block. $1 salt, $2 zone, $3 and $4 the period, $5 coaches. The bounds are
 * not materialized: a planner that does not see the moments reads a large table couple by couple.
 */
const chosen = (withNames: boolean) => `
  WITH bounds AS NOT MATERIALIZED (
    SELECT $3::date::timestamp AT TIME ZONE $2 AS since, ($4::date + 1)::timestamp AT TIME ZONE $2 AS before
  ), numbered AS MATERIALIZED (
    SELECT c.id, c.partner_a_id, c.partner_b_id, c.coach_id, c.co_coach_id, c.created_at, c.archived_at,
      row_number() OVER (ORDER BY md5(c.id::text || $1), c.id) AS nr
    FROM couples c
  ), chosen AS MATERIALIZED (
    SELECT n.*, ${fullName('coach')} AS coach, ${fullName('second')} AS second_coach
      ${withNames ? `, ${fullName('a')} AS partner_a, ${fullName('b')} AS partner_b` : ''}
    FROM numbered n CROSS JOIN bounds
    LEFT JOIN people coach ON coach.id = n.coach_id
    LEFT JOIN people second ON second.id = n.co_coach_id
    ${withNames ? `LEFT JOIN people a ON a.id = n.partner_a_id LEFT JOIN people b ON b.id = n.partner_b_id` : ''}
    WHERE n.created_at < bounds.before AND (n.archived_at IS NULL OR n.archived_at >= bounds.since)
      AND ($5::uuid[] IS NULL OR n.coach_id = ANY ($5) OR n.co_coach_id = ANY ($5))
  )`;

/** What every block of rows begins with. */
export const WHOSE: readonly SqlColumn[] = [
  { key: 'couple', type: 'number', sql: 'c.nr' },
  { key: 'partnerA', type: 'text', names: true, sql: 'c.partner_a' },
  { key: 'partnerB', type: 'text', names: true, sql: 'c.partner_b' },
  { key: 'coach', type: 'text', sql: 'c.coach' },
];

/** A moment as the day and as the minute on the practice's wall. */
export const dayOf = (moment: string) => `(${moment} AT TIME ZONE $2)::date`;
export const minuteOf = (moment: string) => `date_trunc('minute', ${moment} AT TIME ZONE $2)`;

export interface RowSql {
  readonly block: ExportBlock;
  readonly columns: readonly SqlColumn[];
  /** After the couples `c` and `bounds`. */
  readonly from: string;
  readonly order: string;
}

/** A block that Postgres writes: one line of JSON a row. */
export function sqlBlock({ block, columns, from, order }: RowSql): RowBlock {
  const select = (ask: RowAsk, what: string, end = '') =>
    `${chosen(ask.withNames)} SELECT ${what} FROM chosen c CROSS JOIN bounds ${from} ${end}`;
  const cells = (ask: RowAsk) => columns.filter(({ names }) => ask.withNames || !names).map(({ sql }) => sql);
  return {
    holds: 'rows',
    block,
    columns,
    count: async (read, ask) => {
      const [row] = await read.query<{ n: number }>(select(ask, 'count(*)::int AS n'), valuesOf(ask));
      return row?.n ?? 0;
    },
    async *lines(read, ask, portion) {
      const what = `json_build_array(${cells(ask).join(', ')})::text AS line`;
      const text = select(ask, what, `ORDER BY c.nr, ${order}`);
      for await (const rows of read.stream<{ line: string }>(text, valuesOf(ask), portion))
        yield rows.map(({ line }) => line);
    },
  };
}

/** Rows of couples for a block that works something out of them first. */
export function chosenRows<Row extends object>(
  read: ExportRead,
  ask: RowAsk,
  { what, from, order, values }: { what: string; from: string; order: string; values: readonly unknown[] },
): AsyncGenerator<Row[], void, void> {
  const text = `${chosen(ask.withNames)} SELECT ${what} FROM chosen c CROSS JOIN bounds ${from} ORDER BY c.nr, ${order}`;
  return read.stream<Row>(text, [...valuesOf(ask), ...values]);
}

function valuesOf({ salt, timeZone, choice }: RowAsk): unknown[] {
  return [salt, timeZone, choice.period.from, choice.period.until, choice.filters.coachIds];
}
