import { migrations } from '@tweespraak/migrations';
import { createTestDatabase, type TestDatabase } from '@tweespraak/shared/testing';
import { DataSource } from 'typeorm';

const SHAPE = `
  SELECT 'column' AS kind, table_schema || '.' || table_name || '.' || column_name || ' ' || data_type AS what
    FROM information_schema.columns WHERE table_schema IN ('public', 'identity')
  UNION ALL SELECT 'policy', tablename || '.' || policyname || ' ' || coalesce(qual, '') || coalesce(with_check, '') FROM pg_policies
  UNION ALL SELECT 'grant', grantee || ' ' || table_name || ' ' || privilege_type
    FROM information_schema.role_table_grants WHERE grantee LIKE 'tweespraak\\_%' AND table_schema IN ('public', 'identity')
  UNION ALL SELECT 'function', oid::regprocedure::text || ' ' || md5(prosrc) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
  UNION ALL SELECT 'index', indexdef FROM pg_indexes WHERE schemaname IN ('public', 'identity')
  ORDER BY 1, 2`;

describe('the timeline of the database', () => {
  let db: TestDatabase;
  let owner: DataSource;
  beforeAll(async () => {
    db = await createTestDatabase();
    owner = await new DataSource({
      type: 'postgres',
      url: db.env['DATABASE_URL'] ?? '',
      migrations,
      migrationsTransactionMode: 'each',
    }).initialize();
  });
  afterAll(async () => {
    await owner.destroy();
    await db.drop();
  });

  it('goes back to the beginning and forward again to the same shape', async () => {
    const before = await db.rows(SHAPE);
    for (let left = migrations.length; left > 0; left -= 1) await owner.undoLastMigration();
    expect(
      await db.rows(`SELECT tablename FROM pg_tables WHERE schemaname IN ('public', 'identity')`),
    ).toEqual([{ tablename: 'migrations' }]);
    await owner.runMigrations();
    expect(await db.rows(SHAPE)).toEqual(before);
  });

  it('goes one step back and forward too', async () => {
    const before = await db.rows(SHAPE);
    await owner.undoLastMigration();
    expect(await db.rows(SHAPE)).not.toEqual(before);
    await owner.runMigrations();
    expect(await db.rows(SHAPE)).toEqual(before);
  });
});
