import { randomUUID } from 'node:crypto';
import { itemOrder, CURRENT_INSTRUMENT } from '@tweespraak/pillars/domain';
import { addDays, localDateIn } from '@tweespraak/shared/kernel';
import {
  aCoach,
  aCouple,
  anAdmin,
  aPartner,
  aPractice,
  aRound,
  type TestCouple,
} from '@tweespraak/shared/testing';
import { aCoupleWithRound, bytes, handIn } from './support/answering';
import { createTestApp, type TestApp } from './support/test-app';

const TODAY = localDateIn(new Date(), 'Europe/Amsterdam');
const OPENS = addDays(TODAY, 30);
const DUE = addDays(TODAY, 44);

describe('a coach assigns rounds', () => {
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

  const mara = () => test.as(couple.coach);
  const body = (overrides: object = {}) => ({
    coupleIds: [couple.id],
    opensOn: OPENS,
    dueOn: DUE,
    repeat: null,
    message: 'Ik ben benieuwd.',
    ...overrides,
  });
  const assign = async (overrides: object = {}, key?: string) => {
    const request = (await mara()).post('/api/rounds');
    return (key ? request.set('idempotency-key', key) : request).send(body(overrides));
  };
  const rounds = () =>
    test.db.rows<{ id: string; opens_on: string; due_on: string; series_id: string | null; message: string }>(
      `SELECT * FROM rounds WHERE practice_id = $1 AND cancelled_at IS NULL ORDER BY opens_on`,
      [couple.practice.id],
    );
  const jobs = () =>
    test.db.rows<{ id: string; start_after: Date }>(
      `SELECT id, start_after FROM pgboss.job WHERE name = 'mail.round' AND data ->> 'practiceId' = $1 ORDER BY start_after`,
      [couple.practice.id],
    );

  it('one, with a seat for each partner and a mail on its first morning', async () => {
    const answer = await assign();
    expect(answer.status).toBe(201);
    const [round] = await rounds();
    expect(answer.body).toEqual({
      rounds: [{ id: round?.id, coupleId: couple.id, opensOn: OPENS, dueOn: DUE }],
      undoSeconds: 10,
    });
    expect(round).toMatchObject({
      message: 'Ik ben benieuwd.',
      instrument_version: '9p-36@1',
      parameters_version: 'placeholder@1',
      series_id: null,
      assigned_by: couple.coach.id,
    });
    const seats = await test.db.rows<{ person_id: string; item_seed: number }>(
      `SELECT * FROM round_seats WHERE round_id = $1`,
      [round?.id],
    );
    expect(seats.map(({ person_id }) => person_id).sort()).toEqual([couple.a.id, couple.b.id].sort());
    const [one, other] = seats.map(({ item_seed }) => itemOrder(CURRENT_INSTRUMENT, item_seed));
    expect(one).not.toEqual(other);
    const [job] = await jobs();
    expect(job?.id).toBe(round?.id);
    const wall = { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'short' } as const;
    expect(job?.start_after.toLocaleString('sv-SE', wall)).toBe(`${OPENS} 09:00`);
  });

  it('that begin today, with the mail after the time to undo', async () => {
    const before = Date.now();
    await assign({ opensOn: TODAY });
    const [job] = await jobs();
    expect(job?.start_after.getTime()).toBeGreaterThanOrEqual(before + 10_000);
  });

  it('to several couples at once', async () => {
    const second = await aCouple(test.db, couple.practice, { coach: couple.coach });
    const answer = await assign({ coupleIds: [couple.id, second.id, couple.id] });
    expect(answer.body.rounds.map(({ coupleId }: { coupleId: string }) => coupleId)).toEqual([
      couple.id,
      second.id,
    ]);
    const about = await test.db.rows(
      `SELECT couple_id FROM access_log WHERE practice_id = $1 AND action = 'round.assign' ORDER BY couple_id`,
      [couple.practice.id],
    );
    expect(new Set(about.map((row) => Object.values(row)[0]))).toEqual(new Set([couple.id, second.id]));
  });

  it('as a series, all of it at once, each with its own days and mail', async () => {
    const answer = await assign({ repeat: { everyWeeks: 4, until: addDays(OPENS, 60) } });
    const found = await rounds();
    expect(answer.body.rounds).toHaveLength(3);
    expect(found.map(({ opens_on, due_on }) => [opens_on, due_on])).toEqual([
      [OPENS, DUE],
      [addDays(OPENS, 28), addDays(DUE, 28)],
      [addDays(OPENS, 56), addDays(DUE, 56)],
    ]);
    expect(new Set(found.map(({ series_id }) => series_id)).size).toBe(1);
    expect(found[0]?.series_id).not.toBeNull();
    expect((await jobs()).map(({ id }) => id)).toEqual(found.map(({ id }) => id));
  });

  it('to a couple that has not accepted its invitation: it waits for them', async () => {
    const { practice, coach } = couple;
    const partnerA = await aPartner(test.db, practice, { joined: false });
    const fresh = await aCouple(test.db, practice, { coach, partnerA });
    expect((await assign({ coupleIds: [fresh.id] })).status).toBe(201);
  });

  it('once, however often the request arrives', async () => {
    const key = randomUUID();
    const answers = [await assign({}, key), await assign({}, key)];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[0]?.body).toEqual(answers[1]?.body);
    expect(await rounds()).toHaveLength(1);
    expect((await assign({ message: 'anders' }, key)).body.code).toBe('idempotency.reused');
  });

  it.each([
    ['round.dates', { dueOn: addDays(OPENS, -1) }],
    ['round.in-the-past', { opensOn: addDays(TODAY, -1) }],
    ['schedule.until', { repeat: { everyWeeks: 2, until: TODAY } }],
    ['schedule.too-many', { repeat: { everyWeeks: 1, until: addDays(OPENS, 800) } }],
  ])('but not with days that make %s', async (code, overrides) => {
    const answer = await assign(overrides);
    expect([answer.status, answer.body.code]).toEqual([422, code]);
    expect([...(await rounds()), ...(await jobs())]).toEqual([]);
  });

  it('but none of several when one is archived', async () => {
    const { practice, coach } = couple;
    const archived = await aCouple(test.db, practice, { coach, archivedAt: new Date() });
    const answer = await assign({ coupleIds: [couple.id, archived.id] });
    expect([answer.status, answer.body.code]).toEqual([422, 'couple.archived']);
    expect(await rounds()).toEqual([]);
  });

  it.each([
    ['no couple', { coupleIds: [] }, '/coupleIds'],
    ['a day that is none', { opensOn: '2026-02-30' }, '/opensOn'],
    ['a sentence that is a letter', { message: 'x'.repeat(501) }, '/message'],
    ['a rhythm that is none', { repeat: { everyWeeks: 0, until: DUE } }, '/repeat/everyWeeks'],
  ])('but not with %s', async (_, overrides, pointer) => {
    const answer = await assign(overrides);
    expect([answer.status, answer.body.errors?.[0]?.pointer]).toEqual([400, pointer]);
    expect(await rounds()).toEqual([]);
  });

  it('to nobody else’s couple: foreign, hidden and unknown get the same bytes', async () => {
    const elsewhere = await aCoupleWithRound(test);
    const colleague = await aCoach(test.db, couple.practice);
    const hidden = await aCouple(test.db, couple.practice, { coach: colleague });
    const random = bytes(await assign({ coupleIds: [couple.id, randomUUID()] }));
    expect(random).toContain('"status":404');
    expect(bytes(await assign({ coupleIds: [couple.id, elsewhere.couple.id] }))).toBe(random);
    expect(bytes(await assign({ coupleIds: [couple.id, hidden.id] }))).toBe(random);
    expect(await rounds()).toEqual([]);
  });

  it('as a coach only', async () => {
    for (const person of [couple.a, await anAdmin(test.db, couple.practice)]) {
      const browser = await test.as(person);
      expect((await browser.post('/api/rounds').send(body())).status).toBe(403);
    }
    expect((await (await test.as(null)).post('/api/rounds').send(body())).status).toBe(401);
  });
});

describe('a coach changes rounds', () => {
  let test: TestApp;
  let couple: TestCouple;
  let roundId: string;
  beforeAll(async () => {
    test = await createTestApp();
  });
  beforeEach(async () => {
    ({ couple, roundId } = await aCoupleWithRound(test));
  });
  afterAll(() => test.close());

  const mara = () => test.as(couple.coach);
  const cancel = async (...roundIds: string[]) =>
    (await mara()).post('/api/rounds/cancellation').send({ roundIds });
  const release = async (releaseAt: string | null) =>
    (await mara()).put(`/api/rounds/${roundId}/release`).send({ releaseAt });
  const retract = async () => (await mara()).delete(`/api/rounds/${roundId}/release`);
  const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
  const stored = async () => (await test.db.rows(`SELECT * FROM rounds WHERE id = $1`, [roundId]))[0];
  const released = async () =>
    (
      await test.db.rows<{ release_at: Date }>(`SELECT release_at FROM round_releases WHERE round_id = $1`, [
        roundId,
      ])
    )[0]?.release_at;

  it('by undoing: no mail leaves, and the couple never hears of it', async () => {
    const body = { coupleIds: [couple.id], opensOn: TODAY, dueOn: DUE, repeat: null, message: '' };
    const assigned = await (await mara()).post('/api/rounds').send(body);
    const [round] = assigned.body.rounds;
    expect((await cancel(round.id, roundId)).status).toBe(204);
    await test.db.rows(`UPDATE pgboss.job SET start_after = now() WHERE id = $1`, [round.id]);
    await test.jobsDone();
    expect(test.mails.filter(({ to }) => to === couple.a.email)).toEqual([]);
    expect((await (await test.as(couple.a)).get('/api/my/rounds')).body).toEqual([]);
    expect((await cancel(round.id)).status).toBe(204);
  });

  it('by telling both, when they begin', async () => {
    const body = { coupleIds: [couple.id], opensOn: TODAY, dueOn: DUE, repeat: null, message: '' };
    const assigned = await (await mara()).post('/api/rounds').send(body);
    await test.db.rows(`UPDATE pgboss.job SET start_after = now() WHERE id = $1`, [
      assigned.body.rounds[0].id,
    ]);
    await test.jobsDone();
    const told = test.mails.map(({ to }) => to).filter((to) => [couple.a.email, couple.b.email].includes(to));
    expect(told.sort()).toEqual([couple.a.email, couple.b.email].sort());
  });

  it('by taking one back that one partner has finished, and not one that both have', async () => {
    await handIn(test, couple.a, roundId);
    const second = await aRound(test.db, couple);
    await handIn(test, couple.a, second);
    await handIn(test, couple.b, second);
    const answer = await cancel(roundId, second);
    expect([answer.status, answer.body.code]).toEqual([422, 'round.finished']);
    expect(await stored()).toMatchObject({ cancelled_at: null });
    expect((await cancel(roundId)).status).toBe(204);
    expect(await stored()).not.toMatchObject({ cancelled_at: null });
  });

  it('by moving the day that they are due', async () => {
    const change = async (dueOn: string) => (await mara()).patch(`/api/rounds/${roundId}`).send({ dueOn });
    expect((await change(DUE)).status).toBe(204);
    expect(await stored()).toMatchObject({ due_on: DUE });
    expect((await change(addDays(TODAY, -1))).body.code).toBe('round.in-the-past');
    expect((await change('2026-01-04')).body.code).toBe('round.dates');
    expect(await stored()).toMatchObject({ due_on: DUE });
    await cancel(roundId);
    expect((await change(DUE)).body.code).toBe('round.cancelled');
  });

  it('by releasing now, which nothing takes back', async () => {
    expect((await release(null)).status).toBe(204);
    const at = await released();
    expect((await release(null)).status).toBe(204);
    expect((await release(inHours(5))).body.code).toBe('round.released');
    expect((await retract()).body.code).toBe('round.released');
    expect(await released()).toEqual(at);
  });

  it('by releasing at a moment to come, which can be moved and taken back', async () => {
    expect((await retract()).status).toBe(204);
    const [first, second] = [inHours(5), inHours(9)];
    await release(first);
    expect((await release(second)).status).toBe(204);
    expect((await released())?.toISOString()).toBe(second);
    expect((await retract()).status).toBe(204);
    expect(await released()).toBeUndefined();
    expect((await release(inHours(-1))).body.code).toBe('round.release-past');
    expect(await released()).toBeUndefined();
  });

  it('and the couple reads nothing of the key in the list of who looked at their file', async () => {
    await release(inHours(5));
    await retract();
    await (await mara()).patch(`/api/rounds/${roundId}`).send({ dueOn: DUE });
    const { body } = await (await test.as(couple.b)).get('/api/access-log?who=others');
    expect(body.entries.map(({ action }: { action: string }) => action)).toEqual(['round.change']);
  });

  it('of nobody else: foreign, hidden and unknown get the same bytes, and nothing changes', async () => {
    const elsewhere = await aCoupleWithRound(test);
    const hidden = await aCouple(test.db, couple.practice, { coach: await aCoach(test.db, couple.practice) });
    const theirs = await aRound(test.db, hidden);
    const browser = await mara();
    const everything = async (id: string) =>
      [
        await browser.patch(`/api/rounds/${id}`).send({ dueOn: DUE }),
        await browser.put(`/api/rounds/${id}/release`).send({ releaseAt: null }),
        await browser.delete(`/api/rounds/${id}/release`),
        await cancel(roundId, id),
      ].map(bytes);
    const random = await everything(randomUUID());
    expect(random.every((answer) => answer.includes('"status":404'))).toBe(true);
    expect(await everything(elsewhere.roundId)).toEqual(random);
    expect(await everything(theirs)).toEqual(random);
    const changed = await test.db.rows(
      `SELECT 1 FROM rounds r LEFT JOIN round_releases x ON x.round_id = r.id
       WHERE r.id = ANY ($1) AND (r.cancelled_at IS NOT NULL OR r.due_on <> '2099-01-19' OR x.round_id IS NOT NULL)`,
      [[roundId, theirs, elsewhere.roundId]],
    );
    expect(changed).toEqual([]);
  });

  it.each([
    ['patch', '', { dueOn: 'soon' }],
    ['put', '/release', { releaseAt: 'soon' }],
    ['put', '/release', { releaseAt: '2026-01-01' }],
  ] as const)('but not with %s%s of %j', async (method, rest, body) => {
    const answer = await (await mara())[method](`/api/rounds/${roundId}${rest}`).send(body);
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid-request']);
    expect(await released()).toBeUndefined();
  });

  it('as a coach only', async () => {
    for (const person of [couple.a, await anAdmin(test.db, couple.practice)]) {
      const browser = await test.as(person);
      for (const attempt of [
        browser.post('/api/rounds/cancellation').send({ roundIds: [roundId] }),
        browser.patch(`/api/rounds/${roundId}`).send({ dueOn: DUE }),
        browser.put(`/api/rounds/${roundId}/release`).send({ releaseAt: null }),
        browser.delete(`/api/rounds/${roundId}/release`),
      ]) {
        expect((await attempt).status).toBe(403);
      }
    }
  });
});
