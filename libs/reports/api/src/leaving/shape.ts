/** A way to ask the database. */
export type Ask = <Row extends object>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

export interface Column {
  readonly name: string;
  /** As Postgres writes it: 'uuid', 'smallint[]'. */
  readonly type: string;
  readonly nullable: boolean;
}

export interface TableShape {
  readonly name: string;
  /** In the order of the table, without the practice. */
  readonly columns: readonly Column[];
  /** The primary key without the practice. */
  readonly key: readonly string[];
  /** The tables that its foreign keys point at, itself left out. */
  readonly parents: readonly string[];
}

const PRACTICE = 'practice_id';

/** The tables with a practice, as the catalogue has them; every role may read that. */
export async function readShapes(ask: Ask): Promise<TableShape[]> {
  return ask<TableShape>(
    `SELECT c.relname::text AS name,
       (SELECT jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, NULL), 'nullable',
            NOT a.attnotnull) ORDER BY a.attnum)
          FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attname <> $1) AS columns,
       ARRAY(SELECT a.attname::text FROM pg_constraint k, unnest(k.conkey) WITH ORDINALITY u (attnum, nth)
          JOIN pg_attribute a ON a.attnum = u.attnum WHERE k.conrelid = c.oid AND k.contype = 'p' AND a.attrelid = c.oid
            AND a.attname <> $1 ORDER BY u.nth) AS key,
       ARRAY(SELECT DISTINCT p.relname::text FROM pg_constraint k JOIN pg_class p ON p.oid = k.confrelid
          WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid <> c.oid ORDER BY 1) AS parents
     FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND EXISTS (
       SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = $1)
     ORDER BY 1`,
    [PRACTICE],
  );
}

/**
 * Parents before children, by the alphabet where that leaves a choice: the same tables always come in the same order. A parent that is
 * not among the tables is no reason to wait.
 * @throws Error when tables point at each other in a circle.
 */
export function inOrder<Table extends Pick<TableShape, 'name' | 'parents'>>(
  tables: readonly Table[],
): Table[] {
  const waiting = new Map(tables.map((table) => [table.name, table]));
  const ordered: Table[] = [];
  while (waiting.size) {
    const ready = [...waiting.values()].filter(({ parents }) => !parents.some((one) => waiting.has(one)));
    if (!ready.length) throw new Error(`these tables point at each other: ${[...waiting.keys()].join(', ')}`);
    for (const table of ready.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      waiting.delete(table.name);
      ordered.push(table);
    }
  }
  return ordered;
}
