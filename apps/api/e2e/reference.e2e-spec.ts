import { ALL_TOKEN_SCOPES, WEBHOOK_TYPES } from '@tweespraak/shared/kernel';
import {
  aCoach,
  aCouple,
  anAdmin,
  aPractice,
  type TestCouple,
  type TestPerson,
} from '@tweespraak/shared/testing';
import request from 'supertest';
import { createTestApp, type TestApp } from './support/test-app';

const PAGE = '/api/reference/';
const SCRIPT = '/api/reference/js/scalar.js';

describe('the reference of the API', () => {
  let test: TestApp;
  let couple: TestCouple;
  let admin: TestPerson;
  beforeAll(async () => {
    test = await createTestApp({ WORKER: 'off' });
    const practice = await aPractice(test.db);
    admin = await anAdmin(test.db, practice);
    couple = await aCouple(test.db, practice, { coach: await aCoach(test.db, practice) });
  });
  afterAll(() => test.close());

  it('is for staff who are signed in', async () => {
    for (const person of [admin, couple.coach])
      for (const path of [PAGE, SCRIPT]) expect((await (await test.as(person)).get(path)).status).toBe(200);
    for (const path of ['/api/reference', PAGE, SCRIPT]) {
      expect((await (await test.as(null)).get(path)).body.code).toBe('not-signed-in');
      expect((await (await test.as(couple.a)).get(path)).body.code).toBe('not-allowed');
      expect((await request(test.app.getHttpServer()).head(path)).status).toBe(401);
    }
  });

  it('comes from this server alone, under a policy of its own', async () => {
    const browser = await test.as(admin);
    const [one, other] = [await browser.get(PAGE), await browser.get(PAGE)];
    const policy = one.headers['content-security-policy'] ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(policy).toContain(`script-src 'self' 'nonce-${nonce}'`);
    expect(policy).toContain("default-src 'none'");
    expect(policy.replace("style-src-attr 'unsafe-inline'", '')).not.toMatch(/unsafe|https?:|\*/);
    expect(one.text).toContain(`nonce="${nonce}"`);
    expect(one.text).not.toMatch(/CSP_NONCE|https?:\/\//);
    expect(other.headers['content-security-policy']).not.toBe(policy);
    expect((await (await test.as(admin)).get('/api/nowhere')).headers['content-security-policy']).toContain(
      "default-src 'none'",
    );
  });

  it('names every scope and every kind of message, and how each route is opened', async () => {
    const { body } = await (await test.as(null)).get('/api/openapi.json');
    for (const word of [...ALL_TOKEN_SCOPES, ...WEBHOOK_TYPES])
      expect(body.info.description).toContain(`\`${word}\``);
    expect(Object.keys(body.components.securitySchemes).sort()).toEqual(['session', 'token']);
    const open: object[] = body.paths['/api/couples'].get.security;
    expect(open).toHaveLength(2);
    expect(open).toEqual(expect.arrayContaining([{ session: [] }, { token: ['couples.read'] }]));
    expect(body.paths['/api/couples'].get['x-hidden-from-tokens']).toEqual({ names: 'names.read' });
    expect(body.paths['/api/couples'].post.security).toEqual([{ session: [] }]);
    expect(body.paths['/health/live'].get.security).toBeUndefined();
  });
});
