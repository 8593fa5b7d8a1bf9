/** A way to ask as superuser. */
export interface Ask {
  rows<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

export const APP = 'tweespraak_app';
export const OUR_ROLES = [
  APP,
  'tweespraak_auth',
  'tweespraak_gate',
  'tweespraak_exporter',
  'tweespraak_mover',
] as const;

/** The names that a question to the catalogue answers with. */
export async function names(db: Ask, sql: string, values: readonly unknown[] = []): Promise<string[]> {
  return (await db.rows<{ name: string }>(sql, values)).map(({ name }) => name);
}

/** For a query over `pg_class c`: the tables of the product, and those of them that belong to practices. */
export const TABLE = `c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')`;
export const TENANT_TABLE = `${TABLE} AND EXISTS (
  SELECT 1 FROM pg_attribute p WHERE p.attrelid = c.oid AND p.attname = 'practice_id')`;
/** For a query over `pg_namespace n`: what somebody made. */
export const MADE = `n.nspname !~ '^(pg_|information_schema)'`;

export const tenantTables = (db: Ask) =>
  names(db, `SELECT c.relname AS name FROM pg_class c WHERE ${TENANT_TABLE} ORDER BY 1`);

export interface Policy {
  readonly table: string;
  readonly name: string;
  readonly restrictive: boolean;
  readonly command: string;
  readonly roles: string[];
  readonly using: string;
  readonly check: string;
}

export function policies(db: Ask): Promise<Policy[]> {
  return db.rows<Policy>(
    `SELECT tablename AS "table", policyname AS name, permissive = 'RESTRICTIVE' AS restrictive, cmd AS command,
       roles::text[] AS roles, coalesce(qual, '') AS using, coalesce(with_check, '') AS check
     FROM pg_policies WHERE schemaname = 'public'`,
  );
}

/** What the catalogue says beyond, or short of, what a list allows. */
export function difference(found: readonly string[], allowed: readonly string[]): string[] {
  return [
    ...found.filter((one) => !allowed.includes(one)).map((one) => `${one} (not allowed)`),
    ...allowed.filter((one) => !found.includes(one)).map((one) => `${one} (allowed but absent)`),
  ];
}
