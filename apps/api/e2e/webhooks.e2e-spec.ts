import type { WebhookLog } from '@tweespraak/practices/contract';
import { WEBHOOK_TYPES } from '@tweespraak/shared/kernel';
import { aFullPractice, aWebhook, type FullPractice } from '@tweespraak/shared/testing';
import { ask } from './support/ask';
import { openReceiver, type Receiver } from './support/receiver';
import { ROUTES } from './support/routes';
import { createTestApp, type TestApp } from './support/test-app';

const ALL = [...WEBHOOK_TYPES];
const DAY = 24 * 3_600_000;

describe('programs of a practice', () => {
  let test: TestApp;
  let full: FullPractice;
  let receiver: Receiver;
  beforeAll(async () => {
    test = await createTestApp({ WEBHOOK_LOOPBACK: 'on' });
  });
  beforeEach(async () => {
    receiver = await openReceiver();
    full = await aFullPractice(test.db);
    await test.db.rows(`DELETE FROM webhook_endpoints WHERE practice_id = $1`, [full.practice.id]);
  });
  afterEach(() => receiver.close());
  afterAll(() => test.close());

  const admin = () => test.as(full.admin);
  const add = async (types: readonly string[] = ALL, url = receiver.url) => {
    const made = await (
      await admin()
    )
      .post('/api/practice/webhooks')
      .send({ url, description: 'Rooster', types });
    expect(made.status).toBe(201);
    return made.body as { id: string; secret: string };
  };
  const log = async (id: string) =>
    (await (await admin()).get(`/api/practice/webhooks/${id}/deliveries`)).body as WebhookLog;
  const doneBy = async (route: string) => {
    const fixture = ROUTES[route] ?? {};
    await fixture.prepare?.(test.db, full);
    const person = fixture.who?.(full) ?? null;
    const answer = await ask(test, route, fixture, { person, ids: fixture.own?.(full) ?? {}, full });
    expect([route, answer.status]).toEqual([route, expect.any(Number)]);
    expect(answer.status).toBeLessThan(300);
    await test.jobsDone();
    return answer.body;
  };
  /** What waits for a moment to come is due now. */
  const later = async () => {
    await test.db.rows(
      `UPDATE pgboss.job SET start_after = now() WHERE name = 'webhook.deliver' AND state = 'created'`,
    );
    await test.jobsDone();
  };

  it('hear of an act by a signed message with its id and nothing else', async () => {
    const { secret } = await add();
    const { id } = await doneBy('POST /api/couples');
    const message = receiver.verify(secret);
    expect(message).toEqual({ type: 'couple.created', timestamp: expect.any(String), data: { id } });
    expect(Math.abs(Date.now() - Date.parse(message.timestamp))).toBeLessThan(DAY);
    expect(receiver.received).toHaveLength(1);
    expect(() => receiver.verify('whsec_bmlldCBkaXQgZ2VoZWlt')).toThrow();
  });

  it.each([
    ['PUT /api/couples/:coupleId/archived', 'couple.archived', () => full.couple.id],
    ['POST /api/rounds', 'round.assigned', null],
    ['PUT /api/rounds/:roundId/release', 'round.opened', () => full.couple.rounds.sealed],
    ['POST /api/couples/:coupleId/dialogues', 'dialogue.planned', null],
    ['POST /api/dialogues/done', 'dialogue.ended', () => full.couple.dialogues.planned.id],
    ['POST /api/couples/:coupleId/homework', 'homework.given', null],
    ['POST /api/couples/:coupleId/appointments', 'appointment.planned', null],
    [
      'POST /api/appointments/:appointmentId/cancellation',
      'appointment.cancelled',
      () => full.couple.agenda.series,
    ],
  ] as const)('hear of %s as %s', async (route, type, idOf) => {
    const { secret } = await add([type]);
    if (type === 'round.opened')
      await test.db.rows(
        `UPDATE round_seats SET consented_at = now(), withdrawn_at = NULL WHERE round_id = $1`,
        [full.couple.rounds.sealed],
      );
    const body = await doneBy(route);
    expect(receiver.received).toHaveLength(1);
    const id = idOf?.() ?? body.id ?? body.rounds[0].id;
    expect(receiver.verify(secret)).toMatchObject({ type, data: { id } });
  });

  it('hear of nothing that one partner does', async () => {
    await add();
    for (const route of [
      'PUT /api/my/rounds/:roundId/consent',
      'POST /api/my/rounds/:roundId/submission',
      'POST /api/my/dialogues',
      'PUT /api/my/appointments/:appointmentId/answer',
    ])
      await doneBy(route);
    expect(receiver.received).toEqual([]);
  });

  it('hear only what they asked for, and only of their own practice', async () => {
    await add(['round.opened']);
    await doneBy('POST /api/couples');
    const other = await aFullPractice(test.db);
    const own = full;
    full = other;
    await doneBy('PUT /api/couples/:coupleId/archived');
    full = own;
    expect(receiver.received).toEqual([]);
  });

  it('hear nothing of an act that did not happen', async () => {
    const { id } = await add();
    const answer = await (await test.as(full.couple.coach)).post('/api/couples').send({
      partners: [
        { givenName: 'A', familyName: '', email: full.couple.a.email, locale: 'nl' },
        { givenName: 'B', familyName: '', email: 'b@voorbeeld.example', locale: 'nl' },
      ],
      ...{ togetherSince: null, note: '', coCoachId: null },
    });
    expect(answer.status).toBe(422);
    await test.jobsDone();
    expect((await log(id)).deliveries).toEqual([]);
  });

  it('are told again after a failure, under the same id, and the log says how it went', async () => {
    const { id, secret } = await add();
    receiver.answer = (nth) => (nth < 3 ? 503 : 200);
    await doneBy('POST /api/couples');
    const [first] = (await log(id)).deliveries;
    expect(first).toMatchObject({ state: 'waiting', tries: 1, status: 503, problem: 'status' });
    expect(Date.parse(first?.nextAt ?? '') - Date.parse(first?.triedAt ?? '')).toBeGreaterThan(4_000);
    await later();
    const [second] = (await log(id)).deliveries;
    expect(second).toMatchObject({ state: 'waiting', tries: 2 });
    expect(Date.parse(second?.nextAt ?? '') - Date.parse(second?.triedAt ?? '')).toBeGreaterThan(290_000);
    await later();
    expect((await log(id)).deliveries).toEqual([
      expect.objectContaining({ state: 'delivered', tries: 3, status: 200, problem: null, nextAt: null }),
    ]);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    for (const nth of [0, 1, 2]) expect(receiver.verify(secret, nth).type).toBe('couple.created');
  });

  it('are given up after ten tries', async () => {
    const { id } = await add();
    receiver.answer = () => 500;
    await doneBy('POST /api/couples');
    await test.db.rows(`UPDATE webhook_deliveries SET tries = 9 WHERE endpoint_id = $1`, [id]);
    await later();
    expect((await log(id)).deliveries).toEqual([
      expect.objectContaining({ state: 'failed', tries: 10, status: 500, nextAt: null }),
    ]);
    await later();
    expect(receiver.received).toHaveLength(2);
  });

  it('that say 410 are switched off, and what waited for them is dropped', async () => {
    const { id } = await add();
    receiver.answer = () => 503;
    await doneBy('POST /api/couples');
    receiver.answer = () => 410;
    await doneBy('PUT /api/couples/:coupleId/archived');
    const { webhook, deliveries } = await log(id);
    expect(webhook.state).toBe('gone');
    expect(deliveries.map(({ type, state, problem }) => [type, state, problem])).toEqual([
      ['couple.archived', 'failed', 'gone'],
      ['couple.created', 'dropped', 'status'],
    ]);
    await later();
    expect(receiver.received).toHaveLength(2);
  });

  it('that were switched off hear nothing until they are switched on again', async () => {
    const { id } = await add();
    await (await admin()).patch(`/api/practice/webhooks/${id}`).send({ on: false });
    await doneBy('POST /api/couples');
    expect(receiver.received).toEqual([]);
    const off = await (await admin()).post(`/api/practice/webhooks/${id}/test`);
    expect([off.status, off.body.code]).toEqual([422, 'webhook.off']);
    await (await admin()).patch(`/api/practice/webhooks/${id}`).send({ on: true });
    await doneBy('PUT /api/couples/:coupleId/archived');
    expect(receiver.received).toHaveLength(1);
  });

  it('can be tried with a message that means nothing', async () => {
    const { id, secret } = await add();
    expect((await (await admin()).post(`/api/practice/webhooks/${id}/test`)).status).toBe(202);
    await test.jobsDone();
    expect(receiver.verify(secret)).toMatchObject({ type: 'test', data: { id } });
  });

  it('get a message once more when the admin asks, as the same message', async () => {
    const { id, secret } = await add();
    await doneBy('POST /api/couples');
    const [sent] = (await log(id)).deliveries;
    const again = await (await admin()).post(`/api/practice/webhooks/${id}/deliveries/${sent?.id}/replay`);
    expect(again.status).toBe(202);
    await test.jobsDone();
    expect(receiver.received).toHaveLength(2);
    expect(receiver.verify(secret, 1)).toEqual(receiver.verify(secret, 0));
    const [one, other] = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect([other, sent?.messageId]).toEqual([one, one]);
    expect((await log(id)).deliveries).toHaveLength(2);
  });

  it('know both secrets for a day after a new one was made', async () => {
    const { id, secret } = await add();
    const rotated = await (await admin()).post(`/api/practice/webhooks/${id}/secret`);
    expect(rotated.body.secret).toMatch(/^whsec_/);
    expect(Math.round((Date.parse(rotated.body.formerSecretUntil) - Date.now()) / 60_000)).toBe(24 * 60);
    await doneBy('POST /api/couples');
    expect(receiver.verify(secret)).toEqual(receiver.verify(rotated.body.secret));
    await test.db.rows(`UPDATE webhook_endpoints SET former_secret_until = now() WHERE id = $1`, [id]);
    await doneBy('PUT /api/couples/:coupleId/archived');
    expect(receiver.verify(rotated.body.secret, 1).type).toBe('couple.archived');
    expect(() => receiver.verify(secret, 1)).toThrow();
  });

  it('have a secret that is shown once and sealed at rest', async () => {
    const { id, secret } = await add();
    const pages = await Promise.all(
      ['', `/${id}/deliveries`].map(
        async (path) => (await (await admin()).get(`/api/practice/webhooks${path}`)).text,
      ),
    );
    const [row] = await test.db.rows<{ all: string }>(
      `SELECT e::text || encode(e.secret, 'escape') AS all FROM webhook_endpoints e WHERE id = $1`,
      [id],
    );
    for (const text of [...pages, row?.all]) expect(text).not.toContain(secret.slice(6, 30));
  });

  it('keep no word of what they answered', async () => {
    const { id } = await add();
    receiver.answer = () => 400;
    await doneBy('POST /api/couples');
    const rows = await test.db.rows<{ all: string }>(
      `SELECT d::text AS all FROM webhook_deliveries d WHERE endpoint_id = $1
       UNION ALL SELECT j::text FROM pgboss.job j WHERE name = 'webhook.deliver'`,
      [id],
    );
    expect(rows.length).toBeGreaterThan(1);
    for (const { all } of rows) expect(all).not.toContain('bewaart');
  });

  it('have a log of thirty days', async () => {
    const { id } = await add();
    await doneBy('POST /api/couples');
    const age = (days: number) =>
      test.db.rows(
        `UPDATE webhook_deliveries SET created_at = now() - make_interval(days => $2) WHERE endpoint_id = $1`,
        [id, days],
      );
    await age(29);
    expect((await log(id)).deliveries).toHaveLength(1);
    await age(31);
    expect((await log(id)).deliveries).toHaveLength(0);
    await test.db.rows(
      `UPDATE pgboss.job SET start_after = now() WHERE name = 'webhook.forget' AND state = 'created'`,
    );
    await test.jobsDone();
    expect(await test.db.rows(`SELECT 1 FROM webhook_deliveries WHERE endpoint_id = $1`, [id])).toEqual([]);
  });

  it.each([
    ['http://hier.voorbeeld.example/', 'webhook.url'],
    ['https://10.0.0.1/', 'webhook.url'],
    ['https://database/', 'webhook.url'],
  ])('are not at %s', async (url, code) => {
    const body = { url, description: '', types: ALL };
    const added = await (await admin()).post('/api/practice/webhooks').send(body);
    expect([added.status, added.body.code]).toEqual([422, code]);
    const { id } = await add();
    const changed = await (await admin()).patch(`/api/practice/webhooks/${id}`).send({ url });
    expect([changed.status, changed.body.code]).toEqual([422, code]);
    expect((await log(id)).webhook.url).toBe(receiver.url);
  });

  it('are ten at most', async () => {
    for (let nth = 0; nth < 10; nth += 1) await add(['round.opened']);
    const more = await (
      await admin()
    )
      .post('/api/practice/webhooks')
      .send({ url: receiver.url, description: '', types: ALL });
    expect([more.status, more.body.code]).toEqual([422, 'webhook.too-many']);
  });

  it('go with their log when they are removed', async () => {
    const { id } = await add();
    await doneBy('POST /api/couples');
    expect((await (await admin()).delete(`/api/practice/webhooks/${id}`)).status).toBe(204);
    expect(await test.db.rows(`SELECT 1 FROM webhook_deliveries WHERE endpoint_id = $1`, [id])).toEqual([]);
    await doneBy('PUT /api/couples/:coupleId/archived');
    expect(receiver.received).toHaveLength(1);
  });
});

describe('a server that others reach', () => {
  it('never tells this machine itself, also not by an address that stands in the table', async () => {
    const test = await createTestApp();
    const receiver = await openReceiver();
    try {
      const full = await aFullPractice(test.db);
      const { id } = await aWebhook(test.db, full.admin, { url: receiver.url });
      const browser = await test.as(full.admin);
      expect((await browser.post(`/api/practice/webhooks/${id}/test`)).status).toBe(202);
      await test.jobsDone();
      const { deliveries } = (await browser.get(`/api/practice/webhooks/${id}/deliveries`))
        .body as WebhookLog;
      expect(deliveries).toEqual([expect.objectContaining({ problem: 'refused-address', status: null })]);
      expect(receiver.received).toEqual([]);
    } finally {
      await receiver.close();
      await test.close();
    }
  });
});
