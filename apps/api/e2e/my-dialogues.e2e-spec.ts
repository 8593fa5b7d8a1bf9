import { randomUUID } from 'node:crypto';
import { MyDialogues } from '@tweespraak/dialogues/contract';
import {
  aCoach,
  aCouple,
  aDialogue,
  anAdmin,
  aPartner,
  aPractice,
  type TestCouple,
  type TestPerson,
} from '@tweespraak/shared/testing';
import { bytes } from './support/answering';
import { createTestApp, type TestApp } from './support/test-app';

const HOUR = 3_600_000;
const at = (hours: number) => new Date(Date.now() + hours * HOUR);
const inHours = (hours: number) => at(hours).toISOString();

describe('the two of a couple and their dialogues', () => {
  let test: TestApp;
  let couple: TestCouple;
  beforeAll(async () => {
    test = await createTestApp({ MAIL_UNDO_SECONDS: '10', WORKER: 'off' });
  });
  beforeEach(async () => {
    const practice = await aPractice(test.db);
    const coach = await aCoach(test.db, practice, { givenName: 'Mara', familyName: 'Wilg' });
    const partnerA = await aPartner(test.db, practice, { givenName: 'Noor' });
    const partnerB = await aPartner(test.db, practice, { givenName: 'Sam', locale: 'en' });
    couple = await aCouple(test.db, practice, { coach, partnerA, partnerB });
  });
  afterAll(() => test.close());

  const list = async (person: TestPerson): Promise<MyDialogues> => {
    const answer = await (await test.as(person)).get('/api/my/dialogues');
    expect(answer.status).toBe(200);
    expect(MyDialogues.parse(answer.body)).toEqual(answer.body);
    return answer.body;
  };
  const ask = async (person: TestPerson, overrides: object = {}, key = randomUUID() as string) =>
    (await test.as(person))
      .post('/api/my/dialogues')
      .set('idempotency-key', key)
      .send({ type: 'appreciation', topic: 'Je hulp van gisteren', at: null, ...overrides });
  const asked = async (person: TestPerson, overrides: object = {}): Promise<string> => {
    const answer = await ask(person, overrides);
    expect(answer.status).toBe(201);
    return answer.body.id;
  };
  const answer = async (person: TestPerson, id: string, proposedAt: string | null = null) =>
    (await test.as(person))
      .put(`/api/my/dialogues/${id}/answer`)
      .send({ answer: proposedAt ? 'not-now' : 'yes', proposedAt });
  const withdraw = async (person: TestPerson, id: string) =>
    (await test.as(person)).delete(`/api/my/dialogues/${id}`);
  const choose = async (person: TestPerson, id: string, moment: string | null) =>
    (await test.as(person)).put(`/api/my/dialogues/${id}/time`).send({ at: moment });
  const mails = async () =>
    (
      await test.db.rows<{ name: string }>(
        `SELECT name FROM pgboss.job WHERE data ->> 'practiceId' = $1 AND name LIKE 'mail.%' ORDER BY created_on`,
        [couple.practice.id],
      )
    ).map(({ name }) => name);
  const stored = async (id: string) =>
    (
      await test.db.rows<{ status: string; topic: Buffer | null }>(`SELECT * FROM dialogues WHERE id = $1`, [
        id,
      ])
    )[0];

  it('each see what is planned, each from their own side', async () => {
    const first = couple.b;
    const id = await aDialogue(test.db, couple, {
      type: 'reconnect',
      first,
      plannedAt: at(30),
      coachPresent: true,
    });
    const [noor, sam] = [await list(couple.a), await list(couple.b)];
    expect(noor).toMatchObject({ partnerName: 'Sam', partnerLocale: 'en', coachName: 'Mara Wilg' });
    expect(sam).toMatchObject({ partnerName: 'Noor', partnerLocale: 'nl' });
    expect(noor.dialogues).toMatchObject([
      { id, type: 'reconnect', status: 'planned', coachPresent: true, iBegin: false, iAsked: false },
    ]);
    expect(sam.dialogues).toMatchObject([{ id, iBegin: true, askedByPartner: false, answerBefore: null }]);
  });

  it('open ones come first, and of what was taken back there is nothing', async () => {
    const ended = await aDialogue(test.db, couple, { status: 'closed', startedAt: at(-3), endedAt: at(-2) });
    const later = await aDialogue(test.db, couple, { plannedAt: at(50) });
    const sooner = await aDialogue(test.db, couple, { plannedAt: at(20) });
    await aDialogue(test.db, couple, { status: 'cancelled' });
    expect((await list(couple.a)).dialogues.map(({ id }) => id)).toEqual([sooner, later, ended]);
  });

  it('can fill in the sliders for a week after, each for themselves', async () => {
    const closed = { status: 'closed', startedAt: at(-3) } as const;
    const fresh = await aDialogue(test.db, couple, { ...closed, endedAt: at(-2) });
    await aDialogue(test.db, couple, { ...closed, endedAt: at(-8 * 24) });
    await aDialogue(test.db, couple, { ...closed, endedAt: at(-1), onPaper: true });
    await aDialogue(test.db, couple, { ...closed, endedAt: at(-1), type: 'fun' });
    const measurable = async (person: TestPerson) =>
      (await list(person)).dialogues.filter(({ canMeasure }) => canMeasure).map(({ id }) => id);
    expect(await measurable(couple.a)).toEqual([fresh]);
    await test.db.rows(
      `INSERT INTO dialogue_seats (practice_id, dialogue_id, couple_id, person_id, measured_at) VALUES ($1, $2, $3, $4, now())`,
      [couple.practice.id, fresh, couple.id, couple.a.id],
    );
    expect([await measurable(couple.a), await measurable(couple.b)]).toEqual([[], [fresh]]);
  });

  it('may ask for the gentle ones from the first day, for more once they have done more', async () => {
    const { canAsk } = await list(couple.a);
    expect(canAsk).toEqual(expect.arrayContaining(['appreciation', 'reconnect', 'gratitude']));
    for (const type of ['imago', 'frustration', 'parent-child', 'holding', 'zero-negativity', 'fun'] as const)
      expect(canAsk).not.toContain(type);
    const held = { status: 'closed', startedAt: at(-3), endedAt: at(-2) } as const;
    await aDialogue(test.db, couple, { type: 'imago', coachPresent: true, ...held });
    await aDialogue(test.db, couple, { type: 'fun' });
    const after = (await list(couple.a)).canAsk;
    expect(after).toEqual(expect.arrayContaining(['imago', 'fun']));
    for (const type of ['frustration', 'parent-child', 'holding', 'zero-negativity'] as const)
      expect(after).not.toContain(type);
  });

  it('one asks, the other says yes, and it stands as they said', async () => {
    const id = await asked(couple.a, { at: inHours(6) });
    expect((await list(couple.b)).dialogues).toMatchObject([
      { id, status: 'asked', topic: 'Je hulp van gisteren', askedByPartner: true, iBegin: false, level: 1 },
    ]);
    expect((await list(couple.a)).dialogues).toMatchObject([{ id, iAsked: true, iBegin: true }]);
    expect((await answer(couple.b, id)).status).toBe(204);
    expect((await list(couple.a)).dialogues).toMatchObject([{ id, status: 'planned', answerBefore: null }]);
    expect(await mails()).toEqual(['mail.dialogue-asked', 'mail.dialogue-answered']);
  });

  it('or not now, but then: the asker says yes to that', async () => {
    const id = await asked(couple.a);
    const proposedAt = inHours(20);
    expect((await answer(couple.b, id, proposedAt)).status).toBe(204);
    expect((await list(couple.a)).dialogues).toMatchObject([
      { status: 'not-now', proposedAt, answerBefore: proposedAt },
    ]);
    expect((await answer(couple.b, id)).body.code).toBe('dialogue.answered');
    expect((await answer(couple.a, id)).status).toBe(204);
    expect((await list(couple.b)).dialogues).toMatchObject([
      { status: 'planned', plannedAt: proposedAt, proposedAt: null },
    ]);
  });

  it.each([
    [422, 'dialogue.too-late', { answer: 'not-now', proposedAt: inHours(25) }],
    [422, 'dialogue.in-the-past', { answer: 'not-now', proposedAt: inHours(-1) }],
    [400, 'invalid-request', { answer: 'not-now', proposedAt: null }],
    [400, 'invalid-request', { answer: 'yes', proposedAt: inHours(2) }],
    [400, 'invalid-request', { answer: 'maybe', proposedAt: null }],
  ])('another time lies within a day: %i %s', async (status, code, wrong) => {
    const id = await asked(couple.a);
    const refused = await (await test.as(couple.b)).put(`/api/my/dialogues/${id}/answer`).send(wrong);
    expect([refused.status, refused.body.code]).toEqual([status, code]);
    expect(await stored(id)).toMatchObject({ status: 'asked' });
  });

  it('two phones that answer at the same moment: one answer stands, the other is told', async () => {
    const id = await asked(couple.a);
    const both = await Promise.all([answer(couple.b, id), answer(couple.b, id, inHours(3))]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 422]);
    const lost = both.find(({ status }) => status === 422);
    expect(lost?.body.code).toBe('dialogue.answered');
    expect(await mails()).toEqual(['mail.dialogue-asked', 'mail.dialogue-answered']);
  });

  it('a question that is taken back and answered at once is one of the two, never both', async () => {
    const id = await asked(couple.a);
    const [taken, answered] = await Promise.all([withdraw(couple.a, id), answer(couple.b, id)]);
    expect([taken.status, answered.status].sort()).toEqual([204, 422]);
    const { status } = (await stored(id)) ?? {};
    expect(status).toBe(taken.status === 204 ? 'cancelled' : 'planned');
  });

  it('nobody answers their own question, or takes back another’s', async () => {
    const id = await asked(couple.a);
    expect((await answer(couple.a, id)).body.code).toBe('dialogue.not-yours');
    expect((await withdraw(couple.b, id)).body.code).toBe('dialogue.not-yours');
    const plan = String(await aDialogue(test.db, couple));
    expect((await answer(couple.a, plan)).body.code).toBe('dialogue.answered');
    expect((await withdraw(couple.a, plan)).body.code).toBe('dialogue.not-yours');
  });

  it('a question taken back is gone, its topic at once', async () => {
    const id = await asked(couple.a);
    for (let n = 0; n < 2; n += 1) expect((await withdraw(couple.a, id)).status).toBe(204);
    expect(await stored(id)).toMatchObject({ status: 'cancelled', topic: null });
    expect((await list(couple.b)).dialogues).toEqual([]);
    expect((await answer(couple.b, id)).body.code).toBe('dialogue.cancelled');
    const agreed = await asked(couple.a);
    await answer(couple.b, agreed);
    expect((await withdraw(couple.a, agreed)).body.code).toBe('dialogue.answered');
  });

  it('a question that nobody answered within a day is gone for the other, and no blame to the asker', async () => {
    const askedAt = at(-25);
    const id = String(await aDialogue(test.db, couple, { askedBy: couple.a, askedAt }));
    const late = String(
      await aDialogue(test.db, couple, { status: 'not-now', askedBy: couple.a, askedAt, proposedAt: at(-1) }),
    );
    expect((await list(couple.b)).dialogues).toEqual([]);
    expect((await list(couple.a)).dialogues.map(({ status }) => status)).toEqual(['expired', 'expired']);
    expect((await answer(couple.b, id)).body.code).toBe('dialogue.expired');
    expect((await answer(couple.a, late)).body.code).toBe('dialogue.expired');
    expect((await ask(couple.a)).status).toBe(201);
  });

  it('one question at a time, and not without end', async () => {
    const id = await asked(couple.a);
    expect((await ask(couple.a)).body.code).toBe('dialogue.asked-already');
    expect((await ask(couple.b)).status).toBe(201);
    await withdraw(couple.a, id);
    for (let n = 0; n < 7; n += 1) await withdraw(couple.a, await asked(couple.a));
    const refused = await ask(couple.a);
    expect([refused.status, refused.body.code]).toEqual([429, 'too-many-requests']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(80_000);
  });

  it('two questions sent at once by one person are one', async () => {
    const both = await Promise.all([ask(couple.a), ask(couple.a)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
    const key = randomUUID();
    const [one, again] = [await ask(couple.b, {}, key), await ask(couple.b, {}, key)];
    expect(again.body).toEqual(one.body);
  });

  it.each([
    [422, 'dialogue.not-yet', { type: 'frustration' }],
    [422, 'dialogue.not-yet', { type: 'holding' }],
    [422, 'dialogue.in-the-past', { at: inHours(-2) }],
    [400, 'invalid-request', { type: 'tango' }],
    [400, 'invalid-request', { topic: 'x'.repeat(161) }],
  ])('what cannot be asked: %i %s', async (status, code, wrong) => {
    const refused = await ask(couple.a, wrong);
    expect([refused.status, refused.body.code]).toEqual([status, code]);
    expect([(await list(couple.a)).dialogues, await mails()]).toEqual([[], []]);
  });

  it('choose together when, unless the coach sits with them', async () => {
    const id = String(await aDialogue(test.db, couple));
    const moment = inHours(30);
    expect((await choose(couple.b, id, moment)).status).toBe(204);
    expect((await list(couple.a)).dialogues).toMatchObject([{ id, plannedAt: moment }]);
    expect((await choose(couple.a, id, null)).status).toBe(204);
    expect((await list(couple.b)).dialogues).toMatchObject([{ id, plannedAt: null }]);
    expect((await choose(couple.a, id, inHours(-3))).body.code).toBe('dialogue.in-the-past');
    expect((await choose(couple.a, id, 'morgen')).status).toBe(400);
    const seated = String(await aDialogue(test.db, couple, { coachPresent: true, plannedAt: at(9) }));
    expect((await choose(couple.a, seated, moment)).body.code).toBe('dialogue.coach-decides');
    const live = String(await aDialogue(test.db, couple, { status: 'running', startedAt: at(-1) }));
    expect((await choose(couple.a, live, moment)).body.code).toBe('dialogue.begun');
  });

  it('note what they did with the card, by its code, once', async () => {
    const id = String(await aDialogue(test.db, couple, { type: 'appreciation', paperCode: 'K7MPQ2XW' }));
    const done = async (person: TestPerson, code: string) =>
      (await test.as(person)).post('/api/my/dialogues/done').send({ code });
    expect((await done(couple.a, 'k7mp q2xw')).status).toBe(204);
    expect((await done(couple.b, 'K7MP-Q2XW')).status).toBe(204);
    expect(await stored(id)).toMatchObject({
      ...{ status: 'closed', on_paper: true, topic: null },
      figures: { onPaper: true, minutes: 0, summaryConfirmed: false },
    });
    await aDialogue(test.db, couple, { type: 'frustration', paperCode: 'HEAVYAAA' });
    expect((await done(couple.a, 'HEAVYAAA')).body.code).toBe('dialogue.not-on-paper');
    await aDialogue(test.db, couple, { status: 'running', paperCode: 'LEVEAAAA' });
    expect((await done(couple.a, 'LEVEAAAA')).body.code).toBe('dialogue.begun');
  });

  it('cannot try codes without end', async () => {
    const browser = await test.as(couple.a);
    const tries = [];
    for (let n = 0; n < 11; n += 1)
      tries.push((await browser.post('/api/my/dialogues/done').send({ code: `WRANG${n}` })).status);
    expect(tries).toEqual([...Array.from({ length: 10 }, () => 422), 429]);
    expect((await (await test.as(couple.b)).post('/api/my/dialogues/done').send({ code: 'X' })).status).toBe(
      422,
    );
  });

  it('nothing goes on in a couple that was put away; it can still be looked back at', async () => {
    const id = String(await aDialogue(test.db, couple, { askedBy: couple.b }));
    await test.db.rows(`UPDATE couples SET archived_at = now() WHERE id = $1`, [couple.id]);
    expect((await ask(couple.a)).body.code).toBe('couple.archived');
    expect((await answer(couple.a, id)).body.code).toBe('couple.archived');
    expect((await list(couple.a)).canAsk).toEqual([]);
  });

  it('of nobody else: foreign, another couple’s and unknown get the same bytes', async () => {
    const elsewhere = await aPractice(test.db);
    const foreign = await aCouple(test.db, elsewhere, { coach: await aCoach(test.db, elsewhere) });
    const next = await aCouple(test.db, couple.practice, { coach: couple.coach });
    const theirs = await Promise.all(
      [foreign, next].map(async (one) => String(await aDialogue(test.db, one, { askedBy: one.a }))),
    );
    const browser = await test.as(couple.b);
    const asks = [
      (id: string) => browser.put(`/api/my/dialogues/${id}/answer`).send({ answer: 'yes', proposedAt: null }),
      (id: string) => browser.delete(`/api/my/dialogues/${id}`),
      (id: string) => browser.put(`/api/my/dialogues/${id}/time`).send({ at: null }),
    ];
    for (const one of asks) {
      const answers = [];
      for (const id of [randomUUID(), ...theirs]) answers.push(bytes(await one(id)));
      expect(answers[0]).toContain('"status":404');
      expect(new Set(answers).size).toBe(1);
    }
    const codes = await test.db.rows<{ paper_code: string }>(`SELECT * FROM dialogues WHERE id = ANY ($1)`, [
      theirs,
    ]);
    for (const { paper_code } of codes) {
      const answered = await browser.post('/api/my/dialogues/done').send({ code: paper_code });
      expect(answered.body.code).toBe('dialogue.unknown-code');
    }
  });

  it('as partners only', async () => {
    const id = await asked(couple.a);
    for (const person of [couple.coach, await anAdmin(test.db, couple.practice)]) {
      const statuses = [
        await (await test.as(person)).get('/api/my/dialogues'),
        await ask(person),
        await answer(person, id),
        await withdraw(person, id),
        await choose(person, id, null),
        await (await test.as(person)).post('/api/my/dialogues/done').send({ code: 'AAAABBBB' }),
      ].map(({ status }) => status);
      expect(statuses).toEqual(statuses.map(() => 403));
    }
  });
});
