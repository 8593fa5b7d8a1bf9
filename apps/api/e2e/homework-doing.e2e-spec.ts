import { randomUUID } from 'node:crypto';
import { MyEntry, MyHomework, MyHomeworkDetail } from '@tweespraak/homework/contract';
import { addDays, type EntryId } from '@tweespraak/shared/kernel';
import {
  aCoach,
  aCouple,
  anEntry,
  aHomework,
  aLibraryItem,
  aPartner,
  aPractice,
  aReply,
  type HomeworkOverrides,
  type TestCouple,
  type TestHomework,
  type TestPerson,
  todayHere,
} from '@tweespraak/shared/testing';
import { createTestApp, type TestApp } from './support/test-app';

const TODAY = todayHere();
const day = (days: number) => addDays(TODAY, days);
const FULL = { spots: ['jaw', 'belly'], sensation: ['tight'], before: 'de afwas', 'before.tension': 6 };

describe('one of the two and their homework', () => {
  let test: TestApp;
  let couple: TestCouple;
  beforeAll(async () => {
    test = await createTestApp({ WORKER: 'off' });
  });
  beforeEach(async () => {
    const practice = await aPractice(test.db);
    const coach = await aCoach(test.db, practice, { givenName: 'Mara', familyName: 'Wilg' });
    const partnerA = await aPartner(test.db, practice, { givenName: 'Noor' });
    const partnerB = await aPartner(test.db, practice, { givenName: 'Sam' });
    couple = await aCouple(test.db, practice, { coach, partnerA, partnerB });
  });
  afterAll(() => test.close());

  const aDiary = (overrides: HomeworkOverrides = {}) =>
    aHomework(test.db, couple, { startsOn: day(-5), remindAt: '20:30', ...overrides });
  const list = async (person = couple.a): Promise<MyHomework> => {
    const answer = await (await test.as(person)).get('/api/my/homework');
    expect(answer.status).toBe(200);
    expect(MyHomework.parse(answer.body)).toEqual(answer.body);
    return answer.body;
  };
  const read = async ({ id }: Pick<TestHomework, 'id'>, person = couple.a): Promise<MyHomeworkDetail> => {
    const answer = await (await test.as(person)).get(`/api/my/homework/${id}`);
    expect(answer.status).toBe(200);
    expect(MyHomeworkDetail.parse(answer.body)).toEqual(answer.body);
    return answer.body;
  };
  const save = async (homework: Pick<TestHomework, 'id'>, id: string, body: object = {}, person = couple.a) =>
    (await test.as(person))
      .put(`/api/my/homework/${homework.id}/entries/${id}`)
      .send({ revision: 0, day: TODAY, scope: 'me', answers: FULL, ...body });
  const handIn = async (id: string, body: object = {}, person = couple.a) =>
    (await test.as(person))
      .post(`/api/my/entries/${id}/hand-in`)
      .send({ revision: 1, declined: false, ...body });
  const share = async (id: string, scope: string, person = couple.a) =>
    (await test.as(person)).put(`/api/my/entries/${id}/scope`).send({ scope });
  const remove = async (id: string, person = couple.a) =>
    (await test.as(person)).delete(`/api/my/entries/${id}`);
  const stored = () =>
    test.db.rows<{ id: EntryId; revision: number; handed_in_at: Date | null }>(
      `SELECT id, revision, handed_in_at, sealed FROM homework_entries WHERE couple_id = $1 ORDER BY day`,
      [couple.id],
    );
  const done = async (homework: TestHomework, person: TestPerson, from: number, many: number) => {
    for (let nth = from; nth < from + many; nth += 1)
      await anEntry(test.db, homework, person, { day: addDays(homework.startsOn, nth), answers: FULL });
  };

  it('has everything that it takes, offline too', async () => {
    const { practice, coach, a, b } = couple;
    await aLibraryItem(test.db, practice, coach, { title: 'Stil samen' });
    await aLibraryItem(test.db, practice, coach, { title: 'Weg', archivedAt: new Date() });
    const homework = await aHomework(test.db, couple, {
      ...{ exercise: 'read-and-listen', rhythm: { kind: 'weekly', times: 1, weeks: 2 } },
      ...{ startsOn: TODAY, dueOn: day(13), sentence: 'Neem de tijd.', replyWithinDays: 3 },
    });
    const found = await read(homework);
    expect(found).toMatchObject({
      ...{ coach: 'Mara Wilg', partner: 'Sam', sentence: 'Neem de tijd.', replyWithinDays: 3 },
      ...{ entries: [], shared: [], turns: [TODAY], paperCode: homework.codes.get(a) },
      item: { progress: 'not-begun', today: TODAY, draft: false, newReplies: 0 },
    });
    expect(found.library.map(({ title }) => title)).toEqual(['Stil samen']);
    expect((await read(homework, b)).paperCode).toBe(homework.codes.get(b));
    expect((await read(await aDiary())).library).toEqual([]);
  });

  it('saves by itself: the same draft twice is one, and a lost answer is asked again', async () => {
    const diary = await aDiary();
    const id = randomUUID();
    expect((await save(diary, id)).body).toMatchObject({ revision: 1 });
    expect((await save(diary, id)).body).toMatchObject({ revision: 1 });
    expect((await save(diary, id, { revision: 1, answers: { spots: ['back'] } })).body).toMatchObject({
      revision: 2,
    });
    expect(await stored()).toEqual([expect.objectContaining({ id, revision: 2, handed_in_at: null })]);
    const { item, entries } = await read(diary);
    expect(item).toMatchObject({ progress: 'busy', draft: true, today: TODAY });
    expect(entries).toEqual([
      expect.objectContaining({ id, answers: { spots: ['back'] }, handedInAt: null }),
    ]);
    const [row] = await test.db.rows<{ text: string }>(
      `SELECT encode(sealed, 'escape') AS text FROM homework_entries WHERE id = $1`,
      [id],
    );
    expect(row?.text).not.toContain('back');
  });

  it('gets the present entry on a screen that was behind, and loses neither', async () => {
    const diary = await aDiary();
    const id = randomUUID();
    await save(diary, id);
    await save(diary, id, { revision: 1, answers: { before: 'op de telefoon' } });
    const stale = await save(diary, id, { revision: 1, answers: { before: 'op de tablet' } });
    expect([stale.status, stale.body.code]).toEqual([409, 'entry.changed-elsewhere']);
    expect(MyEntry.parse(stale.body.details.entry)).toMatchObject({
      revision: 2,
      answers: { before: 'op de telefoon' },
    });
    const twin = await save(diary, randomUUID(), { answers: { before: 'ook vandaag' } });
    expect([twin.status, twin.body.details.entry.id]).toEqual([409, id]);
    expect(await stored()).toHaveLength(1);
    expect((await handIn(id, { revision: 1 })).status).toBe(409);
  });

  it('may fill in a day until two days later, and no other', async () => {
    const diary = await aDiary();
    expect((await read(diary)).turns).toEqual([day(-2), day(-1), TODAY]);
    for (const wrong of [day(-3), day(1), day(-6), day(30)]) {
      const refused = await save(diary, randomUUID(), { day: wrong });
      expect([wrong, refused.status, refused.body.code]).toEqual([wrong, 422, 'entry.day']);
    }
    expect(await stored()).toEqual([]);
    expect((await save(diary, randomUUID(), { day: day(-2) })).status).toBe(200);
    const begun = await anEntry(test.db, diary, couple.a, { day: day(-4), handedInAt: null, answers: FULL });
    expect((await save(diary, begun, { day: day(-4), revision: 1 })).status).toBe(200);
  });

  it('reads which answers do not fit, by their place and never by what was typed', async () => {
    const diary = await aDiary();
    const answers = { spots: ['tail'], before: 'x'.repeat(201), unknown: 'kanarie' };
    const refused = await save(diary, randomUUID(), { answers });
    expect([refused.status, refused.body.code]).toEqual([422, 'entry.answers']);
    expect(refused.body.errors).toEqual([
      { pointer: '/answers/spots', detail: 'answer-bad' },
      { pointer: '/answers/before', detail: 'answer-too-long' },
      { pointer: '/answers', detail: 'answer-unknown' },
    ]);
    expect(refused.text).not.toContain('kanarie');
    expect(await stored()).toEqual([]);
  });

  it.each([100_000, 900_000])(
    'is told plainly that %i signs are too much, and nothing of it is kept',
    async (size) => {
      const diary = await aDiary();
      const id = randomUUID();
      await save(diary, id, { answers: { before: 'kort' } });
      const refused = await save(diary, id, { revision: 1, answers: { before: 'x'.repeat(size) } });
      expect([refused.status, refused.body.code]).toEqual([413, 'entry.too-large']);
      expect((await read(diary)).entries[0]?.answers).toEqual({ before: 'kort' });
    },
  );

  it('hands in: from then on it never changes, and twice is once', async () => {
    const diary = await aDiary();
    const id = randomUUID();
    await save(diary, id);
    expect((await handIn(id)).status).toBe(204);
    const [first] = await stored();
    expect((await handIn(id)).status).toBe(204);
    expect((await save(diary, id, { revision: 1, answers: {} })).body.code).toBe('entry.handed-in');
    expect((await save(diary, randomUUID(), { answers: {} })).body.code).toBe('entry.day-taken');
    expect(await stored()).toEqual([first]);
    const change = (set: string) => test.db.rows(`UPDATE homework_entries SET ${set} WHERE id = $1`, [id]);
    for (const set of [
      `sealed = ''`,
      `day = day + 1`,
      `declined = true`,
      `handed_in_at = NULL`,
      `revision = 9`,
    ])
      await expect(change(set)).rejects.toThrow('never changes');
    expect((await read(diary)).turns).toEqual([day(-2), day(-1)]);
    expect(await moved()).toEqual([{ practiceId: couple.practice.id, coupleId: couple.id }]);
  });

  const moved = async () =>
    (
      await test.db.rows<{ data: object }>(
        `SELECT data FROM pgboss.job WHERE name = 'couple.moved' AND data ->> 'coupleId' = $1`,
        [couple.id],
      )
    ).map(({ data }) => data);

  it('hears what is still asked before it can be handed in; a no needs nothing', async () => {
    const diary = await aDiary();
    const id = randomUUID();
    await save(diary, id, { answers: { before: 'alleen dit' } });
    const refused = await handIn(id);
    expect([refused.status, refused.body.code, refused.body.errors]).toEqual([
      422,
      'entry.incomplete',
      [
        { pointer: '/answers/spots', detail: 'answer-missing' },
        { pointer: '/answers/sensation', detail: 'answer-missing' },
      ],
    ]);
    expect(await moved()).toEqual([]);
    expect((await handIn(id, { declined: true })).status).toBe(204);
    expect((await read(diary)).entries).toMatchObject([{ id, declined: true }]);
  });

  it('is done by the rule of the exercise, never by a count of what was missed', async () => {
    const diary = await aDiary({ startsOn: day(-13) });
    await done(diary, couple.a, 0, 9);
    expect((await list()).open).toMatchObject([{ id: diary.id, progress: 'busy' }]);
    const id = randomUUID();
    await save(diary, id);
    await handIn(id);
    expect(await list()).toMatchObject({ open: [], done: [{ id: diary.id, progress: 'done' }] });
    expect((await remove(id)).status).toBe(204);
    expect((await list()).open).toMatchObject([{ progress: 'busy' }]);
    const seats = await test.db.rows(`SELECT done_at FROM homework_seats WHERE homework_id = $1`, [diary.id]);
    expect(seats).toEqual([{ done_at: null }, { done_at: null }]);
  });

  it('has the most pressing on top; what was put off and what asks nothing today come last', async () => {
    const later = await aHomework(test.db, couple, {
      exercise: 'body-therapies',
      rhythm: { kind: 'once' },
      dueOn: day(1),
    });
    const friday = await aHomework(test.db, couple, {
      exercise: 'body-therapies',
      rhythm: { kind: 'once' },
      dueOn: day(3),
    });
    const diary = await aDiary();
    const filled = await aDiary({ startsOn: TODAY });
    await anEntry(test.db, filled, couple.a, { answers: FULL });
    const browser = await test.as(couple.a);
    const until = new Date(Date.now() + 3_600_000).toISOString();
    expect((await browser.post(`/api/my/homework/${later.id}/later`).send({ until })).status).toBe(204);
    const { open } = await list();
    expect(open.map(({ id }) => id)).toEqual([friday.id, diary.id, filled.id, later.id]);
    expect(open.map(({ today }) => today)).toEqual([TODAY, TODAY, null, TODAY]);
    expect(open.at(-1)?.laterUntil).toBe(until);
    await browser.post(`/api/my/homework/${later.id}/later`).send({ until: null });
    expect((await list()).open[0]?.id).toBe(later.id);
    for (const wrong of [-1, 15 * 24])
      expect(
        (
          await browser
            .post(`/api/my/homework/${later.id}/later`)
            .send({ until: new Date(Date.now() + wrong * 3_600_000).toISOString() })
        ).body.code,
      ).toBe('homework.later');
  });

  it('keeps what was filled in of homework that was taken back, and fills in no more', async () => {
    const diary = await aDiary({ withdrawnAt: new Date() });
    const id = await anEntry(test.db, diary, couple.a, { answers: FULL });
    expect(await list()).toMatchObject({ open: [], done: [{ id: diary.id, today: null }] });
    expect((await list(couple.b)).done).toEqual([]);
    expect((await read(diary)).entries).toMatchObject([{ id, answers: FULL }]);
    expect((await save(diary, randomUUID())).body.code).toBe('homework.withdrawn');
  });

  it('shares with the coach or with the three, narrows at once, and learns what was read already', async () => {
    const diary = await aDiary();
    const id = randomUUID();
    await save(diary, id, { scope: 'both' });
    expect((await read(diary, couple.b)).shared).toEqual([]); // a draft is its owner's, whatever its scope
    await handIn(id);
    const shown = { spots: ['jaw', 'belly'], sensation: ['tight'], before: 'de afwas' };
    expect((await read(diary, couple.b)).shared).toEqual([{ id, day: TODAY, answers: shown }]);
    const coach = await test.as(couple.coach);
    const forCoach = async () => (await coach.get(`/api/homework/${diary.id}`)).body.entries;
    expect(await forCoach()).toHaveLength(1);
    expect((await share(id, 'coach')).status).toBe(204);
    expect([(await read(diary, couple.b)).shared, (await forCoach()).length]).toEqual([[], 1]);
    expect((await share(id, 'me')).status).toBe(204);
    expect([(await read(diary, couple.b)).shared, await forCoach()]).toEqual([[], []]);
    expect((await read(diary)).entries[0]?.readByCoachAt).toEqual(expect.any(String));
    expect((await share(id, 'both')).status).toBe(204);
    expect((await remove(id)).body.code).toBe('entry.shared');
    expect([(await share(id, 'me', couple.b)).status, (await remove(id, couple.b)).status]).toEqual([
      404, 404,
    ]);
  });

  it('shares homework for one with the coach at most', async () => {
    const own = await aDiary({ for: couple.a });
    expect((await save(own, randomUUID(), { scope: 'both' })).body.code).toBe('entry.scope');
    const id = randomUUID();
    await save(own, id, { scope: 'coach' });
    await handIn(id);
    expect((await share(id, 'both')).body.code).toBe('entry.scope');
    const ask = await (await test.as(couple.coach)).post(`/api/entries/${id}/widening`);
    expect([ask.status, ask.body.code]).toEqual([422, 'widening.not-possible']);
    expect((await save(own, randomUUID(), {}, couple.b)).status).toBe(404);
  });

  it('answers the coach’s question to share; a no stays a no', async () => {
    const diary = await aDiary();
    const [first, second] = [
      await anEntry(test.db, diary, couple.a, { day: day(-2), scope: 'coach', answers: FULL }),
      await anEntry(test.db, diary, couple.a, { day: day(-1), scope: 'coach', answers: FULL }),
    ];
    const coach = await test.as(couple.coach);
    const ask = (id: string) => coach.post(`/api/entries/${id}/widening`);
    const answer = async (id: string, yes: boolean) =>
      (await test.as(couple.a)).post(`/api/my/entries/${id}/widening`).send({ yes });
    expect((await answer(first, true)).body.code).toBe('widening.not-asked');
    for (const id of [first, first, second]) expect((await ask(id)).status).toBe(204);
    expect((await list()).open[0]?.wideningAsked).toBe(true);
    expect((await notices('widening')).map(({ person_id }) => person_id)).toEqual([couple.a.id, couple.a.id]);
    expect([(await answer(first, true)).status, (await answer(second, false)).status]).toEqual([204, 204]);
    expect((await read(diary, couple.b)).shared.map(({ id }) => id)).toEqual([first]);
    expect((await read(diary)).entries).toMatchObject([
      { id: first, scope: 'both', widening: 'none' },
      { id: second, scope: 'coach', widening: 'refused' },
    ]);
    expect((await ask(second)).body.code).toBe('widening.answered');
  });

  const notices = (kind: string) =>
    test.db.rows<{ person_id: string }>(
      `SELECT person_id FROM notices WHERE practice_id = $1 AND kind = $2 ORDER BY due_at`,
      [couple.practice.id, kind],
    );

  it('reads what the coach wrote back, alone; some homework is done by that', async () => {
    const therapies = await aHomework(test.db, couple, {
      ...{ exercise: 'body-therapies', rhythm: { kind: 'once' }, dueOn: day(2), replyWithinDays: 2 },
    });
    const id = await anEntry(test.db, therapies, couple.a, { day: therapies.startsOn, scope: 'coach' });
    const coach = await test.as(couple.coach);
    const text = 'Vertel er gerust over in de sessie.';
    expect((await coach.post(`/api/entries/${id}/replies`).send({ text })).status).toBe(204);
    expect(await notices('reply')).toEqual([{ person_id: couple.a.id }]);
    const [entry] = (await read(therapies)).entries;
    expect(entry?.replies).toMatchObject([{ text, read: false }]);
    expect((await list()).open[0]).toMatchObject({ newReplies: 1, progress: 'busy' });
    expect(
      (await (await test.as(couple.b)).post(`/api/my/replies/${entry?.replies[0]?.id}/read`)).status,
    ).toBe(404);
    expect(
      (await (await test.as(couple.a)).post(`/api/my/replies/${entry?.replies[0]?.id}/read`)).status,
    ).toBe(204);
    expect((await list()).done).toMatchObject([{ id: therapies.id, newReplies: 0, progress: 'done' }]);
    for (const words of ['', ' ', 'x'.repeat(2001)])
      expect((await coach.post(`/api/entries/${id}/replies`).send({ text: words })).status).toBe(400);
  });

  it('keeps a coach who is not of the couple, and the other partner, from entry and reply', async () => {
    const diary = await aDiary();
    const id = await anEntry(test.db, diary, couple.a, { scope: 'coach', answers: FULL });
    const other = await test.as(await aCoach(test.db, couple.practice));
    expect((await other.post(`/api/entries/${id}/replies`).send({ text: 'Hoi' })).status).toBe(404);
    expect((await other.get(`/api/homework/${diary.id}`)).status).toBe(404);
    expect(
      (await (await test.as(couple.b)).post(`/api/entries/${id}/replies`).send({ text: 'Hoi' })).status,
    ).toBe(403);
    await aReply(test.db, diary, couple.a, id, 'kanarie');
    expect(JSON.stringify(await read(diary, couple.b))).not.toContain('kanarie');
  });

  it('never shows one what the other did: the same bytes in every state of the other', async () => {
    const pages = async () => {
      const browser = await test.as(couple.b);
      const texts = [];
      for (const path of ['/api/my/homework', `/api/my/homework/${diary.id}`, '/api/my/diary', consentPath])
        texts.push((await browser.get(path)).text);
      texts.push((await browser.get('/api/access-log?who=others')).text);
      return texts;
    };
    const diary = await aDiary({ replyWithinDays: 2 });
    const touch = await aHomework(test.db, couple, {
      ...{ exercise: 'touch', together: true, rhythm: { kind: 'weekly', times: 2, weeks: 3 } },
    });
    const consentPath = `/api/my/homework/${touch.id}/consent?step=hands`;
    const a = await test.as(couple.a);
    const id = randomUUID();
    const states: [string, () => Promise<unknown>][] = [
      ['looked', () => read(diary)],
      ['a draft', () => save(diary, id, { scope: 'both' })],
      ['kept private', async () => [await share(id, 'me'), await handIn(id)]],
      ['shared with the coach', () => share(id, 'coach')],
      [
        'declined',
        async () => {
          const no = randomUUID();
          await save(diary, no, { day: day(-1), scope: 'both', answers: {} });
          await handIn(no, { declined: true });
        },
      ],
      [
        'put off',
        () =>
          a
            .post(`/api/my/homework/${diary.id}/later`)
            .send({ until: new Date(Date.now() + 9e6).toISOString() }),
      ],
      ['said no', () => a.put(`/api/my/homework/${touch.id}/consent`).send({ step: 'hands', yes: false })],
      ['said yes', () => a.put(`/api/my/homework/${touch.id}/consent`).send({ step: 'hands', yes: true })],
      ['all done', () => done(diary, couple.a, 0, 3)],
      [
        'answered by the coach',
        async () => {
          await (await test.as(couple.coach)).post(`/api/entries/${id}/replies`).send({ text: 'Dank je.' });
        },
      ],
      [
        'asked to widen',
        async () => {
          await (await test.as(couple.coach)).post(`/api/entries/${id}/widening`);
        },
      ],
      ['taken away', async () => [await share(id, 'me'), await remove(id)]],
    ];
    const before = await pages();
    for (const [state, come] of states) {
      await come();
      expect([state, await pages()]).toEqual([state, before]);
    }
    expect(await test.db.rows(`SELECT kind FROM notices WHERE person_id = $1`, [couple.b.id])).toEqual([]);
  });

  it('says yes or no before what two do at once; open only while both said yes', async () => {
    const touch = await aHomework(test.db, couple, {
      ...{ exercise: 'touch', together: true, rhythm: { kind: 'weekly', times: 2, weeks: 3 } },
    });
    const path = `/api/my/homework/${touch.id}/consent`;
    const tap = async (person: TestPerson, yes: boolean) =>
      (await (await test.as(person)).put(path).send({ step: 'hands', yes })).body;
    const look = async (person: TestPerson) => (await (await test.as(person)).get(`${path}?step=hands`)).body;
    expect(await look(couple.a)).toEqual({ mine: null, open: false });
    expect(await tap(couple.a, true)).toEqual({ mine: true, open: false });
    expect(await tap(couple.b, false)).toEqual({ mine: false, open: false });
    expect(await look(couple.a)).toEqual({ mine: true, open: false });
    expect(await tap(couple.b, true)).toEqual({ mine: true, open: true });
    expect(await look(couple.a)).toEqual({ mine: true, open: true });
    expect(await tap(couple.a, false)).toEqual({ mine: false, open: false });
    expect(await look(couple.b)).toEqual({ mine: true, open: false });
    await tap(couple.a, true);
    await test.db.rows(`UPDATE consent_taps SET day = day - 1`);
    expect(await look(couple.b)).toEqual({ mine: null, open: false });
    const refused = await (await test.as(couple.a)).put(path).send({ step: 'after', yes: true });
    expect([refused.status, refused.body.code]).toEqual([422, 'homework.no-consent']);
  });

  it('counts a no as good as done, as the rule of touch says', async () => {
    const touch = await aHomework(test.db, couple, {
      ...{
        exercise: 'touch',
        together: true,
        rhythm: { kind: 'weekly', times: 2, weeks: 3 },
        startsOn: day(-10),
      },
    });
    const { turns, item } = await read(touch);
    expect([item.today, turns]).toEqual([day(-3), [day(-3), day(-2)]]);
    const id = randomUUID();
    await save(touch, id, { day: turns[0] ?? '', answers: { 'yes-hands': false } });
    expect((await handIn(id)).status).toBe(204);
    expect((await read(touch)).entries).toMatchObject([{ declined: true }]);
    expect((await (await test.as(couple.coach)).get(`/api/homework/${touch.id}`)).body.entries).toEqual([]);
  });

  it('notes by the code of their own sheet that it was done on paper, without a word of it', async () => {
    const diary = await aDiary();
    const code = async (typed: string, person = couple.a) =>
      (await test.as(person)).post('/api/my/homework/codes').send({ code: typed });
    const own = diary.codes.get(couple.a) ?? '';
    const typed = ` ${own.slice(0, 4).toLowerCase()}-${own.slice(4)} `;
    for (let nth = 0; nth < 2; nth += 1)
      expect((await code(typed)).body).toMatchObject({
        homeworkId: diary.id,
        title: { nl: 'Lichaamsdagboek' },
      });
    const { entries } = await read(diary);
    expect(entries).toMatchObject([{ day: TODAY, answers: {}, scope: 'me', handedInAt: expect.any(String) }]);
    const refusals = [await code(own, couple.b), await code('AAAA2222', couple.b)];
    expect(refusals.map(({ status, body }) => [status, body.code])).toEqual([
      [422, 'homework.code'],
      [422, 'homework.code'],
    ]);
    for (let nth = 0; nth < 10; nth += 1) await code('AAAA2222', couple.b);
    const tired = await code(diary.codes.get(couple.b) ?? '', couple.b);
    expect([tired.status, tired.body.code]).toEqual([429, 'too-many-requests']);
    expect((await code('AAAA2222')).status).toBe(422);
  });
});
