import 'reflect-metadata';
import {
  dataSourceOptions,
  IdentityDb,
  MasterKeys,
  parseEnv,
  rewrapKeys,
  TenantDb,
} from '@tweespraak/platform/api';
import type { PracticeId } from '@tweespraak/shared/kernel';
import { DataSource } from 'typeorm';

/**
 * Wraps the data keys of all practices again with the present master key (`DATA_MASTER_KEY`; the former one in
 * `DATA_MASTER_KEY_BEFORE`), while the product runs. Stopped halfway, the next run goes on from there.
 * @returns how many keys it wrapped.
 * @throws Error when a key was wrapped by a master key that the environment does not hold.
 */
export async function rewrapAllKeys(variables: Record<string, string | undefined>): Promise<number> {
  const env = parseEnv(variables);
  const identity = new IdentityDb(env);
  const dataSource = await new DataSource(dataSourceOptions(env)).initialize();
  try {
    const db = new TenantDb(dataSource);
    const masters = new MasterKeys(env);
    const practices = await identity.query<{ practice_id: PracticeId }>(`SELECT practice_id FROM practices`);
    let keys = 0;
    for (const { practice_id } of practices) keys += await rewrapKeys(db, masters, practice_id, new Date());
    return keys;
  } finally {
    await dataSource.destroy();
    await identity.pool.end();
  }
}

if (import.meta.filename === process.argv[1]) {
  console.log(`${await rewrapAllKeys(process.env)} keys wrapped again`);
}
