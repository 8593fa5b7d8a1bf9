import { hash } from '@node-rs/argon2';
import { PERMISSIONS } from '@tweespraak/platform/api';
import type { AccessLogPage } from '@tweespraak/couples/contract';
import type { AccessToken } from '@tweespraak/practices/contract';
import { TOKEN_SCOPES, type TokenScope } from '@tweespraak/shared/kernel';
import {
  aFullPractice,
  aPerson,
  aToken,
  type FullPractice,
  type TestPerson,
} from '@tweespraak/shared/testing';
import request from 'supertest';
import { ask, comparable } from './support/ask';
import { permissionsOfHandlers } from './support/router';
import { ROUTES } from './support/routes';
import { createTestApp, type TestApp } from './support/test-app';

const PASSWORD = 'een lange zin voor deze proef';
const CHEAP = { memoryCost: 1024, timeCost: 1, parallelism: 1 };
const AGENDA = '/api/appointments?from=2020-01-01T00%3A00%3A00Z&until=2020-02-01T00%3A00%3A00Z';

/** What a token opens, and with which scope: the whole list. */
const OPEN: Readonly<Record<string, TokenScope>> = {
  'GET /api/couples': 'couples.read',
  'GET /api/rounds': 'rounds.read',
  'GET /api/appointments': 'appointments.read',
  'GET /api/practice': 'practice.read',
  'GET /api/colleagues': 'practice.read',
  'GET /api/practice/usage': 'usage.read',
  'GET /api/reports/practice': 'report.read',
};

describe('a personal access token', () => {
  let test: TestApp;
  let full: FullPractice;
  beforeAll(async () => {
    test = await createTestApp({ WORKER: 'off' });
  });
  beforeEach(async () => {
    full = await aFullPractice(test.db);
  });
  afterAll(() => test.close());

  /** A program: no cookie, no browser's headers. */
  const by = (token: string, path: string) =>
    request(test.app.getHttpServer()).get(path).set('authorization', `Bearer ${token}`);
  const statusBy = async (token: string, path: string) => (await by(token, path)).status;
  const coachToken = (scopes?: readonly TokenScope[]) =>
    aToken(test.db, full.couple.coach, scopes ? { scopes } : {});
  const withPassword = async ({ accountId }: TestPerson) =>
    test.db.rows(`UPDATE identity.accounts SET password_hash = $2 WHERE id = $1`, [
      accountId,
      await hash(PASSWORD, CHEAP),
    ]);
  const make = async (person: TestPerson, body: object = {}) =>
    (await test.as(person))
      .post('/api/my/tokens')
      .send({ name: 'Rooster', scopes: ['couples.read'], days: 30, password: PASSWORD, ...body });

  /** As an admin's transaction would. */
  const changed = ({ id }: TestPerson, columns: string) =>
    test.db.rows(
      `WITH r AS (SELECT set_config('app.role', 'admin', true) AS role)
       UPDATE people SET ${columns} FROM r WHERE people.id = $1 AND r.role = 'admin'`,
      [id],
    );

  it('is made with the password, shown once, and kept as a hash', async () => {
    const { coach } = full.couple;
    await withPassword(coach);
    const made = await make(coach, { name: 'Mijn rooster', days: 90 });
    expect([made.status, made.body.token]).toEqual([201, expect.stringMatching(/^tws_[\w-]{43}$/)]);
    const list = await (await test.as(coach)).get('/api/my/tokens');
    const mine = (list.body as AccessToken[]).find(({ id }) => id === made.body.id);
    expect(mine).toMatchObject({
      name: 'Mijn rooster',
      scopes: ['couples.read'],
      isExpired: false,
      lastUsedOn: null,
    });
    expect(made.body.token.startsWith(mine?.prefix)).toBe(true);
    expect(Math.round((Date.parse(mine?.expiresAt ?? '') - Date.now()) / 86_400_000)).toBe(90);
    const [row] = await test.db.rows<{ all: string }>(
      `SELECT t::text AS all FROM access_tokens t WHERE id = $1`,
      [made.body.id],
    );
    for (const text of [list.text, row?.all]) expect(text).not.toContain(made.body.token.slice(12));
    expect(await statusBy(made.body.token, '/api/couples')).toBe(200);
  });

  it.each([
    [{ password: 'niet dit' }, 422, 'password.wrong'],
    [{ scopes: ['usage.read'] }, 422, 'token.not-for-role'],
    [{ scopes: [] }, 400, 'invalid-request'],
    [{ scopes: ['couples.read', 'couples.read'] }, 400, 'invalid-request'],
    [{ scopes: ['alles'] }, 400, 'invalid-request'],
    [{ days: 31 }, 400, 'invalid-request'],
    [{ name: ' ' }, 400, 'invalid-request'],
  ])('is not made with %j', async (body, status, code) => {
    await withPassword(full.couple.coach);
    const before = await test.db.rows(`SELECT id FROM access_tokens`);
    const answer = await make(full.couple.coach, body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await test.db.rows(`SELECT id FROM access_tokens`)).toHaveLength(before.length);
  });

  it('is one of twenty at most', async () => {
    await withPassword(full.couple.coach);
    for (let nth = 0; nth < 19; nth += 1) await coachToken();
    expect((await make(full.couple.coach)).body.code).toBe('token.too-many');
  });

  it('opens these routes, each to a role that can have its scope', () => {
    const permissions = permissionsOfHandlers(test.app);
    for (const [route, scope] of Object.entries(OPEN)) {
      const permission = permissions.get(route);
      if (!permission || permission === 'public') throw new Error(`${route} has no permission`);
      const roles: readonly string[] = PERMISSIONS[permission];
      expect([route, TOKEN_SCOPES[scope].some((role) => roles.includes(role))]).toEqual([route, true]);
    }
  });

  it('is told to the couple as a program of their coach, in the log that they read', async () => {
    const { token } = await coachToken(['couples.read']);
    await by(token, '/api/couples');
    const { body } = await (await test.as(full.couple.a)).get('/api/access-log?who=others');
    const { entries } = body as AccessLogPage;
    expect(entries.filter(({ byProgram }) => byProgram).map(({ action }) => action)).toEqual([
      'caseload.list',
    ]);
    expect(entries.some(({ byProgram }) => !byProgram)).toBe(true); // what the coach did on the page
  });

  it.each(Object.entries(OPEN))('opens %s with %s, and not without', async (route, scope) => {
    const fixture = ROUTES[route] ?? {};
    const person = fixture.who?.(full) ?? full.admin;
    const path = `${route.slice(4)}${fixture.query ?? ''}`;
    const { id, token } = await aToken(test.db, person, { scopes: [scope] });
    expect([route, await statusBy(token, path)]).toEqual([route, 200]);
    const [logged] = await test.db.rows(
      `SELECT actor_id, outcome FROM access_log WHERE token_id = $1 AND practice_id = $2`,
      [id, full.practice.id],
    );
    expect(logged).toEqual({ actor_id: person.id, outcome: 'done' });
    const others = (Object.keys(TOKEN_SCOPES) as TokenScope[]).filter((one) => one !== scope);
    const other = await aToken(test.db, person, { scopes: others });
    const refused = await by(other.token, path);
    expect([refused.status, refused.body.code, refused.body.details]).toEqual([
      403,
      'token.scope',
      { scope },
    ]);
  });

  it('gives names only where it was made for names, and never what a partner answered', async () => {
    const names = [full.couple.a.givenName, full.couple.b.givenName];
    const from = encodeURIComponent(new Date(Date.now() - 86_400_000).toISOString());
    const until = encodeURIComponent(new Date(Date.now() + 60 * 86_400_000).toISOString());
    const pages = ['/api/couples', `/api/appointments?from=${from}&until=${until}`];
    const bare = await coachToken(['couples.read', 'appointments.read']);
    const named = await coachToken(['couples.read', 'appointments.read', 'names.read']);
    for (const page of pages) {
      const plain = await by(bare.token, page);
      expect([page, plain.status, names.filter((name) => plain.text.includes(name))]).toEqual([
        page,
        200,
        [],
      ]);
      expect(plain.text).toContain(full.couple.id);
      const known = await by(named.token, page);
      expect(names.filter((name) => known.text.includes(name))).toEqual(names);
      for (const { text } of [plain, known]) expect(text).not.toMatch(/"answers"|"placeLine"/);
    }
    const onScreen = await (await test.as(full.couple.coach)).get(pages[1] ?? '');
    expect(onScreen.text).toMatch(/"answers".*"placeLine"|"placeLine".*"answers"/);
  });

  it('shows a coach their own couples, and nobody else’s', async () => {
    const { token } = await coachToken();
    for (const page of ['/api/couples', '/api/rounds']) {
      const { text } = await by(token, page);
      expect(text).toContain(full.couple.id);
      expect(text).not.toContain(full.otherCouple.id);
    }
    const none = await by(token, `/api/rounds?couple=${full.otherCouple.id}`);
    expect(none.body).toEqual([]);
  });

  it('tells of a round whether it is open, and nothing of one of the two', async () => {
    const { token } = await coachToken();
    const { body } = await by(token, '/api/rounds');
    const { rounds } = full.couple;
    const states = new Map((body as { id: string; state: string }[]).map(({ id, state }) => [id, state]));
    expect([rounds.open, rounds.half, rounds.sealed, rounds.together].map((id) => states.get(id))).toEqual([
      ...['running', 'running', 'running', 'open'],
    ]);
    expect(Object.keys(body[0]).sort()).toEqual([
      'assignedAt',
      'coupleId',
      'dueOn',
      'id',
      'opensOn',
      'state',
    ]);
  });

  it.each<[string, (id: string, owner: TestPerson) => Promise<unknown>, number]>([
    ['was revoked', async (id, owner) => (await test.as(owner)).delete(`/api/my/tokens/${id}`), 401],
    [
      'is too old',
      (id) => test.db.rows(`UPDATE access_tokens SET expires_at = now() WHERE id = $1`, [id]),
      401,
    ],
    ['has an owner who left', (_, owner) => changed(owner, 'left_at = now()'), 401],
    ['has an owner who is no coach any more', (_, owner) => changed(owner, `roles = ARRAY['admin']`), 403],
    ['has an owner who became a client', (_, owner) => changed(owner, `roles = ARRAY['partner']`), 401],
  ])('is dead at once when it %s', async (_, end, status) => {
    const { coach } = full.couple;
    const { id, token } = await coachToken();
    expect(await statusBy(token, '/api/couples')).toBe(200);
    await end(id, coach);
    expect(await statusBy(token, '/api/couples')).toBe(status);
  });

  it('ends with the password that it was made with', async () => {
    const { coach } = full.couple;
    await withPassword(coach);
    const { token } = await coachToken();
    const next = 'een heel andere lange zin';
    const changed = await (
      await test.as(coach)
    )
      .put('/api/account/password')
      .send({ current: PASSWORD, next });
    expect(changed.status).toBe(204);
    expect(await statusBy(token, '/api/couples')).toBe(401);
  });

  it('stays dead when its owner comes back', async () => {
    const { coach } = full.couple;
    const { token } = await coachToken();
    const departure = await (
      await test.as(full.admin)
    )
      .post(`/api/members/${coach.id}/departure`)
      .send({ couplesTo: full.otherCouple.coach.id });
    expect(departure.status).toBe(204);
    await changed(coach, 'left_at = NULL');
    expect(await statusBy(token, '/api/couples')).toBe(401);
  });

  it('cannot be revoked by anybody else', async () => {
    const { id, token } = await coachToken();
    for (const person of [full.admin, full.otherCouple.coach])
      expect((await (await test.as(person)).delete(`/api/my/tokens/${id}`)).status).toBe(404);
    expect(await statusBy(token, '/api/couples')).toBe(200);
  });

  it('says on which day it was used last, and no more', async () => {
    const { coach } = full.couple;
    const { id, token } = await coachToken();
    await by(token, '/api/couples');
    const list = (await (await test.as(coach)).get('/api/my/tokens')).body as AccessToken[];
    expect(list.find((one) => one.id === id)?.lastUsedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it.each([
    '',
    'tws_',
    'tws_kort',
    `tws_${'a'.repeat(43)}`,
    `tws_${'a'.repeat(44)}`,
    `xyz_${'a'.repeat(43)}`,
    "' OR 1=1",
  ])('is not %j', async (token) => expect(await statusBy(token, '/api/couples')).toBe(401));

  it('may be used so often in a minute, whatever others do', async () => {
    const [mine, other] = [await coachToken(), await coachToken()];
    for (let nth = 0; nth < 120; nth += 1) expect(await statusBy(mine.token, AGENDA)).toBe(200);
    const over = await by(mine.token, AGENDA);
    expect([over.status, over.body.code]).toEqual([429, 'too-many-requests']);
    expect(Number(over.headers['retry-after'])).toBeGreaterThan(0);
    expect(await statusBy(other.token, AGENDA)).toBe(200);
  });

  it('goes before a session on the routes that it opens, and does not open the way for other sites', async () => {
    const { token } = await coachToken(['couples.read']);
    const browser = await test.as(full.admin);
    const both = await browser.get('/api/couples').set('authorization', `Bearer ${token}`);
    expect([both.status, both.text.includes(full.couple.id)]).toEqual([200, true]);
    const ownPage = await browser.get('/api/members').set('authorization', `Bearer ${token}`);
    expect(ownPage.status).toBe(200);
    const written = await (
      await test.as(full.couple.coach)
    )
      .put(`/api/couples/${full.couple.id}/archived`)
      .set('sec-fetch-site', 'cross-site')
      .set('authorization', `Bearer ${token}`)
      .send({ archived: true });
    expect([written.status, written.body.code]).toEqual([403, 'cross-site']);
  });

  it('is for staff alone', async () => {
    const partner = await aPerson(test.db, full.practice, ['partner'], {});
    const { token } = await aToken(test.db, partner);
    for (const path of ['/api/couples', '/api/practice', '/api/colleagues'])
      expect(await statusBy(token, path)).toBe(401);
  });
});

describe('a personal access token on every route that does not name a scope', () => {
  let test: TestApp;
  let full: FullPractice;
  beforeAll(async () => {
    test = await createTestApp({ WORKER: 'off' });
    full = await aFullPractice(test.db);
  });
  afterAll(() => test.close());

  it.each(Object.keys(ROUTES).filter((route) => !(route in OPEN) && ROUTES[route]?.who))(
    'is as if it were not sent: %s',
    async (route) => {
      const fixture = ROUTES[route] ?? {};
      const ids = fixture.own?.(full) ?? {};
      const who = fixture.who?.(full) ?? full.couple.coach;
      const { token } = await aToken(test.db, who.roles.includes('partner') ? full.couple.coach : who);
      const headers = { ...fixture.headers, authorization: `Bearer ${token}` };
      const [without, withToken] = [
        await ask(test, route, fixture, { person: null, ids, full }),
        await ask(test, route, { ...fixture, headers }, { person: null, ids, full }),
      ];
      expect(comparable(withToken)).toBe(comparable(without));
      if (permissionsOfHandlers(test.app).get(route) !== 'public')
        expect([withToken.status, withToken.body.code]).toEqual([401, 'not-signed-in']);
      expect(await test.db.rows(`SELECT 1 FROM access_log WHERE token_id IS NOT NULL`)).toEqual([]);
    },
  );

  it('which are all but those that the description names a scope for', async () => {
    const { body } = await (await test.as(null)).get('/api/openapi.json');
    const open = Object.entries<Record<string, { security?: Record<string, string[]>[] }>>(
      body.paths,
    ).flatMap(([path, operations]) =>
      Object.entries(operations).flatMap(([method, { security = [] }]) =>
        security.flatMap(({ token }) =>
          token ? [[`${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`, token[0]] as const] : [],
        ),
      ),
    );
    expect(Object.fromEntries(open)).toEqual(OPEN);
    expect(body.components.securitySchemes.token).toMatchObject({ type: 'http', scheme: 'bearer' });
  });
});
