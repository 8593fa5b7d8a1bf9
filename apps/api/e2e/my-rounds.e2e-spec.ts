import { randomUUID } from 'node:crypto';
import { findInstrument, scoreResponse } from '@tweespraak/pillars/domain';
import { aCouple, anAdmin, aRound, type TestCouple } from '@tweespraak/shared/testing';
import { ALARMING, allAnswers, aCoupleWithRound, bytes, CALM, handIn } from './support/answering';
import { createTestApp, type TestApp } from './support/test-app';

const OPEN = Array(36).fill(null);

describe('a partner answers a round', () => {
  let test: TestApp;
  let couple: TestCouple;
  let roundId: string;
  beforeAll(async () => {
    test = await createTestApp({ WORKER: 'off' });
  });
  beforeEach(async () => {
    ({ couple, roundId } = await aCoupleWithRound(test));
  });
  afterAll(() => test.close());

  const noor = () => test.as(couple.a);
  const path = (rest = '') => `/api/my/rounds/${roundId}${rest}`;
  const myRound = async () => (await (await noor()).get(path())).body;
  const stored = async (table: string) =>
    test.db.rows(`SELECT * FROM ${table} WHERE round_id = $1 AND person_id = $2`, [roundId, couple.a.id]);

  it('that waits for them, from a coach, about nothing but themselves', async () => {
    const { status, body } = await (await noor()).get('/api/my/rounds');
    expect(status).toBe(200);
    expect(body).toEqual([
      {
        id: roundId,
        opensOn: '2026-01-05',
        dueOn: '2099-01-19',
        message: '',
        coachName: couple.coach.givenName,
        partnerName: couple.b.givenName,
        instrumentVersion: '9p-36@1',
        state: 'new',
        consent: 'not-asked',
        answered: 0,
      },
    ]);
    expect(await myRound()).toEqual({
      ...body[0],
      itemSeed: expect.any(Number),
      draft: {
        answers: OPEN,
        guesses: Array(9).fill(null),
        importance: Array(9).fill(null),
        privateAnswered: false,
        revision: 0,
      },
    });
  });

  it('newest first, without those that were taken back', async () => {
    const later = await aRound(test.db, couple, { opensOn: '2098-01-01' });
    await aRound(test.db, couple, { cancelledAt: new Date() });
    const { body } = await (await noor()).get('/api/my/rounds');
    expect(body.map(({ id, state }: { id: string; state: string }) => [id, state])).toEqual([
      [later, 'planned'],
      [roundId, 'new'],
    ]);
  });

  it('a part at a time, on one device or two, and finds it all back', async () => {
    const [phone, laptop] = [await noor(), await noor()];
    const first = await phone.patch(path('/draft')).send({ answers: [{ item: 0, value: 6, ms: 2100 }] });
    expect([first.status, first.body]).toEqual([200, { revision: 1 }]);
    await laptop.patch(path('/draft')).send({
      answers: [{ item: 35, value: -1 }],
      guesses: [{ pillar: 4, value: 80 }],
    });
    await Promise.all([
      phone.patch(path('/draft')).send({ answers: [{ item: 1, value: 2 }] }),
      laptop.patch(path('/draft')).send({ answers: [{ item: 2, value: 3 }] }),
      phone.patch(path('/draft')).send({ importance: [{ pillar: 8, value: 3 }] }),
    ]);
    const { state, answered, draft } = await myRound();
    expect([state, answered, draft.revision]).toEqual(['busy', 4, 5]);
    expect(draft.answers).toEqual(OPEN.with(0, 6).with(1, 2).with(2, 3).with(35, -1));
    expect(draft.guesses[4]).toBe(80);
    expect(draft.importance[8]).toBe(3);
  });

  it('and changes their mind: the last answer to a question counts, and it can be emptied', async () => {
    const browser = await noor();
    const change = (value: number | null, ms?: number) =>
      browser.patch(path('/draft')).send({ answers: [{ item: 5, value, ...(ms ? { ms } : {}) }] });
    await change(1, 4000);
    await change(4, 900);
    expect((await myRound()).draft.answers[5]).toBe(4);
    const [draft] = (await stored('response_drafts')) as { item_ms: number[] }[];
    expect(draft?.item_ms[5]).toBe(4000); // the longest look at a question, however often it is sent
    await change(null);
    expect(await myRound()).toMatchObject({ answered: 0, state: 'busy' });
  });

  it('and tells the coach something that comes back to nobody', async () => {
    const browser = await noor();
    const told = await browser.put(path('/private')).send(ALARMING);
    expect([told.status, told.text]).toEqual([204, '']);
    expect((await myRound()).draft.privateAnswered).toBe(true);
    await browser.put(path('/private')).send({ ...CALM, validity: [1, null, 3] });
    const detail = await browser.get(path());
    expect(detail.body.draft.privateAnswered).toBe(false);
    expect(detail.text).not.toContain('safety');
  });

  it('hands in, once, and what was scored is what was answered', async () => {
    const sent = await handIn(test, couple.a, roundId, { turn: 2 });
    expect([sent.status, sent.text]).toEqual([204, '']);
    const answers = allAnswers(2).map(({ value }) => value);
    const { pillars, total } = scoreResponse(findInstrument('9p-36@1'), answers);
    expect(await stored('responses')).toMatchObject([{ answers, scores: pillars, total, locale: 'nl' }]);
    expect(await stored('response_drafts')).toEqual([]);
    expect(await stored('private_answers')).toMatchObject([{ flagged: false, quality: [] }]);
    expect(await myRound()).toMatchObject({
      state: 'handed-in',
      consent: 'given',
      answered: 36,
      draft: null,
    });
    const again = await (await noor()).post(path('/submission')).send({ consent: true });
    expect([again.status, again.body.code]).toEqual([422, 'response.sealed']);
  });

  it('hands in with two fingers at once, and it is one', async () => {
    const browser = await noor();
    await browser.patch(path('/draft')).send({ answers: allAnswers() });
    const taps = await Promise.all(
      [1, 2, 3].map(() => browser.post(path('/submission')).send({ consent: false })),
    );
    expect(taps.map(({ status }) => status).sort()).toEqual([204, 422, 422]);
    expect(await stored('responses')).toHaveLength(1);
  });

  it('finds everything sealed after handing in', async () => {
    await handIn(test, couple.a, roundId);
    const browser = await noor();
    const before = await stored('responses');
    for (const attempt of [
      browser.patch(path('/draft')).send({ answers: [{ item: 0, value: 0 }] }),
      browser.put(path('/private')).send(CALM),
      browser.post(path('/submission')).send({ consent: true }),
      browser.put(path('/declined')).send({ declined: true }),
    ]) {
      const { status, body } = await attempt;
      expect([status, body.code]).toEqual([422, 'response.sealed']);
    }
    expect(await stored('responses')).toEqual(before);
    expect(await stored('response_drafts')).toEqual([]);
  });

  it('does not hand in with a question open, and nothing is kept of the attempt', async () => {
    const browser = await noor();
    await browser.patch(path('/draft')).send({ answers: allAnswers().slice(1) });
    const answer = await browser.post(path('/submission')).send({ consent: true });
    expect([answer.status, answer.body.code]).toEqual([422, 'response.incomplete']);
    expect(await stored('responses')).toEqual([]);
    expect(await myRound()).toMatchObject({ state: 'busy', consent: 'not-asked', answered: 35 });
  });

  it('says "not this time", and takes it back by answering', async () => {
    const browser = await noor();
    expect((await browser.put(path('/declined')).send({ declined: true })).status).toBe(204);
    expect((await myRound()).state).toBe('declined');
    await browser.put(path('/declined')).send({ declined: false });
    expect((await myRound()).state).toBe('new');
    await browser.put(path('/declined')).send({ declined: true });
    await browser.patch(path('/draft')).send({ answers: [{ item: 0, value: 1 }] });
    expect((await myRound()).state).toBe('busy');
  });

  it('gives and withdraws the consent, after handing in', async () => {
    const browser = await noor();
    const consent = (value: boolean) => browser.put(path('/consent')).send({ consent: value });
    expect((await consent(true)).body.code).toBe('response.not-handed-in');
    await handIn(test, couple.a, roundId, { consent: false });
    const states: string[] = [];
    for (const value of [false, true, false, false, true]) {
      expect((await consent(value)).status).toBe(204);
      states.push((await myRound()).consent);
    }
    expect(states).toEqual(['not-asked', 'given', 'withdrawn', 'withdrawn', 'given']);
  });

  it('not before it begins', async () => {
    roundId = await aRound(test.db, couple, { opensOn: '2098-01-01' });
    const browser = await noor();
    for (const attempt of [
      browser.patch(path('/draft')).send({ answers: [{ item: 0, value: 0 }] }),
      browser.put(path('/private')).send(CALM),
      browser.post(path('/submission')).send({ consent: true }),
    ]) {
      expect((await attempt).body).toMatchObject({ status: 422, code: 'round.planned' });
    }
    expect([...(await stored('response_drafts')), ...(await stored('private_answers'))]).toEqual([]);
  });

  it('not after it was taken back', async () => {
    await test.db.rows(`UPDATE rounds SET cancelled_at = now() WHERE id = $1`, [roundId]);
    const browser = await noor();
    expect((await browser.get(path())).status).toBe(404);
    for (const attempt of [
      browser.patch(path('/draft')).send({ answers: [{ item: 0, value: 0 }] }),
      browser.put(path('/private')).send(CALM),
      browser.post(path('/submission')).send({ consent: true }),
      browser.put(path('/consent')).send({ consent: true }),
      browser.put(path('/declined')).send({ declined: true }),
    ]) {
      expect((await attempt).body).toMatchObject({ status: 422, code: 'round.cancelled' });
    }
  });

  it.each([
    ['an answer that is none', '/draft', { answers: [{ item: 0, value: 7 }] }, '/answers/0/value'],
    ['a question that is none', '/draft', { answers: [{ item: 36, value: 1 }] }, '/answers/0/item'],
    ['a guess over a hundred', '/draft', { guesses: [{ pillar: 0, value: 101 }] }, '/guesses/0/value'],
    ['half a block for the coach', '/private', { validity: [1, 2, 3], safety: [1, 2, 3] }, '/safety'],
    ['a consent that is no yes or no', '/submission', { consent: 'yes' }, '/consent'],
    ['a "not this time" that is no yes or no', '/declined', {}, '/declined'],
  ])('but not with %s', async (_, route, body, pointer) => {
    const browser = await noor();
    const method = { '/draft': 'patch', '/submission': 'post' }[route] as 'patch' | 'post' | undefined;
    const answer = await browser[method ?? 'put'](path(route)).send(body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toEqual([{ pointer, detail: expect.any(String) }]);
    expect([...(await stored('response_drafts')), ...(await stored('private_answers'))]).toEqual([]);
  });

  it('nobody else’s: another practice, another couple and a random id get the same bytes', async () => {
    const elsewhere = await aCoupleWithRound(test);
    const neighbours = await aCouple(test.db, couple.practice, { coach: couple.coach });
    const browser = await noor();
    const everything = async (id: string) => {
      const to = `/api/my/rounds/${id}`;
      return [
        await browser.get(to),
        await browser.get(`${to}/outcome`),
        await browser.patch(`${to}/draft`).send({ answers: [{ item: 0, value: 1 }] }),
        await browser.put(`${to}/private`).send(CALM),
        await browser.post(`${to}/submission`).send({ consent: true }),
        await browser.put(`${to}/consent`).send({ consent: true }),
        await browser.put(`${to}/declined`).send({ declined: true }),
      ].map(bytes);
    };
    const random = await everything(randomUUID());
    expect(random.every((answer) => answer.includes('"status":404'))).toBe(true);
    expect(await everything(elsewhere.roundId)).toEqual(random);
    expect(await everything(await aRound(test.db, neighbours))).toEqual(random);
  });

  it('as a partner only', async () => {
    for (const person of [couple.coach, await anAdmin(test.db, couple.practice)]) {
      const browser = await test.as(person);
      for (const attempt of [
        browser.get('/api/my/rounds'),
        browser.get(path()),
        browser.get(path('/outcome')),
        browser.get('/api/my/draft-key'),
        browser.patch(path('/draft')).send({}),
        browser.post(path('/submission')).send({ consent: true }),
      ]) {
        expect((await attempt).status).toBe(403);
      }
    }
    expect((await (await test.as(null)).get('/api/my/rounds')).status).toBe(401);
  });

  it('and every step of it is in the log, as their own, where the other does not see it', async () => {
    await handIn(test, couple.a, roundId);
    await (await noor()).get(`/api/my/rounds/${randomUUID()}`);
    const rows = await test.db.rows(
      `SELECT action, outcome FROM access_log WHERE practice_id = $1 AND actor_id = $2 ORDER BY at`,
      [couple.practice.id, couple.a.id],
    );
    expect(rows).toEqual([
      { action: 'draft.save', outcome: 'done' },
      { action: 'private.save', outcome: 'done' },
      { action: 'response.submit', outcome: 'done' },
      { action: 'my-round.read', outcome: 'denied' },
    ]);
    const { body } = await (await test.as(couple.b)).get('/api/access-log?who=others');
    expect(body.entries).toEqual([]);
  });

  it('with a key of their own for what stays on the device', async () => {
    const keyOf = async (person = couple.a) =>
      (await (await test.as(person)).get('/api/my/draft-key')).body.key;
    const key = await keyOf();
    expect(Buffer.from(key, 'base64url')).toHaveLength(32);
    expect(await keyOf()).toBe(key);
    expect(await keyOf(couple.b)).not.toBe(key);
  });
});
