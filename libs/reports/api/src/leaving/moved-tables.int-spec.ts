import { createTestDatabase, type TestDatabase } from '@tweespraak/shared/testing';
import { movedTables, strayTables } from './moved-tables';
import { schemaOf } from './row-schema';
import { readShapes } from './shape';

describe('what of a practice travels', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await createTestDatabase();
  });
  afterAll(() => db.drop());

  it('is decided for every table: it travels, or stays with a reason', async () => {
    expect(await strayTables(db.rows)).toEqual([]);
  });

  it('is missed when somebody makes a table and forgets to say', async () => {
    await db.rows(`CREATE TABLE diaries (practice_id uuid NOT NULL, id uuid, PRIMARY KEY (practice_id, id))`);
    expect(await strayTables(db.rows)).toEqual(['diaries: does it travel?']);
    await db.rows(`DROP TABLE diaries`);
  });

  it('comes parents first, whatever points at what', async () => {
    const moved = (await movedTables(db.rows)).map(({ name }) => name);
    const shapes = await readShapes(db.rows);
    for (const [at, name] of moved.entries()) {
      const parents = shapes.find((one) => one.name === name)?.parents ?? [];
      for (const parent of parents.filter((one) => moved.includes(one)))
        expect([name, parent, moved.indexOf(parent) < at]).toEqual([name, parent, true]);
    }
    expect(moved.length).toBeGreaterThan(40);
  });

  it('never points at itself: rows of one table may come in any order', async () => {
    const own = await db.rows<{ name: string }>(
      `SELECT DISTINCT conrelid::regclass::text AS name FROM pg_constraint WHERE contype = 'f' AND conrelid = confrelid`,
    );
    const moved = (await movedTables(db.rows)).map(({ name }) => name);
    expect(own.filter(({ name }) => moved.includes(name))).toEqual([]);
  });

  it('has a schema for every column, and a key to be ordered by', async () => {
    for (const table of await movedTables(db.rows)) {
      expect(Object.keys(schemaOf(table)['properties'] as object)).toEqual(
        table.columns.map(({ name }) => name),
      );
      if (table.name !== 'practices') expect([table.name, table.key.length]).not.toEqual([table.name, 0]);
    }
  });

  it('says nothing of practices, accounts and secrets of this place', async () => {
    const columns = (await movedTables(db.rows)).flatMap(({ columns }) => columns.map(({ name }) => name));
    expect(columns.filter((one) => /practice_id|account|token|hash|password|endpoint/.test(one))).toEqual([]);
  });

  it('is open to the moving role, and nothing else is', async () => {
    const open = await db.rows<{ name: string }>(
      `SELECT DISTINCT tablename::text AS name FROM pg_policies WHERE 'tweespraak_mover' = ANY (roles) AND cmd = 'INSERT'`,
    );
    const moved = (await movedTables(db.rows)).map(({ name }) => name);
    expect(open.map(({ name }) => name).sort()).toEqual(moved.filter((one) => one !== 'practices').sort());
  });

  it('sets off nothing when it comes back: what acts on new rows leaves the mover alone', async () => {
    const acting = await db.rows<{ trigger: string }>(
      `SELECT c.relname || ' ' || t.tgname AS trigger FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
       WHERE NOT t.tgisinternal AND t.tgtype & 4 = 4 AND c.relname = ANY ($1)
         AND pg_get_triggerdef(t.oid) !~ 'CURRENT_USER <> ''tweespraak_mover'''`,
      [(await movedTables(db.rows)).map(({ name }) => name)],
    );
    expect(acting).toEqual([]);
  });
});
