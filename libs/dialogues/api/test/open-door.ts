import { dataSourceOptions, parseEnv, TenantDb } from '@tweespraak/platform/api';
import { createTestDatabase } from '@tweespraak/shared/testing';
// eslint-disable-next-line no-restricted-imports -- builds the door itself, as PlatformModule does
import { DataSource } from 'typeorm';

/** A database of its own and the door to it, without Nest and HTTP: what row security itself lets through. */
export async function openDoor() {
  const db = await createTestDatabase();
  const dataSource = await new DataSource(dataSourceOptions(parseEnv(db.env))).initialize();
  return {
    db,
    door: new TenantDb(dataSource),
    close: async () => {
      await dataSource.destroy();
      await db.drop();
    },
  };
}
