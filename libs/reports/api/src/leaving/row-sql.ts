import type { MovedTable } from './moved-tables';

/** Kinds whose order depends on a language unless it is said otherwise. */
const TEXTS = ['text', 'character varying'];

/**
 * The rows of a table as lines of JSON, in the order of its key. Postgres writes and reads them itself: no number, microsecond or
 * key of a jsonb passes through another program's idea of it. Needs `TimeZone` UTC.
 */
export function selectLines({ name, columns, key, only }: MovedTable): string {
  const textual = new Set(columns.filter(({ type }) => TEXTS.includes(type)).map((one) => one.name));
  const order = key.map((one) => `t.${one}${textual.has(one) ? ' COLLATE "C"' : ''}`).join(', ');
  return `SELECT row_to_json(r)::text AS line FROM (
    SELECT ${columns.map((one) => `t.${one.name}`).join(', ')} FROM ${name} t
    WHERE t.practice_id = (SELECT app_practice())${only ? ` AND ${only}` : ''}
    ${order ? `ORDER BY ${order}` : ''}) r`;
}

export function countLines({ name, only }: MovedTable): string {
  return `SELECT count(*)::int AS rows FROM ${name} t
    WHERE t.practice_id = (SELECT app_practice())${only ? ` AND ${only}` : ''}`;
}

/** Adds the rows of $1, a JSON array of lines, to the practice of the transaction. */
export function insertLines(name: string, columns: readonly string[]): string {
  const list = columns.join(', ');
  return `INSERT INTO ${name} (practice_id, ${list})
    SELECT (SELECT app_practice()), ${list} FROM json_populate_recordset(NULL::${name}, $1::json)`;
}

/** The one row of the practice itself is there already: it takes over what is in $1. */
export function takeOver(columns: readonly string[]): string {
  return `UPDATE practices p SET ${columns.map((one) => `${one} = r.${one}`).join(', ')}
    FROM json_populate_recordset(NULL::practices, $1::json) r WHERE p.practice_id = (SELECT app_practice())`;
}
