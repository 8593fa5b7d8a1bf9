import { aFullPractice } from '@tweespraak/shared/testing';
import { crawl } from './support/crawl';
import { leaksOf } from './support/probes';
import { ROUTES } from './support/routes';
import { createTestApp } from './support/test-app';

/** A wall that somebody takes down, and a route whose test has to notice. */
const BREACHES: readonly (readonly [breach: string, route: string])[] = [
  [`DROP POLICY person ON couples`, 'GET /api/couples/:coupleId'],
  [`ALTER POLICY person ON couples USING (true)`, 'PUT /api/couples/:coupleId/archived'],
  [`ALTER POLICY person ON couples USING (true)`, 'POST /api/rounds'],
  [`ALTER POLICY person ON couples USING (true)`, 'GET /api/couples/:coupleId/pillars'],
  [`ALTER TABLE couple_dossiers DISABLE ROW LEVEL SECURITY`, 'GET /api/couples/:coupleId/dossier'],
  [`DROP POLICY person ON couple_dossiers`, 'PUT /api/couples/:coupleId/dossier'],
  [`DROP POLICY person ON rounds`, 'PATCH /api/rounds/:roundId'],
  [`DROP POLICY person ON rounds`, 'POST /api/rounds/cancellation'],
];

/** As above, where what leaks is on a page that one may read. */
const CANARY_BREACHES: readonly string[] = [
  `CREATE OR REPLACE FUNCTION round_is_open(round uuid) RETURNS boolean LANGUAGE sql AS 'SELECT true'`,
  `ALTER POLICY person ON couples USING (true)`,
  `ALTER POLICY person ON couple_dossiers USING (true)`,
  `CREATE OR REPLACE FUNCTION dialogue_lists_open(dialogue uuid) RETURNS boolean LANGUAGE sql AS 'SELECT true'`,
  `ALTER POLICY person ON behaviour_requests USING (true)`,
];

const PATIENCE_MS = 480_000; // every page, and once more until something is noticed, on a slow machine

describe('the tests of the walls', () => {
  it.each(BREACHES)('notice %s, on %s', async (breach, route) => {
    const test = await createTestApp({ WORKER: 'off' });
    try {
      const [full, foreign] = [await aFullPractice(test.db), await aFullPractice(test.db)];
      const fixture = ROUTES[route] ?? {};
      await fixture.prepare?.(test.db, full);
      expect((await leaksOf(test, route, fixture, full, foreign)).leaks).toEqual([]);
      await test.db.rows(breach);
      expect((await leaksOf(test, route, fixture, full, foreign)).leaks).not.toEqual([]);
    } finally {
      await test.close();
    }
  });

  it.each(CANARY_BREACHES)(
    'notice by its canaries: %s',
    async (breach) => {
      const test = await createTestApp({ WORKER: 'off' });
      try {
        const full = await aFullPractice(test.db);
        expect((await crawl(test, full, [full])).stray).toEqual([]);
        await test.db.rows(breach);
        expect((await crawl(test, full, [full], { toTheFirst: true })).stray).not.toEqual([]);
      } finally {
        await test.close();
      }
    },
    PATIENCE_MS,
  );
});
