import {
  aFullPractice,
  createTestDatabase,
  ctxFor,
  type FullPractice,
  type TestDatabase,
} from '@tweespraak/shared/testing';
import type pg from 'pg';
import { systemContext } from '../database/tenant-context';
import { bind, openAppRole } from './app-role';
import { tenantTables } from './catalogue';

type Settings = Readonly<Record<'app.practice_id' | 'app.person_id' | 'app.role', string>>;

const NOTHING = { 'app.practice_id': '', 'app.person_id': '', 'app.role': '' };
/** What two people say and keep between them, or each alone. */
const OF_THE_TWO = [
  'dialogue_seats',
  'body_checks',
  'dialogue_words',
  'dialogue_sentences',
  'sentence_marks',
  'visions',
  'vision_sentences',
  'vision_signatures',
  'behaviour_requests',
  'dialogue_days',
  'appointment_answers',
  'calendar_feeds',
  'homework_entries',
  'entry_replies',
  'consent_taps',
];
const SOMEBODY = '7d3c4bb8-28a1-4e6c-9f86-0d7a4a2f1b11';

describe('the database, asked by the application role', () => {
  let db: TestDatabase;
  let full: FullPractice;
  let app: pg.Client;
  let tables: string[];
  beforeAll(async () => {
    db = await createTestDatabase();
    full = await aFullPractice(db);
    tables = await tenantTables(db);
    app = await openAppRole(db);
  });
  afterAll(async () => {
    await app.end();
    await db.drop();
  });

  /** What one table gives in a transaction that sets nothing, or these settings: a number of rows or an error. */
  const look = async (table: string, settings: Partial<Settings> | null): Promise<number | string> => {
    try {
      await app.query('BEGIN');
      for (const [name, value] of Object.entries(settings ?? {}))
        await app.query('SELECT set_config($1, $2, true)', [name, value]);
      const { rows } = await app.query(`SELECT count(*)::int AS n FROM ${table}`);
      return rows[0].n as number;
    } catch (error) {
      return (error as { code: string }).code;
    } finally {
      await app.query('ROLLBACK');
    }
  };

  it('is full: there is something in every table', async () => {
    for (const table of tables) {
      const [row] = await db.rows<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`);
      expect([table, (row?.n ?? 0) > 0]).toEqual([table, true]);
    }
  });

  it('shows every table to somebody, so that emptiness means something', async () => {
    const { admin, couple, otherCouple } = full;
    const people = [admin, couple.coach, couple.a, couple.b, otherCouple.coach];
    const product = systemContext(full.practice.id, new Date()); // the one reader of the wrapped keys
    for (const table of tables) {
      let most = 0;
      for (const ctx of [...people.map((person) => ctxFor(person)), product]) {
        await app.query('BEGIN');
        await bind(app, ctx);
        const { rows } = await app.query(`SELECT count(*)::int AS n FROM ${table}`);
        most = Math.max(most, rows[0].n as number);
        await app.query('ROLLBACK');
      }
      expect([table, most > 0]).toEqual([table, true]);
    }
  });

  it.each<[string, Partial<Settings> | null]>([
    ['nothing was ever set', null],
    ['everything is empty, as after a transaction', NOTHING],
    ['only the role is known', { ...NOTHING, 'app.role': 'coach' }],
    ['only the role of the product itself is known', { ...NOTHING, 'app.role': 'system' }],
    ['everything is garbage', { 'app.practice_id': 'x', 'app.person_id': "' OR true --", 'app.role': '*' }],
    [
      'the practice is nobody’s',
      { 'app.practice_id': SOMEBODY, 'app.person_id': SOMEBODY, 'app.role': 'coach' },
    ],
    [
      'the practice is two',
      { ...NOTHING, 'app.practice_id': `${SOMEBODY},${SOMEBODY}`, 'app.role': 'system' },
    ],
  ])('gives nothing from any table when %s', async (_, settings) => {
    for (const table of tables) {
      const seen = await look(table, settings);
      expect([table, [0, '22P02'].includes(seen)]).toEqual([table, true]);
    }
  });

  it.each(['', 'root', 'Coach', 'coach,admin'])(
    'gives somebody of the practice nothing personal in the role %j',
    async (role) => {
      const { practiceId, id } = full.couple.coach;
      const settings = { 'app.practice_id': practiceId, 'app.person_id': id, 'app.role': role };
      const seen: Record<string, number | string> = {};
      for (const table of tables) seen[table] = await look(table, settings);
      const own = { person_contacts: 1, idempotency_keys: 1, practices: 1 };
      expect(seen).toEqual({ ...Object.fromEntries(tables.map((table) => [table, 0])), ...own });
    },
  );

  it('gives the product itself names, addresses and rounds to write to, and no answer of anybody', async () => {
    const settings = { 'app.practice_id': full.practice.id, 'app.person_id': '', 'app.role': 'system' };
    for (const table of [
      'responses',
      'response_drafts',
      'private_answers',
      'couple_dossiers',
      'couple_latest',
      ...OF_THE_TWO,
    ])
      expect([table, await look(table, settings)]).toEqual([table, 0]);
    expect(await look('rounds', settings)).toBe(8);
  });

  it('does not let the application role near accounts and sessions', async () => {
    const tables = await db.rows<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'identity'`,
    );
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'accounts',
        'sessions',
        'devices',
        'password_resets',
        'phone_pins',
        'hand_overs',
      ]),
    );
    for (const { name } of tables) expect(await look(`identity.${name}`, null)).toBe('42501');
  });
});
