import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createPlain, type RequestListener, type Server } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, LookupFunction } from 'node:net';
import { isIPv6 } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postWebhook } from './webhook-post';

const MESSAGE = {
  headers: { 'content-type': 'application/json', 'webhook-id': '1' },
  body: '{"type":"test"}',
};

/** Where a name could lead that a hostile owner of it chose. */
const INSIDE = [
  ...['127.0.0.1', '127.0.0.53', '127.255.255.254', '0.0.0.0', '0.1.2.3', '10.0.0.1', '10.255.255.255'],
  ...['172.16.0.1', '172.31.255.254', '192.168.0.1', '192.168.255.255', '169.254.0.1', '169.254.169.254'],
  ...['100.64.0.1', '100.127.255.254', '192.0.0.1', '192.0.2.1', '198.18.0.1', '198.51.100.1', '203.0.113.1'],
  ...['224.0.0.1', '239.255.255.250', '240.0.0.1', '255.255.255.255'],
  ...['::', '::1', 'fe80::1', 'febf::1', 'fc00::1', 'fd00::1', 'ff02::1', '2001:db8::1', '100::1'],
  ...[
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::ffff:169.254.169.254',
    '::ffff:0:1',
    '64:ff9b::7f00:1',
    '64:ff9b::a00:1',
  ],
  ...['2002:7f00:1::', '2001::1', '::ffff:192.168.1.1'],
];

/** The same as somebody would write it into an address. */
const WRITTEN = [
  ...[
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f.1',
    '0x7f000001',
    '0177.0.0.1',
    '0',
    '[::1]',
    '[::]',
    '[::ffff:7f00:1]',
  ],
  ...[
    '[::ffff:127.0.0.1]',
    '10.1',
    '192.168.257',
    '169.254.169.254',
    '0xa9fea9fe',
    '[fe80::1]',
    '[fd00::1]',
    'localhost',
  ],
];

describe('A message to a program', () => {
  let folder: string;
  let ca: string;
  let answer: RequestListener = () => undefined;
  let secure: Server;
  let plain: Server;
  let reached = 0;
  const listen = (server: Server) => new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const portOf = (server: Server) => (server.address() as AddressInfo).port;
  const url = () => `https://localhost:${portOf(secure)}/in`;
  const post = (rules: Partial<Parameters<typeof postWebhook>[2]> = {}) =>
    postWebhook(url(), MESSAGE, { loopback: true, ca, ...rules });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tweespraak-post-'));
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
    const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
    execFileSync('openssl', [...made, '-keyout', key, '-out', cert, '-days', '2', ...subject], {
      stdio: 'ignore',
    });
    ca = readFileSync(cert, 'utf8');
    const handle: RequestListener = (request, reply) => {
      reached += 1;
      answer(request, reply);
    };
    secure = createServer({ key: readFileSync(key), cert: ca }, handle);
    plain = createPlain(handle);
    await Promise.all([listen(secure), listen(plain)]);
  });
  beforeEach(() => {
    reached = 0;
    answer = (_, reply) => reply.writeHead(204).end();
  });
  afterAll(() => {
    for (const server of [secure, plain]) {
      server.closeAllConnections();
      server.close();
    }
    rmSync(folder, { recursive: true });
  });

  it('is posted over https with its headers and its body', async () => {
    let seen: unknown;
    answer = (request, reply) => {
      let body = '';
      request.on('data', (part) => (body += part));
      request.on('end', () => {
        seen = [request.method, request.headers['webhook-id'], request.headers['content-length'], body];
        reply.writeHead(200).end('ok');
      });
    };
    expect(await post()).toEqual({ status: 200, problem: null });
    expect(seen).toEqual(['POST', '1', '15', MESSAGE.body]);
  });

  it.each([
    [500, 'status'],
    [404, 'status'],
    [410, 'gone'],
  ])('that is answered with %i keeps the number', async (status, problem) => {
    answer = (_, reply) => reply.writeHead(status).end('geheim van de ander');
    expect(await post()).toEqual({ status, problem });
  });

  it('follows no redirect', async () => {
    answer = (_, reply) => reply.writeHead(307, { location: `http://127.0.0.1:${portOf(plain)}/` }).end();
    expect(await post()).toEqual({ status: 307, problem: 'redirect' });
    expect(reached).toBe(1);
  });

  it('does not wait for ever', async () => {
    answer = () => undefined;
    expect(await post({ timeoutMs: 200 })).toEqual({ status: null, problem: 'timeout' });
    answer = (_, reply) => void reply.writeHead(200).write('langzaam');
    expect(await post({ timeoutMs: 200 })).toEqual({ status: null, problem: 'timeout' });
  });

  it('does not read a long answer to its end', async () => {
    let sent = 0;
    answer = (_, reply) => {
      reply.writeHead(200);
      const more = () => {
        while (!reply.destroyed && reply.write(Buffer.alloc(65_536))) sent += 65_536;
        if (!reply.destroyed) reply.once('drain', more);
      };
      more();
    };
    expect(await post()).toEqual({ status: 200, problem: null });
    expect(sent).toBeLessThan(64 * 1024 * 1024);
  });

  it('refuses an answer with headers without end', async () => {
    answer = (_, reply) => reply.writeHead(200, { 'x-veel': 'a'.repeat(10_000) }).end();
    expect(await post()).toEqual({ status: null, problem: 'connection' });
  });

  it('goes nowhere without a certificate that fits', async () => {
    expect(await postWebhook(url(), MESSAGE, { loopback: true })).toEqual({
      status: null,
      problem: 'certificate',
    });
    const other = `https://127.0.0.1:${portOf(secure)}/`;
    expect(await postWebhook(other, MESSAGE, { loopback: true, ca })).toEqual({
      status: null,
      problem: 'certificate',
    });
    expect(reached).toBe(0);
  });

  it('says when there is no such host, or nobody there', async () => {
    const lookup: LookupFunction = (_host, _options, done) =>
      done(Object.assign(new Error('weg'), { code: 'ENOTFOUND' }), '', 4);
    const away = 'https://weg.voorbeeld.example/';
    expect(await postWebhook(away, MESSAGE, { loopback: false, lookup })).toEqual({
      status: null,
      problem: 'unknown-host',
    });
    expect(await postWebhook('https://localhost:1/', MESSAGE, { loopback: true })).toEqual({
      status: null,
      problem: 'connection',
    });
  });

  it('has at least sixty inner addresses to be kept from', () => {
    expect(new Set(INSIDE).size + new Set(WRITTEN).size).toBeGreaterThanOrEqual(60);
  });

  it.each(INSIDE)('is not sent where a name leads to %s', async (address) => {
    const one = { address, family: isIPv6(address) ? 6 : 4 };
    const lookup: LookupFunction = (_host, options, done) =>
      options.all ? done(null, [one]) : done(null, one.address, one.family);
    const target = `https://hier.voorbeeld.example:${portOf(secure)}/`;
    expect(await postWebhook(target, MESSAGE, { loopback: false, ca, lookup })).toEqual({
      status: null,
      problem: 'refused-address',
    });
    expect(reached).toBe(0);
  });

  it('is not sent when one of two addresses of a name is an inner one', async () => {
    const both = [
      { address: '93.184.216.34', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ];
    const lookup: LookupFunction = (_host, _options, done) => done(null, both);
    const outcome = await postWebhook('https://hier.voorbeeld.example/', MESSAGE, {
      loopback: false,
      lookup,
    });
    expect(outcome.problem).toBe('refused-address');
  });

  it.each(WRITTEN)('is not sent to https://%s/', async (host) => {
    const target = `https://${host}:${portOf(secure)}/`;
    expect(await postWebhook(target, MESSAGE, { loopback: false, ca })).toEqual({
      status: null,
      problem: 'refused-address',
    });
    expect(reached).toBe(0);
  });

  it('is not sent without https, but to this machine where that was switched on', async () => {
    const target = `http://127.0.0.1:${portOf(plain)}/`;
    expect((await postWebhook(target, MESSAGE, { loopback: false })).problem).toBe('refused-address');
    expect(reached).toBe(0);
    expect(await postWebhook(target, MESSAGE, { loopback: true })).toEqual({ status: 204, problem: null });
  });
});
