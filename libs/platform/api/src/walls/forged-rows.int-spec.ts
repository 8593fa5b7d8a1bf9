import {
  aFullPractice,
  createTestDatabase,
  ctxFor,
  type FullPractice,
  type TestDatabase,
  type TestPerson,
} from '@tweespraak/shared/testing';
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { bind, openAppRole } from './app-role';
import { tenantTables } from './catalogue';

const REFUSED = '42501';

type Row = Record<string, unknown>;

describe('rows that are forged by the application role', () => {
  let db: TestDatabase;
  let mine: FullPractice;
  let foreign: FullPractice;
  let app: pg.Client;
  let tables: string[];
  beforeAll(async () => {
    db = await createTestDatabase();
    mine = await aFullPractice(db);
    foreign = await aFullPractice(db);
    tables = await tenantTables(db);
    app = await openAppRole(db);
  });
  afterAll(async () => {
    await app.end();
    await db.drop();
  });

  /** How many rows a statement touches for a person, or the code with which it is refused; always rolled back. */
  const attempt = async (person: TestPerson, text: string, values: readonly unknown[] = []) => {
    try {
      await app.query('BEGIN');
      await bind(app, ctxFor(person));
      return (await app.query(text, [...values])).rowCount;
    } catch (error) {
      return (error as { code: string }).code;
    } finally {
      await app.query('ROLLBACK');
    }
  };
  const insert = (person: TestPerson, table: string, row: Row) =>
    attempt(person, `INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1)`, [
      JSON.stringify({ ...row, ...('id' in row ? { id: randomUUID() } : {}) }),
    ]);
  const rowsOf = async (table: string, where: string, value: string) =>
    (await db.rows<{ row: Row }>(`SELECT to_jsonb(t) AS row FROM ${table} t WHERE ${where}`, [value])).map(
      ({ row }) => row,
    );
  const everybody = ({ admin, couple }: FullPractice) => [admin, couple.coach, couple.a, couple.b];

  it('never reach another practice', async () => {
    for (const table of tables) {
      for (const row of await rowsOf(table, 'practice_id = $1', foreign.practice.id)) {
        for (const person of everybody(mine))
          expect([table, person.roles, await insert(person, table, row)]).toEqual([
            table,
            person.roles,
            REFUSED,
          ]);
      }
    }
  });

  it('never move to another practice', async () => {
    const tablesOpenToChange = await db.rows<{ name: string }>(
      `SELECT name FROM unnest($1::text[]) name WHERE has_column_privilege('tweespraak_app', name, 'practice_id', 'UPDATE')`,
      [tables],
    );
    expect(tablesOpenToChange.length).toBeGreaterThan(0);
    for (const { name } of tablesOpenToChange) {
      for (const person of everybody(mine)) {
        const moved = await attempt(person, `UPDATE ${name} SET practice_id = $1`, [foreign.practice.id]);
        expect([name, person.roles, [0, REFUSED].includes(moved ?? 0)]).toEqual([name, person.roles, true]);
      }
    }
  });

  it('are never changed or removed next door', async () => {
    for (const table of tables) {
      for (const person of everybody(mine)) {
        const change = await attempt(person, `DELETE FROM ${table} WHERE practice_id = $1`, [
          foreign.practice.id,
        ]);
        expect([table, [0, REFUSED].includes(change ?? 0)]).toEqual([table, true]);
      }
    }
  });

  it('never speak for the other partner', async () => {
    const { a, b } = mine.couple;
    const tablesOfPeople = [
      ['response_drafts', 'person_id = $1'],
      ['responses', 'person_id = $1'],
      ['private_answers', 'person_id = $1'],
      ['round_seats', 'person_id = $1'],
      ['idempotency_keys', 'person_id = $1'],
      ['person_contacts', 'person_id = $1'],
      ['invitations', 'person_id = $1'],
      ['access_log', 'actor_id = $1'],
      ['people', 'id = $1'],
      ['dialogues', 'asked_by = $1'],
      ['dialogue_events', 'person_id = $1'],
      ['dialogue_presence', 'person_id = $1'],
      ['dialogue_seats', 'person_id = $1'],
      ['body_checks', 'person_id = $1'],
      ['dialogue_words', 'person_id = $1'],
      ['dialogue_sentences', 'person_id = $1'],
      ['sentence_marks', 'person_id = $1'],
      ['vision_signatures', 'person_id = $1'],
      ['behaviour_requests', 'person_id = $1'],
      ['dialogue_days', 'person_id = $1'],
      ['appointment_answers', 'person_id = $1'],
      ['calendar_feeds', 'person_id = $1'],
      ['homework', 'for_person_id = $1'],
      ['homework_seats', 'person_id = $1'],
      ['homework_entries', 'person_id = $1'],
      ['entry_replies', 'person_id = $1'],
      ['consent_taps', 'person_id = $1'],
      ['notices', 'person_id = $1'],
      ['notice_bundles', 'person_id = $1'],
      ['notice_preferences', 'person_id = $1'],
      ['push_subscriptions', 'person_id = $1'],
    ] as const;
    for (const [table, where] of tablesOfPeople) {
      const rows = await rowsOf(table, where, b.id);
      expect([table, rows.length > 0]).toEqual([table, true]);
      for (const row of rows) expect([table, await insert(a, table, row)]).toEqual([table, REFUSED]);
    }
  });

  it('never come from a coach who is not of the couple', async () => {
    const { couple, otherCouple } = mine;
    const tablesOfCouples = [
      'rounds',
      'round_seats',
      'round_releases',
      'couple_dossiers',
      'couple_latest',
      'responses',
      'dialogues',
      'dialogue_rooms',
      'dialogue_events',
      'dialogue_presence',
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
      'appointments',
      'appointment_changes',
      'appointment_answers',
      'homework',
      'homework_seats',
      'homework_entries',
      'entry_replies',
      'consent_taps',
    ];
    for (const table of tablesOfCouples) {
      const rows = await rowsOf(table, 'couple_id = $1', couple.id);
      expect([table, rows.length > 0]).toEqual([table, true]);
      for (const row of rows)
        expect([table, await insert(otherCouple.coach, table, row)]).toEqual([table, REFUSED]);
    }
    for (const row of await rowsOf('couples', 'id = $1', couple.id))
      expect(await insert(otherCouple.coach, 'couples', row)).toBe(REFUSED);
    for (const row of await rowsOf('invitations', 'person_id = $1', couple.a.id))
      expect(await insert(otherCouple.coach, 'invitations', row)).toBe(REFUSED);
  });

  it('never make anybody more than they are', async () => {
    const { coach, a } = mine.couple;
    for (const [person, roles] of [
      [coach, ['coach', 'admin']],
      [a, ['coach']],
    ] as const) {
      const answer = await attempt(person, `UPDATE people SET roles = $2 WHERE id = $1`, [
        person.id,
        [...roles],
      ]);
      expect(answer).toBe(REFUSED);
    }
    const staff = { ...(await rowsOf('people', 'id = $1', coach.id))[0], account_id: null };
    expect(await insert(coach, 'people', staff)).toBe(REFUSED);
  });
});
