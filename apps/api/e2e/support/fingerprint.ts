import type { TestDatabase } from '@tweespraak/shared/testing';

/** A fingerprint of everything that requests may not change when they are refused. */
export async function fingerprint(db: TestDatabase): Promise<string> {
  const tables = await db.rows<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname IN ('public', 'identity', 'pgboss') AND tablename NOT IN
       ('access_log', 'idempotency_keys', 'sessions', 'devices', 'rate_limits', 'migrations')
       AND (schemaname <> 'pgboss' OR tablename = 'job') ORDER BY 1`,
  );
  const parts: string[] = [];
  for (const { name } of tables) {
    const columns = name === 'pgboss.job' ? 't.id::text' : 't::text'; // a job's state moves by itself
    const [row] = await db.rows<{ hash: string }>(
      `SELECT md5(coalesce(string_agg(${columns}, ';' ORDER BY ${columns}), '')) AS hash FROM ${name} t`,
    );
    parts.push(`${name} ${row?.hash}`);
  }
  return parts.join('\n');
}
