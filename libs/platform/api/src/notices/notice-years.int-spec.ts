import { daysBetween, localDateIn, wallTime } from '@tweespraak/shared/kernel';
import {
  aCoach,
  aCouple,
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
import type { NoticeMessage, NoticePost } from './notice-post';
import { NoticeSender } from './notice-sender';
import { type Notice, Notices } from './notices';
import { REMINDER_DAYS } from './plan-leaving';
import { isQuiet } from './quiet-hours';

const ZONE = 'Europe/Amsterdam';
const QUIET = { from: 1260, until: 480 };
const HOUR_MS = 3_600_000;
/** Evenings before the nights in which the clock changes, and before a leap day; and a plain week in between. */
const EVENINGS = [
  '2027-03-27T18:00:00Z',
  '2027-10-30T17:00:00Z',
  '2028-02-28T19:00:00Z',
  '2028-03-25T18:00:00Z',
  '2028-06-14T16:00:00Z',
  '2028-10-28T17:00:00Z',
].map((text) => Date.parse(text));
const EVERY_HOURS = 7;
const TIMES = 8; // two days and a bit from each of them on
const EVERY_NTH_DIES = 9;

interface Look {
  readonly data: { readonly practiceId: string; readonly personId: string };
  readonly at: Date;
}

describe('two years on a real database', () => {
  let db: TestDatabase;
  let source: DataSource;
  let tenants: TenantDb;
  let jobs: Jobs;
  let couple: TestCouple;
  const carried: { readonly bundleId: string; readonly at: Date }[] = [];
  beforeAll(async () => {
    db = await createTestDatabase();
    const env = parseEnv(db.env);
    source = await new DataSource(dataSourceOptions(env)).initialize();
    tenants = new TenantDb(source);
    jobs = new Jobs(env);
    const practice = await aPractice(db, { timeZone: ZONE });
    couple = await aCouple(db, practice, { coach: await aCoach(db, practice) });
  });
  afterAll(async () => {
    await jobs.onApplicationShutdown();
    await source.destroy();
    await db.drop();
  });

  /** Carries every message; now and then its worker dies before it could say so. */
  const post = {
    deliver: async ({ bundleId, to }: NoticeMessage) => {
      carried.push({ bundleId, at: to.now });
      if (carried.length % EVERY_NTH_DIES === 0) throw new Error('killed');
      return [];
    },
  } as unknown as NoticePost;

  const tellAll = async () => {
    const tasks = [randomUUID(), randomUUID()];
    const notices = EVENINGS.flatMap((evening) =>
      Array.from({ length: TIMES }, (_, nth): Notice[] =>
        [couple.a, couple.b].map((person) => ({
          ...{ practiceId: couple.practice.id, personId: person.id },
          kind: nth % 3 === 0 ? 'homework' : 'homework-reminder',
          objectId: tasks[nth % 2] ?? '',
          at: new Date(evening + nth * EVERY_HOURS * HOUR_MS),
        })),
      ).flat(),
    );
    await tenants.run(ctxFor(couple.coach), 'test', ({ em }) => new Notices(jobs).tellMany(em, notices));
    return notices.length;
  };

  /** The next look that is due, taken off the queue, as a worker would. */
  const nextLook = async (): Promise<Look | undefined> =>
    (
      await db.rows<Look>(
        `DELETE FROM pgboss.job WHERE id = (SELECT id FROM pgboss.job WHERE name = 'notice.send'
           ORDER BY start_after, id LIMIT 1) RETURNING data, start_after AS at`,
      )
    )[0];

  const drain = async () => {
    const workers = [new NoticeSender(tenants, jobs, post), new NoticeSender(tenants, jobs, post)];
    for (let look = await nextLook(); look; look = await nextLook()) {
      const { data, at } = look;
      const tries = await Promise.allSettled(workers.map((worker) => worker.look(data, at)));
      if (tries.some(({ status }) => status === 'rejected'))
        await workers[0]?.look(data, new Date(+at + 5_000));
    }
  };

  const bundles = (personId: string) =>
    db.rows<{ id: string; at: Date; day: string; tasks: string[] }>(
      `SELECT b.id, b.left_at AS at, b.local_day::text AS day,
         array_agg(n.object_id::text) FILTER (WHERE n.kind = 'homework-reminder') AS tasks
       FROM notice_bundles b JOIN notices n ON n.bundle_id = b.id WHERE b.person_id = $1 GROUP BY b.id, b.left_at, b.local_day
       ORDER BY b.left_at`,
      [personId],
    );

  it('leave each once, with two workers of which one dies now and then', async () => {
    const told = await tellAll();
    await drain();
    const [left] = await db.rows<{ settled: number; all: number }>(
      `SELECT count(*)::int AS all, count(*) FILTER (WHERE settled_at IS NOT NULL AND bundle_id IS NOT NULL)::int AS settled
       FROM notices`,
    );
    expect(left).toEqual({ all: told, settled: told });
    const known = [...(await bundles(couple.a.id)), ...(await bundles(couple.b.id))].map(({ id }) => id);
    expect(new Set(carried.map(({ bundleId }) => bundleId))).toEqual(new Set(known));
    const died = Math.floor(carried.length / EVERY_NTH_DIES);
    expect([died > 0, carried.length - known.length <= died]).toEqual([true, true]);
  });

  it('never in quiet hours, at most once a day, and of one task three days apart', async () => {
    expect(carried.filter(({ at }) => isQuiet(at, QUIET, ZONE))).toEqual([]);
    for (const person of [couple.a, couple.b]) {
      const left = await bundles(person.id);
      expect(left.length).toBeGreaterThan(EVENINGS.length * 2);
      expect(left.map(({ at }) => localDateIn(at, ZONE))).toEqual(left.map(({ day }) => day));
      for (const task of new Set(left.flatMap(({ tasks }) => tasks ?? []))) {
        const walls = left.filter(({ tasks }) => tasks?.includes(task)).map(({ at }) => wallTime(at, ZONE));
        expect(walls.slice(1).filter((wall, nth) => tooSoon(walls[nth] ?? '', wall))).toEqual([]);
      }
    }
  });
});

function tooSoon(before: string, after: string): boolean {
  const days = daysBetween(before.slice(0, 10), after.slice(0, 10));
  return days < REMINDER_DAYS || (days === REMINDER_DAYS && after.slice(10) < before.slice(10));
}
