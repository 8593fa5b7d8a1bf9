import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import fastify, { type FastifyInstance } from 'fastify';
import { serveDashboard } from './dashboard-files';

const PAGE = '<!doctype html><ts-root ngCspNonce="CSP_NONCE"></ts-root>';

describe('the built dashboard', () => {
  let folder: string;
  let server: FastifyInstance;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tweespraak-files-'));
    for (const name of [
      'main-ABCDEFGH.js',
      'ngsw-worker.js',
      'ngsw.json',
      'manifest.webmanifest',
      'icon.svg',
    ])
      writeFileSync(join(folder, name), name);
    writeFileSync(join(folder, 'index.html'), PAGE);
    server = fastify();
    const app = {
      getHttpAdapter: () => ({ getInstance: () => server }),
    } as unknown as NestFastifyApplication;
    await serveDashboard(app, folder);
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  const get = (url: string) => server.inject({ url });

  it('gives every document a style nonce of its own, and scripts none', async () => {
    const [one, other] = [await get('/home'), await get('/home')];
    expect(one.body).not.toBe(other.body);
    expect(one.body).not.toContain('CSP_NONCE');
    expect(one.headers['content-security-policy']).toMatch(/script-src 'self';.*style-src 'self' 'nonce-/);
    expect(one.headers['cache-control']).toBe('no-store');
  });

  it('gives the service worker the page byte for byte as it was built', async () => {
    const answer = await get('/index.html?ngsw-cache-bust=0.1');
    expect([answer.body, answer.headers['cache-control']]).toEqual([PAGE, 'no-cache']);
    expect(answer.headers['content-security-policy']).toContain("script-src 'self';");
  });

  it.each([
    ['/main-ABCDEFGH.js', 'public, max-age=31536000, immutable'],
    ['/icon.svg', 'public, max-age=3600'],
    ['/ngsw-worker.js', 'no-cache'],
    ['/ngsw.json', 'no-cache'],
    ['/manifest.webmanifest', 'no-cache'],
  ])('says how long %s may be kept', async (path, kept) => {
    expect((await get(path)).headers['cache-control']).toBe(kept);
  });

  it('lets the worker fetch from here alone', async () => {
    expect((await get('/ngsw-worker.js')).headers['content-security-policy']).toBe("default-src 'self'");
  });

  it('answers no page for an address of the API or of a file', async () => {
    for (const path of ['/api/nothing', '/health/nothing', '/nothing.js'])
      expect([path, (await get(path)).statusCode]).toEqual([path, 404]);
  });
});
