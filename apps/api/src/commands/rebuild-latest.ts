import 'reflect-metadata';
import { rebuildLatest } from '@tweespraak/pillars/api';
import { dataSourceOptions, IdentityDb, parseEnv, TenantDb } from '@tweespraak/platform/api';
import type { PracticeId } from '@tweespraak/shared/kernel';
import { DataSource } from 'typeorm';

/**
 * Computes the latest rows of all couples anew, practice by practice, as the product itself: for after a repair by hand.
 * @returns how many couples it went through.
 */
export async function rebuildAllLatest(variables: Record<string, string | undefined>): Promise<number> {
  const env = parseEnv(variables);
  const identity = new IdentityDb(env);
  const dataSource = await new DataSource(dataSourceOptions(env)).initialize();
  try {
    const db = new TenantDb(dataSource);
    const practices = await identity.query<{ practice_id: PracticeId }>(`SELECT practice_id FROM practices`);
    let couples = 0;
    for (const { practice_id } of practices) couples += await rebuildLatest(db, practice_id, new Date());
    return couples;
  } finally {
    await dataSource.destroy();
    await identity.pool.end();
  }
}

if (import.meta.filename === process.argv[1]) {
  console.log(`${await rebuildAllLatest(process.env)} couples rebuilt`);
}
