import type { PracticeId } from '@tweespraak/shared/kernel';
import { anAdmin, aPractice, createTestDatabase, type TestDatabase } from '@tweespraak/shared/testing';
import { type Moving, openMoving } from '../../../libs/reports/api/test/open-moving';
import { seedDemo } from '../src/seed/seed';

const PASSPHRASE = 'AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-549L';
const PATIENCE_MS = 120_000; // a demo is made, and a practice of hundreds of dialogues moves three times

describe('the demo practice', () => {
  let db: TestDatabase;
  let moving: Moving;
  beforeAll(async () => {
    db = await createTestDatabase();
    moving = openMoving(db);
    const { DATABASE_URL = '', APP_SECRET = '' } = db.env;
    await seedDemo({ databaseUrl: DATABASE_URL, appSecret: APP_SECRET });
  }, PATIENCE_MS);
  afterAll(async () => {
    await moving.close();
    await db.drop();
  });

  it(
    'moves with everything in it: from where it was put, the same file comes again',
    async () => {
      const [petra] = await db.rows<{ id: string; practiceId: PracticeId }>(
        `SELECT p.id, p.practice_id AS "practiceId" FROM people p
         JOIN person_contacts c ON c.practice_id = p.practice_id AND c.person_id = p.id
         WHERE c.email = 'petra@voorbeeld.example'`,
      );
      if (!petra) throw new Error('there is no Petra in the demo');
      const file = await moving.exported(petra, PASSPHRASE);
      const founder = await anAdmin(db, await aPractice(db));
      await moving.unpacked(founder, file, PASSPHRASE, { becomes: petra.id });
      const again = await moving.exported({ ...petra, practiceId: founder.practiceId }, PASSPHRASE);
      expect(again.equals(file)).toBe(true);
      const rows = await moving.opened(file, PASSPHRASE, async ({ manifest }) => manifest.rows);
      expect(rows).toBeGreaterThan(1_000);
    },
    PATIENCE_MS,
  );
});
