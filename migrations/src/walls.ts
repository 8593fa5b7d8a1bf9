/**
 * Roles of the database. `app` serves requests, `auth` signs people in, `exporter` reads what reports and exports are made of,
 * `mover` takes a whole practice out and in, `gate` owns the reveal gate and nobody logs in as it.
 */
export const APP = 'tweespraak_app';
export const AUTH = 'tweespraak_auth';
export const GATE = 'tweespraak_gate';
export const EXPORTER = 'tweespraak_exporter';
export const MOVER = 'tweespraak_mover';

/**
 * The first wall of a tenant table: row security forced, an open base policy for the application role,
 * and a restrictive policy on the practice. Every table adds its second, personal wall itself.
 * Both walls are restrictive, so that one careless permissive policy later opens nothing.
 */
export function practiceWall(table: string): string {
  return `
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY base ON ${table} TO ${APP} USING (true) WITH CHECK (true);
    CREATE POLICY practice ON ${table} AS RESTRICTIVE TO ${APP}
      USING (practice_id = (SELECT app_practice())) WITH CHECK (practice_id = (SELECT app_practice()));
  `;
}

/** Lets the gate's functions, and nothing else, read a table within the practice of the running transaction. */
export function openToGate(table: string, privileges: string): string {
  return `
    CREATE POLICY gate ON ${table} TO ${GATE}
      USING (practice_id = (SELECT app_practice())) WITH CHECK (practice_id = (SELECT app_practice()));
    GRANT ${privileges} ON ${table} TO ${GATE};
  `;
}

/** Lets the sign-in role reach a tenant table across practices: it works before anybody has one. */
export function openToAuth(table: string, privileges: string): string {
  return `
    CREATE POLICY auth ON ${table} TO ${AUTH} USING (true) WITH CHECK (true);
    GRANT ${privileges} ON ${table} TO ${AUTH};
  `;
}

/**
 * Lets the exporter read these columns of a practice's rows, in a transaction that says it exports. Where a row says more than
 * that somebody may know of it, `also` narrows.
 */
export function openToExporter(table: string, columns: string, also?: string): string {
  return `
    CREATE POLICY exporter ON ${table} FOR SELECT TO ${EXPORTER}
      USING (practice_id = (SELECT app_practice()) AND (SELECT app_role()) = 'exporter'${also ? ` AND (${also})` : ''});
    GRANT SELECT (${columns}) ON ${table} TO ${EXPORTER};
  `;
}

/** Lets the mover take the rows of a table out while the whole practice is exported, and put them into a practice that was empty. */
export function openToMover(table: string): string {
  return `
    CREATE POLICY mover ON ${table} FOR SELECT TO ${MOVER} USING (practice_id = (SELECT app_practice())
      AND ((SELECT app_moving_out()) OR (SELECT app_importing())));
    CREATE POLICY mover_in ON ${table} FOR INSERT TO ${MOVER} WITH CHECK (practice_id = (SELECT app_practice())
      AND (SELECT app_moving_in()));
    GRANT SELECT, INSERT ON ${table} TO ${MOVER};
  `;
}
