import {
  aCoach,
  aCouple,
  aPartner,
  aPractice,
  createTestDatabase,
  ctxFor,
  type TestCouple,
  type TestDatabase,
} from '@tweespraak/shared/testing';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../database/data-source-options';
import { TenantDb } from '../database/tenant-db';
import { parseEnv } from '../env/env';
import { Jobs } from '../jobs/jobs';
import { type Notice, Notices } from './notices';

describe('telling people', () => {
  let db: TestDatabase;
  let tenants: TenantDb;
  let source: DataSource;
  let jobs: Jobs;
  let notices: Notices;
  let couple: TestCouple;
  beforeAll(async () => {
    db = await createTestDatabase();
    const env = parseEnv(db.env);
    source = await new DataSource(dataSourceOptions(env)).initialize();
    tenants = new TenantDb(source);
    jobs = new Jobs(env);
    notices = new Notices(jobs);
  });
  afterAll(async () => {
    await jobs.onApplicationShutdown();
    await source.destroy();
    await db.drop();
  });
  beforeEach(async () => {
    const practice = await aPractice(db);
    const coach = await aCoach(db, practice);
    const [partnerA, partnerB] = [await aPartner(db, practice), await aPartner(db, practice)];
    couple = await aCouple(db, practice, { coach, partnerA, partnerB });
  });

  const told = (personId: string) =>
    db.rows<{ kind: string; object_id: string; due_at: Date }>(
      `SELECT kind, object_id, due_at FROM notices WHERE person_id = $1 ORDER BY kind`,
      [personId],
    );
  const looks = (personId: string) =>
    db.rows<{ start_after: Date }>(
      `SELECT start_after FROM pgboss.job WHERE name = 'notice.send' AND data->>'personId' = $1`,
      [personId],
    );
  const forB = (objectId: string): Notice => ({
    practiceId: couple.practice.id,
    personId: couple.b.id,
    kind: 'shared-entry',
    objectId,
  });

  it.each(['calm', 'hot'] as const)('is written with its look in a %s transaction', async (path) => {
    const objectId = randomUUID();
    const at = new Date('2027-05-01T10:00:00Z');
    const notice = { ...forB(objectId), at };
    if (path === 'calm') await tenants.run(ctxFor(couple.a), 'test', ({ em }) => notices.tell(em, notice));
    else await tenants.thin(ctxFor(couple.a), 'test', (tx) => notices.tell(tx, notice));
    expect(await told(couple.b.id)).toEqual([{ kind: 'shared-entry', object_id: objectId, due_at: at }]);
    expect(await looks(couple.b.id)).toEqual([{ start_after: at }]);
  });

  it('leaves the transaction to the person who acts, as before', async () => {
    const seen = await tenants.run(ctxFor(couple.a), 'test', async ({ em }) => {
      await notices.tell(em, forB(randomUUID()));
      const rows: unknown[] = await em.query(`SELECT app_role() AS role, app_person() AS person`);
      const own: unknown[] = await em.query(`SELECT 1 FROM notices`);
      return { rows, own };
    });
    expect(seen).toEqual({ rows: [{ role: 'partner', person: couple.a.id }], own: [] });
  });

  it('goes with a transaction that is rolled back', async () => {
    const failing = tenants.run(ctxFor(couple.a), 'test', async ({ em }) => {
      await notices.tell(em, forB(randomUUID()));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect([await told(couple.b.id), await looks(couple.b.id)]).toEqual([[], []]);
  });

  it('looks once for somebody who is told two things at one moment', async () => {
    const both = [forB(randomUUID()), { ...forB(randomUUID()), kind: 'reply' as const }];
    await tenants.run(ctxFor(couple.coach), 'test', ({ em }) => notices.tellMany(em, both));
    expect((await told(couple.b.id)).map(({ kind }) => kind)).toEqual(['reply', 'shared-entry']);
    expect(await looks(couple.b.id)).toHaveLength(1);
  });

  it('is taken back for one person or for all, and only for its own task', async () => {
    const [objectId, other] = [randomUUID(), randomUUID()];
    const toA = { ...forB(objectId), personId: couple.a.id };
    await tenants.run(ctxFor(couple.coach), 'test', ({ em }) =>
      notices.tellMany(em, [toA, forB(objectId), forB(other)]),
    );
    const drop = (personId?: string) =>
      tenants.run(ctxFor(couple.a), 'test', ({ em }) =>
        notices.drop(em, { practiceId: couple.practice.id, objectId, ...(personId ? { personId } : {}) }),
      );
    await drop(couple.a.id);
    expect([(await told(couple.a.id)).length, (await told(couple.b.id)).length]).toEqual([0, 2]);
    await drop();
    expect((await told(couple.b.id)).map((one) => one.object_id)).toEqual([other]);
  });
});
