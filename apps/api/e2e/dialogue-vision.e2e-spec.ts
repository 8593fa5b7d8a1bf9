import type { CoupleDialogues, MyVision } from '@tweespraak/dialogues/contract';
import type { TestPerson } from '@tweespraak/shared/testing';
import { bytes } from './support/answering';
import { aList, aRatedVision, openLists, visionOf, writeWishes } from './support/lists';
import { createTestApp, type TestApp } from './support/test-app';

describe('the shared vision', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp({ WORKER: 'off' });
  });
  afterAll(() => test.close());

  const made = async () => {
    const { list, ids } = await aRatedVision(test);
    const answer = await list.ask(list.couple.a, 'post', '/vision');
    const vision: MyVision = answer.body;
    return { list, ids, vision, a: list.couple.a, b: list.couple.b };
  };
  const put = async (person: TestPerson, path: string, body: object) =>
    (await test.as(person)).put(`/api/my/vision/${path}`).send(body);
  const sign = (person: TestPerson, { id }: MyVision) => put(person, `${id}/signature`, { signed: true });
  const forCoach = async (coach: TestPerson, coupleId: string): Promise<CoupleDialogues> =>
    (await (await test.as(coach)).get(`/api/couples/${coupleId}/dialogues`)).body;

  it('waits until both have rated', async () => {
    const list = await aList(test, 'relationship-vision');
    expect((await list.ask(list.couple.a, 'post', '/vision')).body.code).toBe('vision.not-yet');
    await openLists(list, writeWishes);
    expect((await list.ask(list.couple.a, 'post', '/vision')).body.code).toBe('vision.not-yet');
    expect(await visionOf(test, list.couple.a)).toBeNull();
  });

  it('needs a rank for each sentence by the room, and two at the top, before one has rated', async () => {
    const list = await aList(test, 'relationship-vision');
    await openLists(list, writeWishes);
    const answer = await list.ask(list.couple.a, 'put', '/list/rated', { ready: true });
    expect([answer.body.code, answer.body.details]).toEqual([
      'list.not-complete',
      { problems: ['list.top-two'] },
    ]);
  });

  it('holds what both meant, by what it means to both, and leaves the rest with its writer', async () => {
    const { vision, a, b, list } = await made();
    expect(vision.sentences.map(({ text }) => text)).toEqual([
      `Wij eten samen (${a.givenName}).`,
      `Wij lachen elke dag (${a.givenName}).`,
    ]);
    expect(vision).toMatchObject({ version: 1, iSigned: false, signed: false, dialogueId: list.id });
    expect(await visionOf(test, b)).toEqual(vision);
    expect((await list.list(b)).sentences).toHaveLength(10);
  });

  it('is made once, whoever of the two asks and however often', async () => {
    const { list } = await aRatedVision(test);
    const { a, b } = list.couple;
    const answers = await Promise.all([a, b, a, b].map((person) => list.ask(person, 'post', '/vision')));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  it('is not made of nothing', async () => {
    const list = await aList(test, 'relationship-vision');
    const { a: ofA, b: ofB } = await openLists(list, writeWishes);
    for (const [person, own] of [
      [list.couple.a, ofA],
      [list.couple.b, ofB],
    ] as const) {
      const mark = { sameAs: null, agreed: false, importance: 3, top: true, hard: false };
      for (const id of own.slice(0, 2)) await list.ask(person, 'put', `/list/${id}/mark`, mark);
      await list.ask(person, 'put', '/list/rated', { ready: true });
    }
    expect((await list.ask(list.couple.a, 'post', '/vision')).body.code).toBe('vision.nothing-shared');
  });

  it('is tied to pillars by either, until both have signed', async () => {
    const { vision, a, b } = await made();
    const tie = (person: TestPerson, pillar: string | null, position = 0) =>
      put(person, `${vision.id}/sentences/${position}`, { pillar });
    expect((await tie(a, 'trust')).status).toBe(204);
    expect((await tie(b, 'support')).status).toBe(204);
    expect((await visionOf(test, a)).sentences[0]?.pillar).toBe('support');
    expect((await tie(a, 'geld')).body.code).toBe('vision.pillar');
    expect((await tie(a, null, 7)).status).toBe(404);
    expect((await tie(a, null, -1)).status).toBe(400);
    for (const person of [a, b]) await sign(person, vision);
    expect((await tie(a, null)).body.code).toBe('vision.signed');
    expect((await visionOf(test, a)).sentences[0]?.pillar).toBe('support');
  });

  it('is signed by each alone: the other’s bytes are the same, and the coach sees nothing, until both have', async () => {
    const { vision, list, a, b } = await made();
    const page = async () => bytes(await (await test.as(b)).get('/api/my/vision'));
    const coachSees = async () => (await forCoach(list.couple.coach, list.couple.id)).vision;
    const before = await page();
    expect((await sign(a, vision)).status).toBe(204);
    expect(await page()).toBe(before);
    expect(await coachSees()).toBeNull();
    expect(await visionOf(test, a)).toMatchObject({ iSigned: true, signed: false });
    await sign(a, vision);
    expect(await visionOf(test, a)).toMatchObject({ signed: false });
    await sign(b, vision);
    for (const person of [a, b])
      expect(await visionOf(test, person)).toMatchObject({ iSigned: true, signed: true });
    expect(await coachSees()).toMatchObject({
      version: 1,
      sentences: vision.sentences.map(({ text }) => ({ text, pillar: null })),
    });
    expect((await put(a, `${vision.id}/signature`, { signed: false })).status).toBe(400);
  });

  it('comes in versions: a later one leaves the signed one standing until both sign it too', async () => {
    const { vision, list, a, b } = await made();
    for (const person of [a, b]) await sign(person, vision);
    await test.db.rows(
      `INSERT INTO dialogues SELECT (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'paper_code', 'ABCDEFGH'))).*
       FROM dialogues d WHERE d.id = $1`,
      [list.id],
    );
    const [next] = await test.db.rows<{ id: string }>(
      `SELECT id FROM dialogues WHERE paper_code = 'ABCDEFGH'`,
    );
    await test.db.rows(
      `INSERT INTO visions (practice_id, id, dialogue_id, couple_id, version)
       SELECT practice_id, gen_random_uuid(), $2, couple_id, 2 FROM visions WHERE id = $1`,
      [vision.id, next?.id],
    );
    expect(await visionOf(test, a)).toMatchObject({ version: 2, signed: false });
    expect((await forCoach(list.couple.coach, list.couple.id)).vision).toMatchObject({ version: 1 });
  });

  it('is nobody else’s: a coach and an admin have no such page', async () => {
    const { list, vision } = await made();
    expect((await (await test.as(list.couple.coach)).get('/api/my/vision')).status).toBe(403);
    expect((await sign(list.couple.coach, vision)).status).toBe(403);
  });
});
