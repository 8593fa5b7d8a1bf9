import { randomUUID } from 'node:crypto';
import { Test, type TestingModule } from '@nestjs/testing';
import { parseEnv, PlatformModule } from '@tweespraak/platform/api';
import {
  aCoach,
  aCouple,
  aPractice,
  createTestDatabase,
  ctxFor,
  type TestDatabase,
} from '@tweespraak/shared/testing';
import { CouplesModule } from '../couples.module';
import { ImportsService } from '../imports/imports.service';
import { CouplesService } from './couples.service';

const partner = (email = `${randomUUID()}@voorbeeld.example`) =>
  ({ givenName: 'Sam', familyName: '', email, locale: 'nl' }) as const;
const bodyWith = (email: string) => ({
  partners: [partner(email), partner()] as [ReturnType<typeof partner>, ReturnType<typeof partner>],
  togetherSince: null,
  note: '',
  coCoachId: null,
});

describe('couples that are made at the same moment', () => {
  let db: TestDatabase;
  let module: TestingModule;
  let couples: CouplesService;
  let imports: ImportsService;
  beforeAll(async () => {
    db = await createTestDatabase();
    const env = parseEnv(db.env);
    module = await Test.createTestingModule({ imports: [PlatformModule.with(env), CouplesModule] }).compile();
    await module.init();
    couples = module.get(CouplesService);
    imports = module.get(ImportsService);
  });
  afterAll(async () => {
    await module.close();
    await db.drop();
  });

  it('take an address once, whichever coach comes first', async () => {
    const practice = await aPractice(db);
    const coaches = await Promise.all(Array.from({ length: 6 }, () => aCoach(db, practice)));
    const email = `${randomUUID()}@voorbeeld.example`;
    const csv = `given_name_1,email_1,given_name_2,email_2\nSam,${email},Noor,${randomUUID()}@voorbeeld.example`;
    await Promise.allSettled(
      coaches.map((coach, n) =>
        n % 2
          ? imports.import(ctxFor(coach), { csv, confirmedRows: [] })
          : couples.create(ctxFor(coach), bodyWith(email)),
      ),
    );
    const owners = await db.rows(`SELECT person_id FROM person_contacts WHERE email = $1`, [email]);
    expect(owners).toHaveLength(1);
    expect(await db.rows(`SELECT id FROM couples WHERE practice_id = $1`, [practice.id])).toHaveLength(1);
  });

  it('leave nothing when one step fails: no person, no invitation, no job, no line in the log', async () => {
    const practice = await aPractice(db);
    const coach = await aCoach(db, practice);
    const body = { ...bodyWith(`${randomUUID()}@voorbeeld.example`), togetherSince: 'no year' };
    const jobs = () => db.rows(`SELECT id FROM pgboss.job`);
    const before = (await jobs()).length;
    await expect(couples.create(ctxFor(coach), body)).rejects.toThrow('couple_dossiers');
    for (const table of ['couples', 'invitations', 'access_log'])
      expect(await db.rows(`SELECT 1 FROM ${table} WHERE practice_id = $1`, [practice.id])).toEqual([]);
    expect(await db.rows(`SELECT 1 FROM people WHERE practice_id = $1`, [practice.id])).toHaveLength(1);
    expect(await jobs()).toHaveLength(before);
  });

  it('stay between the walls of their coach, also for a service that is asked with a known id', async () => {
    const practice = await aPractice(db);
    const [coach, other] = [await aCoach(db, practice), await aCoach(db, practice)];
    const couple = await aCouple(db, practice, { coach });
    const stranger = ctxFor(await aCoach(db, await aPractice(db)));
    for (const ctx of [ctxFor(other), stranger, ctxFor(couple.a, 'coach'), ctxFor(coach, 'partner')])
      await expect(couples.read(ctx, couple.id)).rejects.toMatchObject({ code: 'not-found' });
  });
});
