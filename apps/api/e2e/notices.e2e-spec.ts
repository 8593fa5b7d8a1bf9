import { createECDH, createHash, randomBytes, randomUUID } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { Notices, systemContext, TenantDb } from '@tweespraak/platform/api';
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

type Decrypt = (
  body: Buffer,
  key: { version: string; privateKey: ReturnType<typeof createECDH>; authSecret: string },
) => Buffer;
const { decrypt } = createRequire(import.meta.url)('http_ece') as { decrypt: Decrypt };

/** A browser's keys: what it hands in, and how it opens what comes. */
function aBrowser(origin: string) {
  const keys = createECDH('prime256v1');
  const p256dh = keys.generateKeys('base64url');
  const auth = randomBytes(16).toString('base64url');
  const open = (body: Buffer): { notification: Record<string, unknown> } =>
    JSON.parse(decrypt(body, { version: 'aes128gcm', privateKey: keys, authSecret: auth }).toString('utf8'));
  return { subscription: { endpoint: `${origin}/push/${randomUUID()}`, p256dh, auth }, open };
}

interface Pushed {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Stands in for the push service of a browser's maker: keeps what comes, answers what it is told to. */
async function aPushService() {
  const pushed: Pushed[] = [];
  const answers = new Map<string, number>();
  const server: Server = createServer((incoming, reply) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const path = incoming.url ?? '';
      pushed.push({ path, headers: incoming.headers, body: Buffer.concat(chunks) });
      reply.writeHead(answers.get(path) ?? 201).end();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin, pushed, answers, close: () => new Promise((closed) => server.close(closed)) };
}

const CHOICES = { mail: true, push: false, quietFrom: '00:00', quietUntil: '00:00', discreet: false };

describe('what somebody is told, and how', () => {
  let service: Awaited<ReturnType<typeof aPushService>>;
  let test: TestApp;
  let couple: TestCouple;
  let admin: TestPerson;
  beforeAll(async () => {
    service = await aPushService();
    test = await createTestApp({ PUSH_SERVICES: service.origin });
  });
  afterAll(async () => {
    await test.close();
    await service.close();
  });
  beforeEach(async () => {
    const practice = await aPractice(test.db);
    admin = await anAdmin(test.db, practice);
    couple = await aCouple(test.db, practice, { coach: await aCoach(test.db, practice) });
    test.mails.length = 0;
    service.pushed.length = 0;
  });

  const choose = async (person: TestPerson, choices: Partial<typeof CHOICES>) =>
    (await test.as(person)).put('/api/my/notices').send({ ...CHOICES, ...choices });
  const subscribe = async (person: TestPerson, subscription: object) =>
    (await test.as(person)).put('/api/my/push-subscription').send(subscription);
  const tell = async (person: TestPerson) => {
    const notice = { practiceId: couple.practice.id, personId: person.id, kind: 'homework' as const };
    const ctx = systemContext(couple.practice.id, new Date());
    await test.app
      .get(TenantDb)
      .run(ctx, 'test', ({ em }) => test.app.get(Notices).tell(em, { ...notice, objectId: randomUUID() }));
    await test.jobsDone();
  };
  const linkIn = (pattern: RegExp) =>
    pattern.exec(test.mails.at(-1)?.raw.replaceAll(/=\r\n|\r\n\s+/g, '') ?? '')?.[1] ?? '';

  it('has mail, nights of rest and no push for everybody who chose nothing', async () => {
    for (const person of [couple.a, couple.coach, admin]) {
      const { status, body } = await (await test.as(person)).get('/api/my/notices');
      expect([status, body]).toEqual([
        200,
        {
          ...{ mail: true, push: false, discreet: false, devices: 0 },
          ...{ quietFrom: '21:00', quietUntil: '08:00', pushKey: expect.stringMatching(/^[\w-]{87}$/) },
        },
      ]);
    }
  });

  it('is each person’s own', async () => {
    await choose(couple.a, { quietFrom: '22:15', quietUntil: '06:45', discreet: true });
    const [mine, theirs] = await Promise.all(
      [couple.a, couple.b].map(async (one) => (await (await test.as(one)).get('/api/my/notices')).body),
    );
    expect([mine.quietFrom, mine.quietUntil, mine.discreet]).toEqual(['22:15', '06:45', true]);
    expect([theirs.quietFrom, theirs.discreet]).toEqual(['21:00', false]);
  });

  it.each([
    ['an hour that no wall shows', { quietFrom: '24:00' }],
    ['a word for a time', { quietUntil: 'noon' }],
    ['a number for a choice', { mail: 1 }],
  ])('refuses %s', async (_, wrong) => {
    const answer = await choose(couple.a, wrong as Partial<typeof CHOICES>);
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid-request']);
    expect((await (await test.as(couple.a)).get('/api/my/notices')).body.quietFrom).toBe('21:00');
  });

  it('reaches a browser encrypted, with the same few words whatever it is about', async () => {
    const browser = aBrowser(service.origin);
    await choose(couple.a, { mail: false, push: true });
    expect((await subscribe(couple.a, browser.subscription)).status).toBe(204);
    await tell(couple.a);
    expect([service.pushed.length, test.mails.length]).toEqual([1, 0]);
    const [push] = service.pushed;
    expect(push?.headers['content-encoding']).toBe('aes128gcm');
    expect(push?.headers.authorization).toMatch(/^vapid t=[\w-]+\.[\w-]+\.[\w-]+, k=[\w-]{87}$/);
    expect(push?.body.toString('latin1')).not.toMatch(/klaar|notification|home/);
    const { notification } = browser.open(push?.body ?? Buffer.alloc(0));
    expect(notification).toMatchObject({
      ...{ title: 'Tweespraak', body: 'Er staat iets voor je klaar', tag: 'tweespraak' },
      data: { onActionClick: { default: { operation: 'navigateLastFocusedOrOpen', url: '/home' } } },
    });
  });

  it('leaves the product’s name off a lock screen that should be discreet', async () => {
    const browser = aBrowser(service.origin);
    await choose(couple.a, { mail: false, push: true, discreet: true });
    await subscribe(couple.a, browser.subscription);
    await tell(couple.a);
    expect(browser.open(service.pushed[0]?.body ?? Buffer.alloc(0)).notification['title']).toBe('Bericht');
  });

  it('comes by mail as well when both are chosen, and at least by mail when the push fails', async () => {
    const [there, gone, down] = [
      aBrowser(service.origin),
      aBrowser(service.origin),
      aBrowser(service.origin),
    ];
    await choose(couple.a, { push: true });
    for (const { subscription } of [there, gone, down]) await subscribe(couple.a, subscription);
    service.answers.set(new URL(gone.subscription.endpoint).pathname, 410);
    service.answers.set(new URL(down.subscription.endpoint).pathname, 503);
    await tell(couple.a);
    expect([service.pushed.length, test.mails.length]).toEqual([3, 1]);
    expect((await (await test.as(couple.a)).get('/api/my/notices')).body.devices).toBe(2);
  });

  it('is tried again, and not lost, when a push that has no mail beside it fails', async () => {
    const browser = aBrowser(service.origin);
    const path = new URL(browser.subscription.endpoint).pathname;
    await choose(couple.a, { mail: false, push: true });
    await subscribe(couple.a, browser.subscription);
    service.answers.set(path, 500);
    await tell(couple.a);
    const waiting = () =>
      test.db.rows(`SELECT 1 FROM notices WHERE person_id = $1 AND settled_at IS NULL`, [couple.a.id]);
    expect(await waiting()).toHaveLength(1);
    service.answers.delete(path);
    await test.db.rows(`UPDATE pgboss.job SET start_after = now() WHERE state = 'retry'`);
    await test.jobsDone();
    expect([await waiting(), service.pushed.length]).toEqual([[], 2]);
  });

  it('belongs, on a shared browser, to whoever asked last', async () => {
    const { subscription } = aBrowser(service.origin);
    for (const person of [couple.a, couple.b]) {
      await choose(person, { mail: false, push: true });
      await subscribe(person, subscription);
    }
    await tell(couple.a);
    expect(service.pushed).toEqual([]);
    await tell(couple.b);
    expect(service.pushed).toHaveLength(1);
  });

  it.each([
    ['an address inside a network', 'https://192.168.1.1/push/x'],
    ['the own machine', 'https://localhost/push/x'],
    ['somebody else’s server', 'https://push.example/x'],
    ['a name that only ends alike', 'https://evilfcm.googleapis.com.example/x'],
    ['another port of a known service', 'https://fcm.googleapis.com:8443/x'],
    ['a known service without encryption', 'http://fcm.googleapis.com/x'],
    ['a name and password in front', 'https://fcm.googleapis.com@127.0.0.1/x'],
  ])('is never sent to %s', async (_, endpoint) => {
    const { subscription } = aBrowser(service.origin);
    const answer = await subscribe(couple.a, { ...subscription, endpoint });
    expect([answer.status, answer.body.code]).toEqual([422, 'push.unknown-service']);
    expect((await (await test.as(couple.a)).get('/api/my/notices')).body.devices).toBe(0);
  });

  it.each([
    ['keys of another length', { auth: 'AAAA' }],
    ['a key that is none', { p256dh: '<script>' }],
    ['no address', { endpoint: 'nowhere' }],
  ])('refuses a browser with %s', async (_, wrong) => {
    const { subscription } = aBrowser(service.origin);
    expect((await subscribe(couple.a, { ...subscription, ...wrong })).status).toBe(400);
  });

  it('is not switched by whoever came in with a PIN on a shared phone', async () => {
    const browser = await test.as(couple.a);
    await test.db.rows(`UPDATE identity.sessions SET by_pin = true WHERE person_id = $1`, [couple.a.id]);
    const { subscription } = aBrowser(service.origin);
    for (const answer of [
      await browser.put('/api/my/notices').send(CHOICES),
      await browser.put('/api/my/push-subscription').send(subscription),
    ])
      expect([answer.status, answer.body.code]).toEqual([403, 'password.needed']);
    expect((await browser.get('/api/my/notices')).body.devices).toBe(0);
  });

  it('can be tried out, a few times', async () => {
    const browser = aBrowser(service.origin);
    await subscribe(couple.a, browser.subscription);
    const a = await test.as(couple.a);
    expect((await a.post('/api/my/push-trial')).body).toEqual({ reached: 1 });
    expect(browser.open(service.pushed[0]?.body ?? Buffer.alloc(0)).notification['body']).toBe(
      'Er staat iets voor je klaar',
    );
    await a.post('/api/my/push-subscription/removal').send({ endpoint: browser.subscription.endpoint });
    for (let nth = 0; nth < 4; nth += 1)
      expect((await a.post('/api/my/push-trial')).body).toEqual({ reached: 0 });
    expect((await a.post('/api/my/push-trial')).status).toBe(429);
  });

  it('keeps one server key for all, the same after a restart', async () => {
    const keys = await Promise.all(
      [couple.a, admin].map(async (one) => (await (await test.as(one)).get('/api/my/notices')).body.pushKey),
    );
    expect(new Set(keys).size).toBe(1);
    const again = await createTestApp();
    const other = await anAdmin(again.db, await aPractice(again.db));
    expect((await (await again.as(other)).get('/api/my/notices')).body.pushKey).toBe(keys[0]);
    await again.close();
  });

  describe('“no more mail”', () => {
    const server = () => request(test.app.getHttpServer());
    const mailsOf = async (person: TestPerson) =>
      (await (await test.as(person)).get('/api/my/notices')).body.mail;

    it.each([
      ['a mail program’s own form', 'application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
      ['the other form there is', 'multipart/form-data; boundary=x', '--x\r\n\r\nOne-Click\r\n--x--'],
    ])('works by %s, without signing in, for that person alone', async (_, type, body) => {
      await choose(couple.a, {});
      await tell(couple.a);
      const link = new URL(linkIn(/List-Unsubscribe: ?<([^>]+)>/));
      for (const time of ['once', 'twice'])
        expect([
          time,
          (await server().post(link.pathname).set('content-type', type).send(body)).status,
        ]).toEqual([time, 204]);
      expect([await mailsOf(couple.a), await mailsOf(couple.b), await mailsOf(couple.coach)]).toEqual([
        false,
        true,
        true,
      ]);
    });

    it('needs more than opening the link', async () => {
      await choose(couple.a, {});
      await tell(couple.a);
      const link = new URL(linkIn(/List-Unsubscribe: ?<([^>]+)>/));
      const answer = await server().get(link.pathname);
      expect([answer.status, answer.headers['location']]).toEqual([
        303,
        link.pathname.replace('/api/unsubscribe', '/unsubscribe'),
      ]);
      expect(await mailsOf(couple.a)).toBe(true);
    });

    it('says the same of every link that is none of ours', async () => {
      const forged = createHash('sha256').update('x').digest('base64url');
      const answers = await Promise.all(
        ['x', forged, 'A'.repeat(80)].map((token) => server().post(`/api/unsubscribe/${token}`)),
      );
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
      expect(new Set(answers.map(({ text, body }) => text.replace(body.instance, ''))).size).toBe(1);
    });

    it('does not stop what somebody asked for since', async () => {
      await choose(couple.a, {});
      await tell(couple.a);
      const link = new URL(linkIn(/List-Unsubscribe: ?<([^>]+)>/));
      await server().post(link.pathname);
      await choose(couple.a, {});
      expect(await mailsOf(couple.a)).toBe(true);
    });
  });
});
