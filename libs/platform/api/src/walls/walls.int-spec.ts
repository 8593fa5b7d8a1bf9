import { createTestDatabase, type TestDatabase } from '@tweespraak/shared/testing';
import { type Ask, tenantTables } from './catalogue';
import { POLICY_RULES } from './policy-rules';
import { STRUCTURE_RULES } from './structure-rules';

const RULES = Object.entries({ ...STRUCTURE_RULES, ...POLICY_RULES });

/** Each opens a hole somewhere; the linter is worth something as long as it finds every one of them. */
const BREACHES: readonly string[] = [
  `ALTER TABLE responses NO FORCE ROW LEVEL SECURITY`,
  `ALTER TABLE people DISABLE ROW LEVEL SECURITY`,
  `CREATE TABLE diaries (practice_id uuid NOT NULL, id uuid, note text, PRIMARY KEY (practice_id, id))`,
  `CREATE TABLE diaries (id uuid PRIMARY KEY, note text)`,
  `DROP POLICY practice ON couples`,
  `DROP POLICY person ON response_drafts`,
  `DROP POLICY person ON private_answers; CREATE POLICY person ON private_answers TO tweespraak_app USING (true)`,
  `ALTER POLICY practice ON rounds USING (true)`,
  `ALTER POLICY practice ON rounds WITH CHECK (true)`,
  `ALTER POLICY practice ON rounds USING (practice_id = app_practice())`,
  `CREATE POLICY careless ON responses TO tweespraak_app USING (true)`,
  `CREATE POLICY careless ON responses TO PUBLIC USING (true)`,
  `CREATE POLICY careless ON responses TO tweespraak_auth USING (true)`,
  `ALTER POLICY gate ON round_seats USING (true)`,
  `CREATE VIEW everybody AS SELECT * FROM people`,
  `CREATE MATERIALIZED VIEW everybody AS SELECT * FROM people`,
  `CREATE FUNCTION peek() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT count(*) FROM responses'`,
  `GRANT EXECUTE ON FUNCTION round_is_open(uuid) TO PUBLIC`,
  `ALTER FUNCTION round_is_open(uuid) RESET search_path`,
  `ALTER FUNCTION round_is_open(uuid) OWNER TO CURRENT_USER`,
  `ALTER ROLE tweespraak_app BYPASSRLS`,
  `ALTER ROLE tweespraak_gate LOGIN`,
  `GRANT tweespraak_gate TO tweespraak_app`,
  `ALTER TABLE rounds OWNER TO tweespraak_app`,
  `ALTER TABLE rounds ADD FOREIGN KEY (series_id) REFERENCES global_things (id)`,
  `CREATE UNIQUE INDEX ON person_contacts (email)`,
  `CREATE UNIQUE INDEX ON person_contacts (email) INCLUDE (practice_id)`,
  `CREATE SEQUENCE invoice_numbers`,
  `GRANT SELECT ON SEQUENCE migrations_id_seq TO tweespraak_app`,
  `GRANT TRUNCATE ON rounds TO tweespraak_app`,
  `GRANT SELECT ON people TO PUBLIC`,
  `GRANT UPDATE ON access_log TO tweespraak_app`,
  `GRANT UPDATE (scores) ON responses TO tweespraak_app`,
  `GRANT DELETE ON responses TO tweespraak_app`,
  `GRANT UPDATE (submitted_at) ON round_seats TO tweespraak_app`,
  `GRANT UPDATE (account_id) ON people TO tweespraak_app`,
  `GRANT USAGE ON SCHEMA identity TO tweespraak_app`,
  `GRANT CREATE ON SCHEMA public TO tweespraak_app`,
  `ALTER POLICY exporter ON responses USING (true)`,
  `CREATE POLICY exporter ON response_drafts FOR SELECT TO tweespraak_exporter USING (true)`,
  `GRANT SELECT ON responses TO tweespraak_exporter`,
  `GRANT UPDATE (state) ON exports TO tweespraak_exporter`,
  `ALTER POLICY mover ON responses USING (true)`,
  `ALTER POLICY mover_in ON responses WITH CHECK (practice_id = (SELECT app_practice()))`,
  `CREATE POLICY mover ON response_drafts FOR SELECT TO tweespraak_mover USING (true)`,
];

describe('the walls in the catalogue of the database', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await createTestDatabase();
  });
  afterAll(() => db.drop());

  it('stand around tables: there are some', async () => {
    expect((await tenantTables(db)).length).toBeGreaterThan(10);
  });

  it.each(RULES)('%s', async (_, rule) => {
    expect(await rule(db)).toEqual([]);
  });

  it.each(BREACHES)('are seen to be breached by: %s', async (breach) => {
    const client = await db.superuser.connect();
    const rows = async <Row extends object>(text: string, values: readonly unknown[] = []) =>
      (await client.query(text, [...values])).rows as Row[];
    try {
      await client.query('BEGIN');
      await client.query(`CREATE TABLE global_things (id uuid PRIMARY KEY)`);
      const before = await offences({ rows });
      await client.query(breach);
      expect((await offences({ rows })).length).toBeGreaterThan(before.length);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });
});

async function offences(db: Ask): Promise<string[]> {
  const found: string[] = [];
  for (const [, rule] of RULES) found.push(...(await rule(db)));
  return found;
}
