import {
  aFullPractice,
  createTestDatabase,
  type FullPractice,
  strayCanaries,
  type TestDatabase,
} from '@tweespraak/shared/testing';
import pg from 'pg';
import { roleUrl } from '../database/role-url';
import { tenantTables } from './catalogue';

type Settings = Readonly<Record<string, string>>;
const REFUSED = '42501';

describe('the role that exports', () => {
  let db: TestDatabase;
  let full: FullPractice;
  let foreign: FullPractice;
  let exporter: pg.Client;
  beforeAll(async () => {
    db = await createTestDatabase();
    full = await aFullPractice(db);
    foreign = await aFullPractice(db);
    const url = roleUrl(db.env['DATABASE_URL'] ?? '', 'tweespraak_exporter', db.env['APP_SECRET'] ?? '');
    exporter = new pg.Client({ connectionString: url });
    await exporter.connect();
  });
  afterAll(async () => {
    await exporter.end();
    await db.drop();
  });

  const here = (more: Settings = {}): Settings => ({
    ...{ 'app.practice_id': full.practice.id, 'app.role': 'exporter' },
    ...more,
  });
  const ask = async (text: string, settings: Settings): Promise<Record<string, unknown>[] | string> => {
    try {
      await exporter.query('BEGIN');
      for (const [name, value] of Object.entries(settings))
        await exporter.query('SELECT set_config($1, $2, true)', [name, value]);
      return (await exporter.query(text)).rows as Record<string, unknown>[];
    } catch (error) {
      return (error as { code: string }).code;
    } finally {
      await exporter.query('ROLLBACK');
    }
  };
  /** Everything that the role may name, of every table. */
  const readable = async () =>
    db.rows<{ table: string; columns: string }>(
      `SELECT table_name AS "table", string_agg(quote_ident(column_name), ', ') AS columns
       FROM information_schema.column_privileges WHERE grantee = 'tweespraak_exporter' GROUP BY 1 ORDER BY 1`,
    );
  const everything = async (settings: Settings) => {
    const found: unknown[] = [];
    for (const { table, columns } of await readable())
      found.push(await ask(`SELECT ${columns} FROM ${table}`, settings));
    return JSON.stringify(found);
  };

  it.each<[string, Settings]>([
    ['nothing is set', {}],
    ['the role is another', { 'app.role': 'admin' }],
    ['the practice is nobody’s', { 'app.role': 'exporter', 'app.practice_id': '' }],
  ])('reads nothing when %s', async (_, settings) => {
    const practice =
      'app.practice_id' in settings || !('app.role' in settings)
        ? {}
        : { 'app.practice_id': full.practice.id };
    for (const { table, columns } of await readable())
      expect([table, await ask(`SELECT ${columns} FROM ${table}`, { ...practice, ...settings })]).toEqual([
        table,
        [],
      ]);
  });

  it('cannot name a table that is not for it', async () => {
    const named = (await readable()).map(({ table }) => table);
    for (const table of await tenantTables(db)) {
      if (!named.includes(table))
        expect([table, await ask(`SELECT practice_id FROM ${table}`, here())]).toEqual([table, REFUSED]);
    }
    for (const table of ['identity.accounts', 'pgboss.job'])
      expect(await ask(`SELECT 1 FROM ${table}`, here())).toBe(REFUSED);
  });

  it('writes nothing', async () => {
    for (const { table } of await readable())
      for (const text of [`DELETE FROM ${table}`, `UPDATE ${table} SET practice_id = practice_id`])
        expect([text, await ask(text, here())]).toEqual([text, expect.stringMatching(/^(42501|25006)$/)]);
  });

  it('sees of one practice what is for its admin, no partner’s name and no word that somebody wrote', async () => {
    const seen = await everything(here());
    const scores = /score|total/; // of rounds that both opened: below
    const stray = strayCanaries(seen, full.admin, full.canaries).filter((what) => !scores.test(what));
    expect(stray).toEqual([]);
    expect(strayCanaries(seen, null, foreign.canaries)).toEqual([]);
  });

  it('sees scores of the rounds that stand open now, and loses them with one tick taken back', async () => {
    const rounds = async () => {
      const rows = await ask('SELECT DISTINCT round_id FROM responses', here());
      return (rows as { round_id: string }[]).map(({ round_id: id }) => id).sort();
    };
    const open = await db.rows<{ id: string }>(
      `SELECT r.id FROM rounds r JOIN round_releases x ON x.round_id = r.id AND x.release_at <= now()
       WHERE r.practice_id = $1 AND r.cancelled_at IS NULL AND 2 = (SELECT count(*) FROM round_seats s WHERE s.round_id = r.id
         AND s.submitted_at IS NOT NULL AND s.declined_at IS NULL AND s.consented_at IS NOT NULL AND s.withdrawn_at IS NULL)`,
      [full.practice.id],
    );
    const before = await rounds();
    expect(before).toEqual(open.map(({ id }) => id).sort());
    expect(before.length).toBeGreaterThan(0);
    await db.rows(`UPDATE round_seats SET withdrawn_at = now() WHERE round_id = $1 AND person_id = $2`, [
      before[0],
      full.couple.a.id,
    ]);
    await db.rows(`UPDATE round_seats SET withdrawn_at = now() WHERE round_id = $1 AND person_id = $2`, [
      before[0],
      full.otherCouple.a.id,
    ]);
    expect(await rounds()).toEqual(before.slice(1));
  });

  it('knows partners by name only for an export with names, while that is being made', async () => {
    const withNames = full.exports.ready;
    const names = async (exportId: string) =>
      (await ask(
        `SELECT id FROM people WHERE roles = ARRAY['partner']`,
        here({ 'app.export_id': exportId }),
      )) as unknown[];
    expect(await names(withNames)).toEqual([]);
    await db.rows(`UPDATE exports SET state = 'making' WHERE id = ANY ($1)`, [
      [withNames, full.exports.stopped, foreign.exports.ready],
    ]);
    expect((await names(withNames)).length).toBe(4);
    for (const other of [full.exports.stopped, foreign.exports.ready, ''])
      expect(await names(other)).toEqual([]);
  });
});
