import { GLOBAL_TABLES, OTHER_SCHEMAS, SEALED_TABLES, SECURITY_DEFINERS, SEQUENCES } from './allowed';
import { APP, type Ask, difference, MADE, names, OUR_ROLES, TABLE, TENANT_TABLE } from './catalogue';

/** A rule of the catalogue linter (L1–L10 of the project's trust rules): the names of what breaks it. */
export type Rule = (db: Ask) => Promise<string[]>;

const definerFunctions = `SELECT n.nspname || '.' || p.proname || '(' || oidvectortypes(p.proargtypes) || ')' AS name
  FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE prosecdef AND ${MADE}`;

/** About tables, keys, functions, roles and rights. */
export const STRUCTURE_RULES: Readonly<Record<string, Rule>> = {
  'every table belongs to practices, but for those that are nobody’s': async (db) =>
    difference(
      await names(
        db,
        `SELECT 'public.' || c.relname AS name FROM pg_class c WHERE ${TABLE} AND NOT (${TENANT_TABLE})`,
      ),
      Object.keys(GLOBAL_TABLES),
    ),
  'no row is without a practice': (db) =>
    names(
      db,
      `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
       WHERE ${TENANT_TABLE} AND attname = 'practice_id' AND NOT attnotnull`,
    ),
  'L1 row security is on, and holds for the owner too': (db) =>
    names(
      db,
      `SELECT c.relname AS name FROM pg_class c WHERE ${TENANT_TABLE} AND NOT (relrowsecurity AND relforcerowsecurity)`,
    ),
  'L2 L3 no view, materialised view or foreign table walks around it': (db) =>
    names(
      db,
      `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('v', 'm', 'f') AND ${MADE}`,
    ),
  'L4 only the functions of the gate have more rights than their caller': async (db) =>
    difference(await names(db, definerFunctions), Object.keys(SECURITY_DEFINERS)),
  'L4 the gate’s functions have a fixed search path, the gate as owner, and are not open to everybody': (
    db,
  ) =>
    names(
      db,
      `${definerFunctions} AND (pg_get_userbyid(proowner) <> 'tweespraak_gate'
         OR coalesce(array_to_string(proconfig, ';'), '') !~ '^search_path=pg_catalog, public(, pg_temp)?$'
         OR proacl IS NULL OR EXISTS (SELECT 1 FROM aclexplode(proacl) a WHERE a.grantee = 0))`,
    ),
  'L5 our roles own nothing and are mighty in nothing': (db) =>
    names(
      db,
      `SELECT r.rolname AS name FROM pg_roles r WHERE rolname = ANY ($1) AND (
         rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication
         OR (rolname = 'tweespraak_gate' AND rolcanlogin)
         OR EXISTS (SELECT 1 FROM pg_auth_members m WHERE m.member = r.oid)
         OR EXISTS (SELECT 1 FROM pg_class c WHERE c.relowner = r.oid))`,
      [OUR_ROLES],
    ),
  'L6 every foreign key carries the practice': (db) =>
    names(
      db,
      `SELECT conrelid::regclass || ' ' || conname AS name FROM pg_constraint k
       WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND NOT EXISTS (
         SELECT 1 FROM pg_attribute a WHERE a.attrelid = conrelid AND a.attnum = ANY (conkey)
           AND a.attname = 'practice_id')`,
    ),
  'L7 every unique key carries the practice, every primary key begins with it': (db) =>
    names(
      db,
      `SELECT i.indexrelid::regclass::text AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
       WHERE ${TENANT_TABLE} AND indisunique AND NOT EXISTS (
         SELECT 1 FROM pg_attribute a WHERE a.attrelid = i.indrelid AND a.attname = 'practice_id'
           AND a.attnum = ANY (CASE WHEN indisprimary THEN i.indkey[0:0] ELSE i.indkey[0:indnkeyatts - 1] END))`,
    ),
  'L8 no sequence tells how much others do': async (db) =>
    difference(
      await names(
        db,
        `SELECT n.nspname || '.' || c.relname || CASE WHEN EXISTS (SELECT 1 FROM unnest($1::text[]) role
             WHERE has_sequence_privilege(role, c.oid, 'SELECT, USAGE, UPDATE')) THEN ' open to our roles' ELSE '' END AS name
         FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE c.relkind = 'S' AND ${MADE} AND n.nspname NOT IN (SELECT unnest($2::text[]))`,
        [OUR_ROLES, Object.keys(OTHER_SCHEMAS)],
      ),
      Object.keys(SEQUENCES),
    ),
  'L10 our roles cannot empty a table, point at it or hang triggers on it': (db) =>
    names(
      db,
      `SELECT grantee || ' ' || privilege_type || ' ' || table_name AS name FROM information_schema.table_privileges
       WHERE table_schema IN ('public', 'identity') AND (grantee = 'PUBLIC'
         OR (grantee = ANY ($1) AND privilege_type IN ('TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN')))`,
      [OUR_ROLES],
    ),
  'what is sealed is neither changed nor removed': (db) =>
    names(
      db,
      `SELECT c.relname AS name FROM pg_class c WHERE ${TENANT_TABLE} AND c.relname = ANY ($2) AND (
         has_any_column_privilege($1, c.oid, 'UPDATE') OR has_table_privilege($1, c.oid, 'DELETE'))`,
      [APP, Object.keys(SEALED_TABLES)],
    ),
  'the exporter writes nothing, and reads no table as a whole': (db) =>
    names(
      db,
      `SELECT c.relname AS name FROM pg_class c WHERE ${TENANT_TABLE} AND (
         has_table_privilege('tweespraak_exporter', c.oid, 'SELECT, INSERT, UPDATE, DELETE')
         OR has_any_column_privilege('tweespraak_exporter', c.oid, 'INSERT, UPDATE'))`,
    ),
  'joining, handing in and signing are not written by the application itself': (db) =>
    names(
      db,
      `SELECT c.relname || '.' || a.attname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
       WHERE ${TENANT_TABLE} AND (c.relname, a.attname) IN (VALUES ('round_seats', 'submitted_at'), ('instrument_seats', 'submitted_at'),
           ('people', 'account_id'), ('people', 'joined_at'), ('invitations', 'accepted_at'), ('visions', 'signed_at'))
         AND has_column_privilege($1, c.oid, a.attnum, 'UPDATE')`,
      [APP],
    ),
  'each role enters its own schemas and makes nothing in ours': async (db) =>
    difference(
      await names(
        db,
        `SELECT role || ' ' || n.nspname AS name FROM pg_namespace n, unnest($1::text[]) role
         WHERE ${MADE} AND ((n.nspname <> 'public' AND has_schema_privilege(role, n.nspname, 'USAGE'))
           OR has_schema_privilege(role, n.nspname, 'CREATE'))`,
        [OUR_ROLES],
      ),
      Object.entries(OTHER_SCHEMAS).flatMap(([schema, { roles }]) =>
        roles.map((role) => `${role} ${schema}`),
      ),
    ),
};
