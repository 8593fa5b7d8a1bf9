import { Test, type TestingModule } from '@nestjs/testing';
import { IdentityDb, parseEnv, type PersonRole, PlatformModule, TenantDb } from '@tweespraak/platform/api';
import {
  aCoach,
  aCouple,
  anAdmin,
  aPerson,
  aPractice,
  createTestDatabase,
  ctxFor,
  type TestDatabase,
  type TestPerson,
} from '@tweespraak/shared/testing';

const NO_PRIVILEGE = '42501';

/** What the database itself refuses, whatever the code above it does. */
describe('roles, as the database guards them', () => {
  let db: TestDatabase;
  let app: TestingModule;
  let identity: IdentityDb;
  let tenantDb: TenantDb;
  beforeAll(async () => {
    db = await createTestDatabase();
    app = await Test.createTestingModule({ imports: [PlatformModule.with(parseEnv(db.env))] }).compile();
    identity = app.get(IdentityDb);
    tenantDb = app.get(TenantDb);
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const everybody = async () => {
    const practice = await aPractice(db);
    const admin = await anAdmin(db, practice);
    const coach = await aCoach(db, practice);
    const couple = await aCouple(db, practice, { coach });
    return { practice, admin, coach, partner: couple.a, other: couple.b };
  };
  const as = (person: TestPerson, sql: string, values: readonly unknown[] = [], role?: PersonRole) =>
    tenantDb.run(ctxFor(person, role), 'test.try', ({ em }) => em.query(sql, [...values]));
  const people = (practiceId: string) =>
    db.rows(`SELECT id, roles, left_at, account_id FROM people WHERE practice_id = $1 ORDER BY id`, [
      practiceId,
    ]);

  it('are given by nobody to themselves, nor taken from anybody, but by an admin', async () => {
    const { practice, admin, coach, partner, other } = await everybody();
    const before = await people(practice.id);
    for (const person of [coach, partner]) {
      for (const target of [person, admin, coach, partner, other]) {
        for (const change of [`roles = '{admin}'`, `roles = '{coach,admin}'`, `left_at = now()`]) {
          await as(person, `UPDATE people SET ${change} WHERE id = $1`, [target.id]).catch((error: unknown) =>
            expect(error).toMatchObject({ code: NO_PRIVILEGE }),
          );
        }
      }
    }
    expect(await people(practice.id)).toEqual(before);
  });

  it('come with a person only as far as the one who adds may give them', async () => {
    const { practice, admin, coach, partner } = await everybody();
    const add = (person: TestPerson, roles: string) =>
      as(
        person,
        `INSERT INTO people (practice_id, id, given_name, roles, locale) VALUES ($1, gen_random_uuid(), 'X', $2, 'nl')`,
        [practice.id, roles],
      );
    await expect(add(coach, '{admin}')).rejects.toMatchObject({ code: NO_PRIVILEGE });
    await expect(add(coach, '{coach}')).rejects.toMatchObject({ code: NO_PRIVILEGE });
    await expect(add(partner, '{partner}')).rejects.toMatchObject({ code: NO_PRIVILEGE });
    await expect(add(admin, '{partner}')).rejects.toMatchObject({ code: NO_PRIVILEGE });
    await expect(add(admin, '{coach,partner}')).rejects.toMatchObject({ code: '23514' });
    await expect(add(coach, '{partner}')).resolves.toBeDefined();
    await expect(add(admin, '{coach}')).resolves.toBeDefined();
  });

  it('of an admin reach no client: not a name, not an address, not an invitation', async () => {
    const { admin, partner } = await everybody();
    expect(await as(admin, `SELECT id FROM people WHERE 'partner' = ANY (roles)`)).toEqual([]);
    expect(await as(admin, `SELECT email FROM person_contacts WHERE person_id = $1`, [partner.id])).toEqual(
      [],
    );
    expect(
      await as(admin, `UPDATE people SET given_name = 'X' WHERE id = $1 RETURNING id`, [partner.id]),
    ).toEqual([[], 0]);
  });

  it('do not come with an account: the application cannot say who somebody is', async () => {
    const { practice, admin, coach, partner } = await everybody();
    for (const person of [admin, coach, partner]) {
      await expect(
        as(person, `UPDATE people SET account_id = $2 WHERE id = $1`, [person.id, admin.accountId]),
      ).rejects.toMatchObject({ code: NO_PRIVILEGE });
      await expect(as(person, `SELECT 1 FROM identity.accounts`)).rejects.toMatchObject({
        code: NO_PRIVILEGE,
      });
      await expect(as(person, `SELECT 1 FROM identity.sessions`)).rejects.toMatchObject({
        code: NO_PRIVILEGE,
      });
    }
    expect(await people(practice.id)).toHaveLength(4);
  });

  it('of the sign-in side reach no file, and change no role', async () => {
    const { coach } = await everybody();
    for (const table of [
      'couples',
      'couple_dossiers',
      'responses',
      'response_drafts',
      'private_answers',
      'access_log',
    ])
      await expect(identity.query(`SELECT 1 FROM ${table}`)).rejects.toMatchObject({ code: NO_PRIVILEGE });
    for (const change of [`roles = '{admin}'`, `left_at = now()`, `given_name = 'X'`]) {
      await expect(
        identity.query(`UPDATE people SET ${change} WHERE id = $1`, [coach.id]),
      ).rejects.toMatchObject({
        code: NO_PRIVILEGE,
      });
    }
    await expect(identity.query(`DELETE FROM access_log`)).rejects.toMatchObject({ code: NO_PRIVILEGE });
    await expect(identity.query(`UPDATE practices SET name = 'X'`)).rejects.toMatchObject({
      code: NO_PRIVILEGE,
    });
  });

  it('let an admin change them within the practice only', async () => {
    const { admin, coach } = await everybody();
    const foreign = await aPerson(db, await aPractice(db), ['coach']);
    await as(admin, `UPDATE people SET roles = '{admin}' WHERE id = ANY ($1)`, [[coach.id, foreign.id]]);
    const now = await db.rows(`SELECT id, roles FROM people WHERE id = ANY ($1)`, [[coach.id, foreign.id]]);
    expect(now).toContainEqual({ id: coach.id, roles: ['admin'] });
    expect(now).toContainEqual({ id: foreign.id, roles: ['coach'] });
  });
});
