import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RoundReading } from '@tweespraak/pillars/api';
import { dataSourceOptions, parseEnv, TenantDb } from '@tweespraak/platform/api';
import {
  aCoach,
  aCouple,
  aPractice,
  aRound,
  createTestDatabase,
  ctxFor,
  inPractice,
  itWith,
  runProgram,
  type TestCouple,
  type TestDatabase,
  type TestPerson,
} from '@tweespraak/shared/testing';
// eslint-disable-next-line no-restricted-imports -- builds the door itself, as PlatformModule does
import { DataSource } from 'typeorm';
import { wholePdf } from '../pdf';
import { OwnReports } from './own-reports';

const nine = (score: number) => Array.from({ length: 9 }, () => score);

describe('the overview that a partner makes alone', () => {
  let db: TestDatabase;
  let dataSource: DataSource;
  let door: TenantDb;
  let couple: TestCouple;
  let roundId: string;
  let folder: string;
  const own = new OwnReports(new RoundReading());
  beforeAll(async () => {
    db = await createTestDatabase();
    dataSource = await new DataSource(dataSourceOptions(parseEnv(db.env))).initialize();
    door = new TenantDb(dataSource);
    folder = mkdtempSync(join(tmpdir(), 'own-report-'));
  });
  beforeEach(async () => {
    const practice = await aPractice(db);
    couple = await aCouple(db, practice, { coach: await aCoach(db, practice) });
    roundId = await aRound(db, couple);
  });
  afterAll(async () => {
    await dataSource.destroy();
    await db.drop();
    rmSync(folder, { recursive: true });
  });

  const handIn = (person: TestPerson, score: number) =>
    inPractice(db, couple.practice.id, async ({ client }) => {
      await client.query(
        `INSERT INTO responses (practice_id, id, round_id, couple_id, person_id, instrument_version, locale, answers,
           scores, total, guesses, importance, started_at)
         VALUES ($1, $2, $3, $4, $5, '9p-36@1', 'nl', $6, $7, $8, $9, $10, now() - interval '10 minutes')`,
        [
          ...[couple.practice.id, randomUUID(), roundId, couple.id, person.id],
          ...[Array.from({ length: 36 }, () => 4), nine(score), score, nine(50), nine(2)],
        ],
      );
    });
  const seat = (person: TestPerson, change: string) =>
    db.rows(`UPDATE round_seats SET ${change} WHERE round_id = $1 AND person_id = $2`, [roundId, person.id]);
  const made = (person: TestPerson) =>
    door.run(ctxFor(person, 'partner'), 'own-data.read', (tx) =>
      own.render(ctxFor(person, 'partner'), tx, 'nl'),
    );
  const textOf = async (person: TestPerson) => {
    const bytes = await made(person);
    if (!bytes) throw new Error('there is nothing to show');
    const file = join(folder, 'own.pdf');
    writeFileSync(file, await wholePdf(bytes));
    const text = (await runProgram('pdftotext', ['-layout', file, '-'])).toString('utf8');
    return text.replace(/gemaakt op .*/g, '');
  };

  it('is not there before something was handed in, whatever the other did', async () => {
    await handIn(couple.b, 83);
    expect(await made(couple.a)).toBeNull();
  });

  itWith('pdftotext')('holds what was handed in at once: it is one’s own, open or not', async () => {
    await handIn(couple.a, 61);
    const text = await textOf(couple.a);
    expect(text).toContain(couple.a.givenName);
    expect(text).toContain('61, in beweging');
  });

  itWith('pdftotext')(
    'is the same to the letter, whatever the other answered, shared or took back',
    async () => {
      await handIn(couple.a, 61);
      const alone = await textOf(couple.a);
      await handIn(couple.b, 83);
      const states = [
        `consented_at = NULL`,
        `consented_at = now()`,
        `withdrawn_at = now()`,
        `withdrawn_at = NULL`,
      ];
      for (const state of states) {
        await seat(couple.b, state);
        expect(await textOf(couple.a)).toBe(alone);
      }
      await seat(couple.a, 'consented_at = now()');
      await db.rows(
        `INSERT INTO round_releases (practice_id, round_id, couple_id, release_at, released_by) VALUES ($1, $2, $3, now(), $4)`,
        [couple.practice.id, roundId, couple.id, couple.coach.id],
      );
      expect(await textOf(couple.a)).toBe(alone);
      expect(alone).not.toContain(couple.b.givenName);
      expect(alone).not.toMatch(/\b83\b|\b72\b/);
    },
  );
});
