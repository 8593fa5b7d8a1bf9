import type { IdentityDb } from '@tweespraak/platform/api';

/** The latest migration of this database; only the sign-in role reads that table. */
export async function readTablesVersion(identity: IdentityDb): Promise<number> {
  const [row] = await identity.query<{ latest: string }>(
    `SELECT max(timestamp)::text AS latest FROM migrations`,
  );
  return Number(row?.latest);
}
