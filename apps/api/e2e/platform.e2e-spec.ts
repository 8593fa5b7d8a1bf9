import { createTestApp, type TestApp } from './support/test-app';

describe('what the platform promises on every route', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp();
  });
  afterAll(() => test.close());

  it('says that it lives and is ready', async () => {
    const nobody = await test.as(null);
    expect((await nobody.get('/health/live')).body).toEqual({ status: 'ok' });
    expect((await nobody.get('/health/ready')).body).toEqual({ status: 'ok' });
  });

  it('is alive but not ready while a migration is missing', async () => {
    const nobody = await test.as(null);
    const [head] = await test.db.rows<{ id: number; timestamp: string; name: string }>(
      `DELETE FROM migrations WHERE timestamp = (SELECT max(timestamp) FROM migrations) RETURNING *`,
    );
    const answer = await nobody.get('/health/ready');
    expect(answer.status).toBe(503);
    expect(answer.text).not.toContain(head?.name);
    expect((await nobody.get('/health/live')).status).toBe(200);
    await test.db.rows(`INSERT INTO migrations (id, timestamp, name) VALUES ($1, $2, $3)`, [
      head?.id,
      head?.timestamp,
      head?.name,
    ]);
    expect((await nobody.get('/health/ready')).status).toBe(200);
  });

  it('describes itself as OpenAPI 3.1', async () => {
    const { body } = await (await test.as(null)).get('/api/openapi.json');
    expect(body.openapi).toBe('3.1.0');
  });

  it('answers an unknown route with a problem that names nothing', async () => {
    const answer = await (await test.as(null)).get('/api/nowhere');
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ code: 'not-found', status: 404 });
    expect(answer.text).not.toContain('nowhere');
  });

  it('keeps answers out of every cache and frames out of every page', async () => {
    const { headers } = await (await test.as(null)).get('/api/nowhere');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['strict-transport-security']).toContain('max-age=31536000');
  });
});
