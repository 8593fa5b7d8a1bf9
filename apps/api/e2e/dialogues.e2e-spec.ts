import { randomUUID } from 'node:crypto';
import { CoachTodayDialogue, CoupleDialogues } from '@tweespraak/dialogues/contract';
import {
  aCoach,
  aCouple,
  aDialogue,
  anAdmin,
  aPractice,
  aVision,
  raiseFlag,
  type TestCouple,
} from '@tweespraak/shared/testing';
import { bytes } from './support/answering';
import { createTestApp, type TestApp } from './support/test-app';

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();

describe('a coach plans dialogues', () => {
  let test: TestApp;
  let couple: TestCouple;
  beforeAll(async () => {
    test = await createTestApp({ MAIL_UNDO_SECONDS: '10', WORKER: 'off' });
  });
  beforeEach(async () => {
    const practice = await aPractice(test.db);
    couple = await aCouple(test.db, practice, { coach: await aCoach(test.db, practice) });
  });
  afterAll(() => test.close());

  const coach = () => test.as(couple.coach);
  const body = (overrides: object = {}) => ({
    type: 'imago',
    level: 1,
    coachPresent: false,
    first: 'b',
    topic: 'De zondagochtend',
    pillar: 'timeTogether',
    plannedAt: inHours(48),
    ...overrides,
  });
  const of = (coupleId = couple.id as string) => `/api/couples/${coupleId}/dialogues`;
  const plan = async (overrides: object = {}, key?: string) => {
    const request = (await coach()).post(of());
    return (key ? request.set('idempotency-key', key) : request).send(body(overrides));
  };
  const planned = async (overrides: object = {}): Promise<string> => {
    const answer = await plan(overrides);
    expect(answer.status).toBe(201);
    return answer.body.id;
  };
  const list = async () => {
    const answer = await (await coach()).get(of());
    expect(answer.status).toBe(200);
    expect(CoupleDialogues.parse(answer.body)).toEqual(answer.body);
    return answer.body as CoupleDialogues;
  };
  const today = async () => {
    const answer = await (await coach()).get('/api/today/dialogues');
    expect(answer.status).toBe(200);
    return (answer.body as unknown[]).map((one) => CoachTodayDialogue.parse(one));
  };
  const rows = () =>
    test.db.rows<{ id: string; status: string }>(
      `SELECT id, status FROM dialogues WHERE practice_id = $1 ORDER BY created_at`,
      [couple.practice.id],
    );
  const jobs = () =>
    test.db.rows<{ name: string; data: object }>(
      `SELECT name, data FROM pgboss.job WHERE data ->> 'practiceId' = $1 ORDER BY created_on`,
      [couple.practice.id],
    );
  const patch = async (id: string, changes: object) =>
    (await coach()).patch(`/api/dialogues/${id}`).send(changes);
  const cancel = async (id: string) => (await coach()).post(`/api/dialogues/${id}/cancellation`);
  const restore = async (id: string) => (await coach()).delete(`/api/dialogues/${id}/cancellation`);

  it('with all that both need to know, the topic sealed, and a mail after the time to undo', async () => {
    const id = await planned();
    const { dialogues, names, locales, waiting, vision } = await list();
    expect(dialogues).toEqual([
      expect.objectContaining({
        id,
        type: 'imago',
        level: 1,
        status: 'planned',
        coachPresent: false,
        first: 'b',
        askedBy: null,
        topic: 'De zondagochtend',
        pillar: 'timeTogether',
        figures: null,
        startedAt: null,
        paperCode: expect.stringMatching(/^[A-HJ-NP-Z2-9]{8}$/),
      }),
    ]);
    expect(names).toEqual({ a: couple.a.givenName, b: couple.b.givenName });
    expect(locales).toEqual({ a: 'nl', b: 'nl' });
    expect([waiting, vision]).toEqual([[], null]);
    const [row] = await test.db.rows<{ all: string }>(
      `SELECT d::text || encode(d.topic, 'escape') AS all FROM dialogues d WHERE id = $1`,
      [id],
    );
    expect(row?.all).not.toContain('zondag');
    expect(await jobs()).toEqual([
      { name: 'mail.dialogue-planned', data: { practiceId: couple.practice.id, dialogueId: id } },
    ]);
  });

  it('or with everything left to the two', async () => {
    await planned({ first: null, topic: null, pillar: null, plannedAt: null });
    expect((await list()).dialogues[0]).toMatchObject({
      first: null,
      topic: null,
      pillar: null,
      plannedAt: null,
    });
  });

  it('once, when the same request comes twice', async () => {
    const key = randomUUID();
    const plannedAt = inHours(48);
    const [one, again] = [await plan({ plannedAt }, key), await plan({ plannedAt }, key)];
    expect(again.body).toEqual(one.body);
    expect([await rows(), await jobs()].map(({ length }) => length)).toEqual([1, 1]);
    expect((await plan({ plannedAt, level: 2 }, key)).body.code).toBe('idempotency.reused');
  });

  it.each([
    ['an unknown type', { type: 'tango' }],
    ['a level that does not exist', { level: 5 }],
    ['somebody who is not of the two', { first: 'coach' }],
    ['a pillar that does not exist', { pillar: 'luck' }],
    ['a topic of more than a line', { topic: 'x'.repeat(161) }],
    ['a moment without its zone', { plannedAt: '2098-01-01T10:00' }],
  ])('but not %s: the field is named and nothing is saved', async (_, wrong) => {
    const answer = await plan(wrong);
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid-request']);
    expect(answer.body.errors).toEqual([
      { pointer: `/${Object.keys(wrong)[0]}`, detail: expect.any(String) },
    ]);
    expect(await rows()).toEqual([]);
  });

  it.each([
    ['dialogue.in-the-past', { plannedAt: inHours(-2) }],
    ['dialogue.needs-coach', { type: 'parent-child' }],
    ['dialogue.needs-coach', { type: 'holding' }],
  ])('and not against the rules: %s', async (code, wrong) => {
    const answer = await plan(wrong);
    expect([answer.status, answer.body.code]).toEqual([422, code]);
    expect([await rows(), await jobs()]).toEqual([[], []]);
  });

  it('not for a couple that was put away', async () => {
    const id = await planned();
    await test.db.rows(`UPDATE couples SET archived_at = now() WHERE id = $1`, [couple.id]);
    expect((await plan()).body.code).toBe('couple.archived');
    expect((await patch(id, { level: 2 })).body.code).toBe('couple.archived');
    expect(await today()).toEqual([]);
  });

  describe('while a safety flag stands', () => {
    const CLOSE = ['parent-child', 'holding', 'zero-negativity'] as const;

    it.each(CLOSE)('not %s, and the coach is told that it waits', async (type) => {
      await raiseFlag(test.db, couple);
      const answer = await plan({ type, coachPresent: true });
      expect([answer.status, answer.body.code]).toEqual([422, 'dialogue.waits']);
      expect(await rows()).toEqual([]);
      expect((await list()).waiting).toEqual(CLOSE);
    });

    it('all the others', async () => {
      await raiseFlag(test.db, couple);
      await planned({ type: 'appreciation' });
    });

    it('a plan of before waits too, for the coach’s eye alone: no byte of a partner’s page changes', async () => {
      const id = await planned({ type: 'holding', coachPresent: true });
      const page = async () => bytes(await (await test.as(couple.a)).get('/api/my/dialogues'));
      const before = await page();
      await raiseFlag(test.db, couple, couple.b);
      expect(await today()).toMatchObject([{ id, why: 'waits' }]);
      expect((await patch(id, { level: 2 })).body.code).toBe('dialogue.waits');
      expect(await page()).toBe(before);
      expect((await cancel(id)).status).toBe(204);
      expect(await today()).toEqual([]);
    });
  });

  it('and changes them until they begin', async () => {
    const id = await planned();
    const changes = {
      level: 3,
      coachPresent: true,
      first: 'a',
      topic: 'De tuin',
      pillar: null,
      plannedAt: null,
    };
    expect((await patch(id, changes)).status).toBe(204);
    expect((await list()).dialogues[0]).toMatchObject({ id, ...changes });
    expect((await patch(id, { topic: null })).status).toBe(204);
    expect((await patch(id, {})).status).toBe(204);
    expect((await list()).dialogues[0]).toMatchObject({ ...changes, topic: null });
    const needed = await planned({ type: 'holding', coachPresent: true });
    expect((await patch(needed, { coachPresent: false })).body.code).toBe('dialogue.needs-coach');
    expect((await patch(id, { plannedAt: inHours(-2) })).body.code).toBe('dialogue.in-the-past');
    expect((await patch(id, { level: 0 })).status).toBe(400);
  });

  it('also when one of the two already waits in the room: it follows', async () => {
    const id = await planned({ coachPresent: true });
    const view = async () => (await (await test.as(couple.a)).get(`/api/rooms/${id}`)).body;
    expect((await view()).state).toMatchObject({ phase: 'waiting', first: 'b', level: 1 });
    const changes = { level: 2, coachPresent: false, first: 'a', topic: null };
    expect((await patch(id, changes)).status).toBe(204);
    expect(await view()).toMatchObject({
      topic: null,
      state: {
        ...{ phase: 'waiting', first: 'a', sender: 'a', level: 2, topLevel: 2 },
        ...{ coachPresent: false, topicGiven: false },
      },
    });
  });

  it.each([
    ['running', 'dialogue.begun'],
    ['paused', 'dialogue.begun'],
    ['closed', 'dialogue.ended'],
    ['stopped', 'dialogue.ended'],
    ['lapsed', 'dialogue.ended'],
    ['cancelled', 'dialogue.cancelled'],
  ] as const)('never one that is %s', async (status, code) => {
    const id = await aDialogue(test.db, couple, { status });
    const answer = await patch(String(id), { level: 2 });
    expect([answer.status, answer.body.code]).toEqual([422, code]);
  });

  it('nor a question between the two', async () => {
    const id = String(await aDialogue(test.db, couple, { askedBy: couple.a }));
    expect((await patch(id, { level: 2 })).body.code).toBe('dialogue.asked');
    expect((await cancel(id)).body.code).toBe('dialogue.asked');
    expect(await rows()).toMatchObject([{ status: 'asked' }]);
  });

  it('takes one back and undoes that; twice is once', async () => {
    const id = await planned();
    for (let n = 0; n < 2; n += 1) expect((await cancel(id)).status).toBe(204);
    expect((await list()).dialogues).toEqual([]);
    for (let n = 0; n < 2; n += 1) expect((await restore(id)).status).toBe(204);
    expect((await list()).dialogues[0]).toMatchObject({ id, status: 'planned', topic: 'De zondagochtend' });
  });

  it('lays one aside that nobody came back to', async () => {
    const id = String(
      await aDialogue(test.db, couple, { status: 'lapsed', startedAt: new Date(), endedAt: new Date() }),
    );
    expect(await today()).toMatchObject([{ id, coupleId: couple.id, why: 'pause-not-returned' }]);
    expect((await cancel(id)).status).toBe(204);
    expect(await today()).toEqual([]);
    expect((await restore(id)).status).toBe(204);
    expect((await list()).dialogues[0]).toMatchObject({ id, status: 'lapsed' });
    await planned();
    expect((await today()).map(({ why }) => why)).not.toContain('pause-not-returned');
  });

  it('cannot take back what has begun or ended', async () => {
    for (const [status, code] of [
      ['running', 'dialogue.begun'],
      ['closed', 'dialogue.ended'],
    ] as const) {
      const id = String(await aDialogue(test.db, couple, { status }));
      expect((await cancel(id)).body.code).toBe(code);
    }
  });

  it('sees today what is for today: with or without a seat for the coach', async () => {
    const own = await planned({ plannedAt: inHours(0) });
    const withCoach = await planned({ plannedAt: inHours(0), coachPresent: true });
    await planned({ plannedAt: inHours(72) });
    await planned({ plannedAt: null });
    expect((await today()).map(({ id, why }) => [id, why])).toEqual([
      [withCoach, 'coach-expected'],
      [own, 'today'],
    ]);
  });

  it('reads figures of what has ended, and the level that comes next', async () => {
    const figures = {
      ...{ minutes: 31, rounds: 2, loops: 14, corrections: 2, pauses: 1 },
      ...{ summaryConfirmed: true, validated: true, empathised: true, switched: true, onPaper: false },
    };
    const [endedAt, startedAt] = [new Date(), new Date()];
    for (let n = 0; n < 2; n += 1)
      await aDialogue(test.db, couple, { type: 'imago', status: 'closed', startedAt, endedAt, figures });
    const { dialogues, levels } = await list();
    expect(dialogues.map((one) => one.figures)).toEqual([figures, figures]);
    expect([levels.imago, levels.appreciation]).toEqual([2, 1]);
  });

  it('reads the vision that both signed, and nothing of one that only one has signed', async () => {
    const aVersion = async (version: number, text: string, signedBy: (typeof couple.a)[]) => {
      const id = await aDialogue(test.db, couple, { type: 'relationship-vision', status: 'closed' });
      await aVision(test.db, { couple, id }, [text], { version, signedBy });
    };
    await aVersion(1, 'Wij eten op zondag samen.', [couple.a, couple.b]);
    await aVersion(2, 'Wij zingen.', [couple.a]);
    const { vision } = await list();
    expect(vision).toMatchObject({
      version: 1,
      reviewOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      sentences: [{ pillar: null, text: 'Wij eten op zondag samen.' }],
    });
  });

  it('sees a question of the two while it stands, and nothing of one that nobody answered', async () => {
    const fresh = await aDialogue(test.db, couple, { askedBy: couple.b });
    await aDialogue(test.db, couple, { askedBy: couple.a, askedAt: new Date(Date.now() - 25 * HOUR) });
    expect((await list()).dialogues).toMatchObject([{ id: fresh, status: 'asked', askedBy: 'b' }]);
  });

  it('notes one that was held on paper, by the code on the card', async () => {
    const id = await planned({ type: 'appreciation' });
    const [{ paperCode } = { paperCode: '' }] = (await list()).dialogues;
    const done = async (code: string) => (await coach()).post('/api/dialogues/done').send({ code });
    expect((await done(`${paperCode.slice(0, 4)}-${paperCode.slice(4)}`.toLowerCase())).status).toBe(204);
    expect((await done(paperCode)).status).toBe(204);
    const [dialogue] = (await list()).dialogues;
    expect(dialogue).toMatchObject({
      id,
      status: 'closed',
      topic: null,
      figures: { onPaper: true, loops: 0 },
    });
    expect((await done('AAAABBBB')).body.code).toBe('dialogue.unknown-code');
    expect((await done('')).status).toBe(400);
  });

  it('and nobody else’s: foreign, hidden and unknown get the same bytes', async () => {
    const elsewhere = await aPractice(test.db);
    const foreign = await aCouple(test.db, elsewhere, { coach: await aCoach(test.db, elsewhere) });
    const hidden = await aCouple(test.db, couple.practice, { coach: await aCoach(test.db, couple.practice) });
    const browser = await coach();
    const ids = [
      randomUUID(),
      String(await aDialogue(test.db, foreign)),
      String(await aDialogue(test.db, hidden)),
    ];
    const asks = [
      (id: string) => browser.patch(`/api/dialogues/${id}`).send({ level: 2 }),
      (id: string) => browser.post(`/api/dialogues/${id}/cancellation`),
      (id: string) => browser.delete(`/api/dialogues/${id}/cancellation`),
    ];
    for (const ask of asks) {
      const answers = [];
      for (const id of ids) answers.push(bytes(await ask(id)));
      expect(answers[0]).toContain('"status":404');
      expect(new Set(answers).size).toBe(1);
    }
    const lists = [];
    for (const id of [randomUUID(), foreign.id, hidden.id])
      lists.push(bytes(await browser.get(of(id))), bytes(await browser.post(of(id)).send(body())));
    expect(lists.filter((text) => !text.includes('"status":404'))).toEqual([]);
    const code = await test.db.rows<{ paper_code: string }>(
      `SELECT paper_code FROM dialogues WHERE id = ANY ($1)`,
      [ids],
    );
    for (const { paper_code } of code) {
      const answer = await browser.post('/api/dialogues/done').send({ code: paper_code });
      expect(answer.body.code).toBe('dialogue.unknown-code');
    }
  });

  it('as a coach only', async () => {
    const id = await planned();
    for (const person of [couple.a, await anAdmin(test.db, couple.practice)]) {
      const browser = await test.as(person);
      const answers = [
        await browser.get(of()),
        await browser.post(of()).send(body()),
        await browser.get('/api/today/dialogues'),
        await browser.patch(`/api/dialogues/${id}`).send({ level: 2 }),
        await browser.post(`/api/dialogues/${id}/cancellation`),
        await browser.delete(`/api/dialogues/${id}/cancellation`),
        await browser.post('/api/dialogues/done').send({ code: 'AAAABBBB' }),
      ];
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403));
    }
  });
});
