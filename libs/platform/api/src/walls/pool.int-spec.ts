import { setTimeout as pause } from 'node:timers/promises';
import { DomainError } from '@tweespraak/shared/kernel';
import {
  aCoach,
  aCouple,
  aPractice,
  createTestDatabase,
  ctxFor,
  type TestDatabase,
} from '@tweespraak/shared/testing';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../database/data-source-options';
import type { TenantContext } from '../database/tenant-context';
import { TenantDb } from '../database/tenant-db';
import { parseEnv } from '../env/env';

const PRACTICES = 7;
const REQUESTS = 2_800;
const AT_ONCE = 40;
const PATIENCE_MS = 180_000; // a slow machine may take its time
const BROKEN = [
  `SELECT 1 / 0`,
  `SELECT 'x'::uuid`,
  `SELEKT`,
  `SELECT set_config('app.practice_id', '7d3c4bb8-28a1-4e6c-9f86-0d7a4a2f1b11', false), 1 / 0`,
  `SELECT pg_cancel_backend(pg_backend_pid()), pg_sleep(1)`,
  `SELECT pg_terminate_backend(pg_backend_pid())`,
];

interface Tenant {
  readonly ctx: TenantContext;
  readonly coupleId: string;
}

/** Every fifth request goes wrong, in one of several ways. */
const goesWrong = (n: number) => n % 5 === 0;
/** Some of those are a look that is refused; the third door has no work of its own to refuse. */
const isRefused = (n: number) => n % 20 === 10 && n % 3 !== 2;

describe.each([1, 2])('a pool of %i, shared by practices', (size) => {
  let db: TestDatabase;
  let dataSource: DataSource;
  let tenantDb: TenantDb;
  let tenants: Tenant[];
  beforeAll(async () => {
    db = await createTestDatabase();
    const env = parseEnv({ ...db.env, DATABASE_POOL: String(size) });
    dataSource = await new DataSource(dataSourceOptions(env)).initialize();
    tenantDb = new TenantDb(dataSource);
    tenants = [];
    for (let n = 0; n < PRACTICES; n++) {
      const practice = await aPractice(db);
      const coach = await aCoach(db, practice);
      const { id } = await aCouple(db, practice, { coach });
      tenants.push({ ctx: ctxFor(coach), coupleId: id });
    }
  });
  afterAll(async () => {
    await dataSource.destroy();
    await db.drop();
  });

  /** All couples that this tenant's transaction sees, through one of the three doors; or what went wrong. */
  const ask = async (n: number, { ctx }: Tenant): Promise<string> => {
    const text = goesWrong(n) ? (BROKEN[(n / 5) % BROKEN.length] ?? '') : `SELECT id FROM couples`;
    const read = async (query: (text: string) => Promise<{ id: string }[]>) => {
      if (isRefused(n)) throw new DomainError('not-found', 'a look that is refused');
      if (n % 40 === 0) await pause(1);
      return ids(await query(text));
    };
    const doors = [
      () => tenantDb.run(ctx, 'caseload.read', ({ em }) => read((one) => em.query(one))),
      () => tenantDb.thin(ctx, 'caseload.read', (tx) => read((one) => tx.query({ text: one }))),
      async () => ids(await tenantDb.query<{ id: string }>(ctx, 'caseload.read', {}, { text })),
    ];
    return doors[n % doors.length]?.() ?? '';
  };

  it(
    'never answers one practice with the rows of another, whatever went wrong just before',
    async () => {
      let mixed = 0;
      let failed = 0;
      let right = 0;
      const one = async (n: number) => {
        const tenant = tenants[n % PRACTICES];
        if (!tenant) throw new Error('no tenant');
        try {
          if ((await ask(n, tenant)) === tenant.coupleId) right++;
          else mixed++;
        } catch {
          failed++;
        }
      };
      for (let n = 0; n < REQUESTS; n += AT_ONCE)
        await Promise.all(Array.from({ length: AT_ONCE }, (_, i) => one(n + i)));
      expect({ mixed, failed, right }).toEqual({
        mixed: 0,
        failed: REQUESTS / 5,
        right: (REQUESTS * 4) / 5,
      });
    },
    PATIENCE_MS,
  );

  it('keeps nothing of anybody on its connections', async () => {
    const left = await Promise.all(
      Array.from({ length: size }, () =>
        dataSource.query<{ practice: string | null; couples: number }[]>(
          `SELECT nullif(current_setting('app.practice_id', true), '') AS practice,
             (SELECT count(*)::int FROM couples) AS couples`,
        ),
      ),
    );
    expect(left.flat()).toEqual(Array(size).fill({ practice: null, couples: 0 }));
  });

  it('has one line in the access log for each answer, and none for what was rolled back', async () => {
    const [row] = await db.rows<{ done: number; wrong: number; denied: number }>(
      `SELECT count(*) FILTER (WHERE outcome = 'done')::int AS done,
         count(*) FILTER (WHERE outcome = 'denied')::int AS denied,
         count(*) FILTER (WHERE p.id IS NULL)::int AS wrong
       FROM access_log l LEFT JOIN people p ON p.practice_id = l.practice_id AND p.id = l.actor_id`,
    );
    const refused = Array.from({ length: REQUESTS }, (_, n) => n).filter(isRefused).length;
    expect(row).toEqual({ done: (REQUESTS * 4) / 5, wrong: 0, denied: refused });
  });
});

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).join();
