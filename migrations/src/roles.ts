import { rolePassword } from '@tweespraak/platform/api';
import type { Client } from 'pg';
import { APP, AUTH, EXPORTER, GATE, MOVER } from './walls';

/**
 * Makes the roles where they are missing and sets the passwords of those that log in.
 * The migrating user needs CREATEROLE, or roles that an administrator made before.
 */
export async function ensureRoles(client: Client, appSecret: string): Promise<void> {
  for (const role of [APP, AUTH, EXPORTER, MOVER, GATE]) {
    const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
    if (!rowCount) await client.query(`CREATE ROLE ${role} NOLOGIN NOINHERIT`);
  }
  for (const role of [APP, AUTH, EXPORTER, MOVER] as const) {
    const password = client.escapeLiteral(rolePassword(role, appSecret));
    await client.query(`ALTER ROLE ${role} LOGIN PASSWORD ${password}`);
  }
  await client.query(`GRANT ${GATE} TO CURRENT_USER`);
}
