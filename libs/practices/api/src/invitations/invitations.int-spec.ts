import { Test, type TestingModule } from '@nestjs/testing';
import { parseEnv, PlatformModule, TenantDb } from '@tweespraak/platform/api';
import type { PersonId } from '@tweespraak/shared/kernel';
import {
  aCoach,
  aCouple,
  anAdmin,
  aPartner,
  aPractice,
  createTestDatabase,
  ctxFor,
  type TestDatabase,
  type TestPerson,
} from '@tweespraak/shared/testing';
import { PracticesModule } from '../practices.module';
import { Invitations } from './invitations.service';

describe('inviting, as other domains ask for it', () => {
  let db: TestDatabase;
  let app: TestingModule;
  let tenantDb: TenantDb;
  let invitations: Invitations;

  beforeAll(async () => {
    db = await createTestDatabase();
    const modules = Test.createTestingModule({
      imports: [PlatformModule.with(parseEnv(db.env)), PracticesModule],
    });
    app = await modules.compile();
    tenantDb = app.get(TenantDb);
    invitations = app.get(Invitations);
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const someCouple = async () => {
    const practice = await aPractice(db);
    const coach = await aCoach(db, practice);
    const partnerA = await aPartner(db, practice, { joined: false });
    const couple = await aCouple(db, practice, { coach, partnerA });
    return { practice, coach, partner: partnerA, couple };
  };
  const invite = (by: TestPerson, personId: PersonId, options = {}) =>
    tenantDb.run(ctxFor(by), 'partner.invite', (tx) => invitations.invite(ctxFor(by), tx, personId, options));
  const rows = (personId: string) =>
    db.rows<{ token_hash: Buffer | null; revoked_at: Date | null; days: number; invited_by: string }>(
      `SELECT token_hash, revoked_at, invited_by, round(extract(epoch FROM expires_at - created_at) / 86400)::int AS days
       FROM invitations WHERE person_id = $1 ORDER BY created_at`,
      [personId],
    );
  const jobsOf = (practiceId: string) =>
    db.rows<{ start_after: Date }>(`SELECT start_after FROM pgboss.job WHERE data ->> 'practiceId' = $1`, [
      practiceId,
    ]);

  it('writes a row without a link and a job, in the caller’s transaction', async () => {
    const { coach, partner } = await someCouple();
    await invite(coach, partner.id);
    expect(await rows(partner.id)).toEqual([
      { token_hash: null, revoked_at: null, days: 14, invited_by: coach.id },
    ]);
    expect(await jobsOf(coach.practiceId)).toHaveLength(1);
  });

  it('leaves nothing when the caller’s transaction fails', async () => {
    const { coach, partner } = await someCouple();
    const failing = tenantDb.run(ctxFor(coach), 'partner.invite', async (tx) => {
      await invitations.invite(ctxFor(coach), tx, partner.id);
      throw new Error('afterwards');
    });
    await expect(failing).rejects.toThrow('afterwards');
    expect(await rows(partner.id)).toEqual([]);
    expect(await jobsOf(coach.practiceId)).toEqual([]);
  });

  it('lets the mail wait as long as the caller says', async () => {
    const { coach, partner } = await someCouple();
    const startAfter = new Date(Date.now() + 10_000);
    await invite(coach, partner.id, { startAfter });
    const [job] = await jobsOf(coach.practiceId);
    expect(job?.start_after.getTime()).toBe(startAfter.getTime());
  });

  it('ends the open invitation of the same person, and of nobody else', async () => {
    const { coach, partner, couple } = await someCouple();
    await invite(coach, couple.b.id);
    await invite(coach, partner.id);
    await invite(coach, partner.id);
    expect((await rows(partner.id)).map(({ revoked_at }) => revoked_at === null)).toEqual([false, true]);
    expect((await rows(couple.b.id)).map(({ revoked_at }) => revoked_at === null)).toEqual([true]);
  });

  it('is undone by revoking', async () => {
    const { coach, partner } = await someCouple();
    await invite(coach, partner.id);
    await tenantDb.run(ctxFor(coach), 'couple.undo', (tx) =>
      invitations.revoke(ctxFor(coach), tx, partner.id),
    );
    expect((await rows(partner.id))[0]?.revoked_at).toBeInstanceOf(Date);
  });

  it('is for the coach of the couple: row security stops another coach, an admin, a partner, another practice', async () => {
    const { practice, partner, couple } = await someCouple();
    const others = [
      await aCoach(db, practice),
      await anAdmin(db, practice),
      couple.b,
      await aCoach(db, await aPractice(db)),
    ];
    for (const other of others) {
      await expect(invite(other, partner.id)).rejects.toMatchObject({
        code: expect.stringMatching(/^(42501|23503)$/) as string, // no privilege, or no such person in that practice
      });
    }
    expect(await rows(partner.id)).toEqual([]);
  });

  it('of a colleague is for the admin, not for a coach', async () => {
    const practice = await aPractice(db);
    const admin = await anAdmin(db, practice);
    const coach = await aCoach(db, practice);
    const colleague = await aCoach(db, practice, { joined: false });
    await expect(invite(coach, colleague.id)).rejects.toMatchObject({ code: '42501' });
    await invite(admin, colleague.id);
    expect(await rows(colleague.id)).toHaveLength(1);
  });

  it('stops after six mails to one person within the hour', async () => {
    const { coach, partner } = await someCouple();
    for (let n = 0; n < 6; n += 1) await invite(coach, partner.id);
    await expect(invite(coach, partner.id)).rejects.toMatchObject({ code: 'too-many-requests' });
    expect(await rows(partner.id)).toHaveLength(6);
  });
});
