import pg from 'pg';
import { roleUrl } from '../database/role-url';
import { contextStatement } from '../database/statements';
import type { TenantContext } from '../database/tenant-context';

/** A bare connection as the application role: what an injected statement would have. */
export async function openAppRole({ env }: { env: Record<string, string> }): Promise<pg.Client> {
  const url = roleUrl(env['DATABASE_URL'] ?? '', 'tweespraak_app', env['APP_SECRET'] ?? '');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

/** Binds the running transaction as the door to client data does. */
export async function bind(client: pg.Client, ctx: TenantContext): Promise<void> {
  const { text, values = [] } = contextStatement(ctx);
  await client.query(text, [...values]);
}
