import type { Pool, PoolClient } from 'pg';

/**
 * A connection that dies while a request holds it says so twice: the query under way fails, and the client emits an
 * error that would end the process when nobody listens. The first is enough; the pool replaces the connection.
 */
export function surviveLostConnections(pool: Pool): void {
  const heard = new WeakSet<PoolClient>();
  pool.on('acquire', (client) => {
    if (heard.has(client)) return;
    heard.add(client);
    client.on('error', () => undefined);
  });
}
