import { randomUUID } from 'node:crypto';
import type { PracticeId } from '@tweespraak/shared/kernel';
import {
  aFullPractice,
  anAdmin,
  aPractice,
  createTestDatabase,
  type FullPractice,
  type TestDatabase,
} from '@tweespraak/shared/testing';
import { type Moving, openMoving } from '../../test/open-moving';
import { movedTables } from './moved-tables';

const CLAIM = `UPDATE practices SET import_xact = NULL`;
const REFUSED = '42501';
const NOT_EMPTY = '55000';

describe('the role that moves practices', () => {
  let db: TestDatabase;
  let moving: Moving;
  let full: FullPractice;
  let tables: string[];
  beforeAll(async () => {
    db = await createTestDatabase();
    moving = openMoving(db);
    full = await aFullPractice(db);
    await aFullPractice(db);
    tables = (await movedTables(db.rows)).map(({ name }) => name);
  });
  afterAll(async () => {
    await moving.close();
    await db.drop();
  });

  const aFounder = async () => anAdmin(db, await aPractice(db));
  /** How many rows it sees of every table, of whatever practice. */
  const seen = async (practiceId: PracticeId) => {
    const found: [string, number][] = [];
    for await (const one of moving.mover.read({ practiceId }, async function* (read) {
      for (const table of tables) {
        const [row] = await read.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`);
        yield [table, row?.n ?? 0] as [string, number];
      }
    }))
      found.push(one);
    return found;
  };
  const theirs = async (practiceId: string) => {
    const found: [string, number][] = [];
    for (const table of tables) {
      const [row] = await db.rows<{ n: number }>(
        `SELECT count(*)::int AS n FROM ${table} WHERE practice_id = $1`,
        [practiceId],
      );
      found.push([table, row?.n ?? 0]);
    }
    return found;
  };
  const attempt = async (practiceId: PracticeId, ...statements: string[]) => {
    try {
      await moving.mover.write({ practiceId }, async ({ query }) => {
        for (const one of statements) await query(one);
        throw new Error('taken back');
      });
      return 'done';
    } catch (error) {
      return (error as { code?: string }).code ?? (error as Error).message;
    }
  };
  const making = async (state: string, kind = 'practice') => {
    const id = randomUUID();
    await db.rows(
      `INSERT INTO exports (practice_id, id, kind, asked_by, state, with_names, reason, choice)
       VALUES ($1, $2, $3, $4, $5, true, '\\x00', $6)`,
      [full.practice.id, id, kind, full.admin.id, state, kind === 'report' ? '{}' : null],
    );
    return () => db.rows(`DELETE FROM exports WHERE id = $1`, [id]);
  };
  const aPerson = (practiceId: string) =>
    `INSERT INTO people (practice_id, id, given_name, roles, locale)
     VALUES ('${practiceId}', '${randomUUID()}', 'Proef', ARRAY['partner'], 'nl')`;

  it('sees nothing of anybody until somebody leaves, and then that practice alone', async () => {
    const nothing = tables.map((name) => [name, 0]);
    expect(await seen(full.practice.id)).toEqual(nothing);
    for (const [state, kind] of [
      ['waiting', 'practice'],
      ['stopped', 'practice'],
      ['cancelled', 'practice'],
      ['making', 'report'],
    ] as const) {
      const undo = await making(state, kind);
      expect([state, kind, await seen(full.practice.id)]).toEqual([state, kind, nothing]);
      await undo();
    }
    const undo = await making('making');
    expect(await seen(full.practice.id)).toEqual(await theirs(full.practice.id));
    expect(await seen((await aFounder()).practiceId)).toEqual(nothing);
    await undo();
  });

  it('writes nothing while a practice leaves, and nothing into a practice that nobody imports into', async () => {
    const undo = await making('making');
    expect(await attempt(full.practice.id, aPerson(full.practice.id))).toBe(REFUSED);
    await undo();
    const founder = await aFounder();
    expect(await attempt(founder.practiceId, aPerson(founder.practiceId))).toBe(REFUSED);
    const touched = `UPDATE people SET joined_at = now() WHERE id = '${founder.id}' RETURNING 1 / (length(id::text) - 36)`;
    expect(await attempt(founder.practiceId, touched)).toBe('taken back'); // it finds no row
  });

  it('writes only after it found the practice empty, in that same transaction, and into no other', async () => {
    const founder = await aFounder();
    const next = await aFounder();
    await moving.whileImporting(founder, async () => {
      const { practiceId } = founder;
      expect(await attempt(practiceId, aPerson(practiceId))).toBe(REFUSED);
      expect(await attempt(practiceId, CLAIM, aPerson(practiceId))).toBe('taken back');
      expect(await attempt(practiceId, CLAIM, aPerson(next.practiceId))).toBe(REFUSED);
      expect(await attempt(practiceId, CLAIM, aPerson(full.practice.id))).toBe(REFUSED);
      await moving.mover.write({ practiceId }, ({ query }) => query(CLAIM));
      expect(await attempt(practiceId, aPerson(practiceId))).toBe(REFUSED); // a claim of before counts for nothing
    });
  });

  it('finds no practice empty that holds a row of anything that travels', async () => {
    await moving.whileImporting(full.admin, async () => {
      expect(await attempt(full.practice.id, CLAIM)).toBe(NOT_EMPTY);
    });
    const founder = await aFounder();
    await db.rows(
      `INSERT INTO library_items (practice_id, id, kind, title, locale, added_by) VALUES ($1, $2, 'book', 'Een boek', 'nl', $3)`,
      [founder.practiceId, randomUUID(), founder.id],
    );
    await moving.whileImporting(founder, async () => {
      expect(await attempt(founder.practiceId, CLAIM)).toBe(NOT_EMPTY);
    });
  });

  it('is the only one that claims a practice, and never takes drafts along', async () => {
    const founder = await aFounder();
    await expect(
      db.rows(`UPDATE practices SET import_xact = NULL WHERE practice_id = $1`, [founder.practiceId]),
    ).rejects.toMatchObject({ code: REFUSED });
    for (const table of [
      'response_drafts',
      'instrument_drafts',
      'invitations',
      'calendar_feeds',
      'access_tokens',
    ])
      expect([table, await attempt(full.practice.id, `SELECT 1 FROM ${table}`)]).toEqual([table, REFUSED]);
    expect(await attempt(full.practice.id, `SELECT 1 FROM identity.accounts`)).toBe(REFUSED);
  });
});
