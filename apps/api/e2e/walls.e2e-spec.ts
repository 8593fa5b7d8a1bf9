import { PERMISSIONS } from '@tweespraak/platform/api';
import { aFullPractice, type FullPractice, strayCanaries, type TestPerson } from '@tweespraak/shared/testing';
import request, { type Response } from 'supertest';
import { ask, bytesOf } from './support/ask';
import { fingerprint } from './support/fingerprint';
import { leaksOf } from './support/probes';
import {
  permissionsOfHandlers,
  routesOfDocument,
  routesOfRouter,
  routesWithIdsInBody,
} from './support/router';
import { ROUTES } from './support/routes';
import type { RouteFixture } from './support/routes/fixture';
import { createTestApp, type TestApp } from './support/test-app';

/** Served beside Nest: the description of the API itself, and the page to read it (reference.e2e-spec). */
const NOT_DESCRIBED = [
  'GET /api/openapi.json',
  'GET /api/reference',
  'GET /api/reference/',
  'GET /api/reference/js/scalar.js',
];
/** About an account and not about anybody's file: a refusal leaves no line in the log of the practice. */
const NOT_A_FILE = 'POST /api/session/practice';
const FIXTURES = Object.entries(ROUTES);

describe('the walls around every route', () => {
  let test: TestApp;
  let foreign: FullPractice;
  beforeAll(async () => {
    test = await createTestApp({ WORKER: 'off' }); // no mail leaves while we watch that nothing moves
    foreign = await aFullPractice(test.db);
  });
  afterAll(() => test.close());

  /** Asks, and holds whatever comes back against everything that is not for this reader. */
  const careful = async (
    route: string,
    fixture: RouteFixture,
    as: Parameters<typeof ask>[3] & { reader?: TestPerson | null },
  ): Promise<Response> => {
    const response = await ask(test, route, fixture, as);
    const canaries = [...as.full.canaries, ...foreign.canaries];
    expect(strayCanaries(bytesOf(response), as.reader ?? as.person, canaries)).toEqual([]);
    return response;
  };

  it('have every route in the router, in the description and with a permission: three equal lists', async () => {
    const router = routesOfRouter(test.app).filter((route) => !NOT_DESCRIBED.includes(route));
    const document = await (await test.as(null)).get('/api/openapi.json');
    const handlers = permissionsOfHandlers(test.app);
    expect(router.length).toBeGreaterThan(20);
    expect(routesOfDocument(document.body)).toEqual(router);
    expect([...handlers.keys()].sort()).toEqual(router);
    expect([...handlers].filter(([, permission]) => permission === undefined)).toEqual([]);
    expect(new Set(handlers.values())).toEqual(new Set(['public', ...Object.keys(PERMISSIONS)]));
  });

  it('are tried on every route', () => {
    const router = routesOfRouter(test.app).filter((route) => !NOT_DESCRIBED.includes(route));
    expect(Object.keys(ROUTES).sort()).toEqual(router);
  });

  it('are tried on every id that a body can carry', async () => {
    const document = await (await test.as(null)).get('/api/openapi.json');
    const full = await aFullPractice(test.db);
    const withIds = FIXTURES.filter(([route, { own, bearer }]) =>
      Object.keys((!bearer && own?.(full)) || {}).some((slot) => !route.includes(`:${slot}`)),
    );
    expect(withIds.map(([route]) => route).sort()).toEqual(routesWithIdsInBody(document.body));
  });

  it.each(FIXTURES)('of %s: open to whoever may, closed to every other role', async (route, fixture) => {
    const full = await aFullPractice(test.db);
    const ids = fixture.own?.(full) ?? {};
    const permission = permissionsOfHandlers(test.app).get(route);
    if (permission && permission !== 'public') {
      const roles: readonly string[] = PERMISSIONS[permission];
      const people = [full.admin, full.couple.coach, full.couple.a];
      const closed = people.filter((person) => !person.roles.some((role) => roles.includes(role)));
      for (const person of closed)
        expect((await careful(route, fixture, { person, ids, full })).status).toBe(403);
      expect((await careful(route, fixture, { person: null, ids, full })).status).toBe(401);
    }
    await fixture.prepare?.(test.db, full);
    const person = fixture.who?.(full) ?? null;
    const reader = fixture.bearer?.(full) ?? person;
    const answer = await careful(route, fixture, { person, ids, full, reader });
    expect([answer.status, answer.body.code]).toEqual([expect.any(Number), undefined]);
    expect(answer.status).toBeLessThan(400); // the way to a page is an answer too
  });

  it.each(FIXTURES.filter(([, { own, bearer }]) => own && !bearer))(
    'of %s: an id of another practice or another person is answered as one that does not exist',
    async (route, fixture) => {
      const full = await aFullPractice(test.db);
      await fixture.prepare?.(test.db, full);
      const before = await fingerprint(test.db);
      const { leaks, refused } = await leaksOf(test, route, fixture, full, foreign);
      expect(leaks).toEqual([]);
      expect(await fingerprint(test.db)).toBe(before);
      expect(await refusedLooks(full)).toBe(route === NOT_A_FILE ? 0 : refused);
    },
  );

  it('stand before HEAD as before GET', async () => {
    for (const [route, permission] of permissionsOfHandlers(test.app)) {
      if (!route.startsWith('GET ') || permission === 'public') continue;
      const path = route.slice('GET '.length).replace(/:\w+/g, foreign.couple.id);
      expect([route, (await request(test.app.getHttpServer()).head(path)).status]).toEqual([route, 401]);
    }
  });

  /** How many looks the access log kept as refused. */
  const refusedLooks = async ({ practice }: FullPractice) => {
    const [row] = await test.db.rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM access_log WHERE practice_id = $1 AND outcome = 'denied'`,
      [practice.id],
    );
    return row?.n;
  };
});
