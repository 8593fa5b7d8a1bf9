import type { TestPerson } from '@tweespraak/shared/testing';
import { bytes } from './support/answering';
import { aList, NO_MARK, openLists, type TestList, writeGestures } from './support/lists';
import { enter, send, stateOf, walk } from './support/rooms';
import { createTestApp, type TestApp } from './support/test-app';

describe('own lists', () => {
  let test: TestApp;
  let list: TestList;
  let a: TestPerson;
  let b: TestPerson;
  beforeAll(async () => {
    test = await createTestApp({ WORKER: 'off' });
  });
  beforeEach(async () => {
    list = await aList(test, 'caring-behaviours');
    ({ a, b } = list.couple);
  });
  afterAll(() => test.close());

  const ready = (person: TestPerson, isReady = true) =>
    list.ask(person, 'put', '/list/ready', { ready: isReady });
  const stored = () =>
    test.db.rows(
      `SELECT s.id, s.sealed, s.weight, m.importance FROM dialogue_sentences s LEFT JOIN sentence_marks m ON m.sentence_id = s.id
       WHERE s.dialogue_id = $1 ORDER BY s.id, m.person_id`,
      [list.id],
    );
  /** Everything that a partner can ask about this dialogue. */
  const pagesOf = async (person: TestPerson) => {
    const browser = await test.as(person);
    const pages = [
      `${list.path}/list`,
      `${list.path}/days`,
      '/api/my/dialogues',
      '/api/my/vision',
      '/api/my/gifts',
    ];
    const read: string[] = [];
    for (const page of pages) read.push(bytes(await browser.get(page)));
    return read;
  };

  it('give the other the same bytes, whatever I write, change, take away or say, until both are ready', async () => {
    await writeGestures(list, b);
    const before = await pagesOf(b);
    const news = await test.db.superuser.connect();
    let heard = 0;
    news.on('notification', () => heard++);
    await news.query('LISTEN dialogues');
    const [first = '', second = ''] = await writeGestures(list, a);
    expect(await pagesOf(b)).toEqual(before);
    await list.ask(a, 'patch', `/list/${first}`, { text: 'een heel andere zin', weight: 3 });
    await list.ask(a, 'delete', `/list/${second}`);
    expect(await pagesOf(b)).toEqual(before);
    await writeGestures(list, a);
    expect((await ready(a)).status).toBe(204);
    expect(await pagesOf(b)).toEqual(before);
    await ready(a, false);
    await ready(a);
    expect(await pagesOf(b)).toEqual(before);
    await news.query('SELECT 1');
    expect(heard).toBe(0);
    news.release(true);
  });

  it('open to both in the same moment, when the second one is ready', async () => {
    await writeGestures(list, a, ' van a');
    await writeGestures(list, b, ' van b');
    await ready(a);
    expect(await list.list(a)).toMatchObject({ iAmReady: true, open: false });
    expect((await list.list(a)).sentences.every(({ mine }) => mine)).toBe(true);
    await ready(b);
    for (const person of [a, b]) {
      const { open, sentences } = await list.list(person);
      expect(open).toBe(true);
      expect(sentences.map(({ mine }) => mine)).toEqual([true, true, true, false, false, false]);
      expect(
        sentences.filter(({ mine, text }) => text.endsWith(person === a ? ' van a' : ' van b') === mine),
      ).toHaveLength(6);
    }
  });

  it('stand once they are open: nothing is added, changed, taken away or closed again', async () => {
    const { a: mine } = await openLists(list, writeGestures);
    const before = await stored();
    const tries = [
      await list.ask(a, 'post', '/list', { box: 'now', text: 'nog een', weight: 1 }),
      await list.ask(a, 'patch', `/list/${mine[0]}`, { text: 'anders' }),
      await list.ask(a, 'delete', `/list/${mine[0]}`),
      await ready(a, false),
    ];
    expect(tries.map(({ status, body }) => [status, body.code])).toEqual(Array(4).fill([422, 'list.open']));
    expect(await stored()).toEqual(before);
    expect((await list.list(b)).open).toBe(true);
  });

  it('show the other exactly what stands, also when a change and "I am ready" meet', async () => {
    for (let turn = 0; turn < 5; turn++) {
      const one = await aList(test, 'caring-behaviours');
      const [first = ''] = await writeGestures(one, one.couple.a);
      await writeGestures(one, one.couple.b);
      await one.ask(one.couple.a, 'put', '/list/ready', { ready: true });
      const [, , seen] = await Promise.all([
        one
          .ask(one.couple.a, 'put', '/list/ready', { ready: false })
          .then(() => one.ask(one.couple.a, 'patch', `/list/${first}`, { text: 'op het laatst veranderd' })),
        one.ask(one.couple.b, 'put', '/list/ready', { ready: true }),
        one.ask(one.couple.b, 'put', '/list/ready', { ready: true }).then(() => one.list(one.couple.b)),
      ]);
      const later = await one.list(one.couple.b);
      if (seen.open) expect(later).toEqual(seen);
      else expect(seen.sentences.every(({ mine }) => mine)).toBe(true);
    }
  });

  it('are not ready before they are complete, and say in codes what is missing', async () => {
    await list.ask(a, 'post', '/list', { box: 'now', text: 'een kop thee', weight: null });
    const answer = await ready(a);
    expect([answer.status, answer.body.code]).toEqual([422, 'list.not-complete']);
    expect(answer.body.details.problems).toEqual(['list.too-few', 'list.weight']);
    expect((await list.list(a)).iAmReady).toBe(false);
  });

  it('are written in no hurry: ready is taken back before the other is, and only then is something changed', async () => {
    const [first = ''] = await writeGestures(list, a);
    await ready(a);
    expect((await list.ask(a, 'patch', `/list/${first}`, { text: 'x' })).body.code).toBe('list.ready');
    await ready(a, false);
    expect((await list.ask(a, 'patch', `/list/${first}`, { text: 'een kop soep' })).status).toBe(204);
    const [sentence] = (await list.list(a)).sentences;
    expect(sentence).toMatchObject({ text: 'een kop soep', weight: 2, box: 'now' });
  });

  it.each([
    ['another box', { box: 'wish', text: 'Wij lachen', weight: 1 }, 422],
    ['no words', { box: 'now', text: '  ', weight: 1 }, 400],
    ['too many words', { box: 'now', text: 'a'.repeat(301), weight: 1 }, 400],
    ['a weight that does not exist', { box: 'now', text: 'thee', weight: 9 }, 400],
  ])('take no sentence with %s', async (_, body, status) => {
    const answer = await list.ask(a, 'post', '/list', body);
    expect(answer.status).toBe(status);
    expect(await stored()).toEqual([]);
  });

  it('are one’s own, whoever a sentence says it is from', async () => {
    await list.ask(a, 'post', '/list', { box: 'now', text: 'thee', weight: 1, personId: b.id });
    expect((await list.list(b)).sentences).toEqual([]);
    expect((await list.list(a)).sentences).toHaveLength(1);
  });

  it('are marked once they are open, each alone, until both have said so', async () => {
    const early = await list.ask(a, 'put', `/list/${(await writeGestures(list, a))[0]}/mark`, NO_MARK);
    expect(early.body.code).toBe('list.closed');
    list = await aList(test, 'caring-behaviours');
    ({ a, b } = list.couple);
    const { a: ofA, b: ofB } = await openLists(list, writeGestures);
    const before = await pagesOf(b);
    expect((await list.ask(a, 'put', `/list/${ofB[0]}/mark`, { ...NO_MARK, hard: true })).status).toBe(204);
    await list.ask(a, 'put', '/list/rated', { ready: true });
    expect(await pagesOf(b)).toEqual(before);
    const borrowed = await list.ask(b, 'put', `/list/${ofA[0]}/mark`, { ...NO_MARK, sameAs: ofA[1] });
    expect(borrowed.body.code).toBe('list.same-as');
    await list.ask(b, 'put', '/list/rated', { ready: true });
    const opened = (await list.list(b)).sentences.find(({ id }) => id === ofB[0]);
    expect(opened).toMatchObject({ mine: true, theirMark: { hard: true }, myMark: null });
    const late = await list.ask(b, 'put', `/list/${ofA[0]}/mark`, NO_MARK);
    expect(late.body.code).toBe('list.open');
    expect((await list.ask(b, 'put', '/list/rated', { ready: false })).body.code).toBe('list.open');
  });

  it('are handed in by the move of the room, in the same moment, and not before they are complete', async () => {
    await enter(test, list, 'a');
    const { version, step } = await walk(test, list, [['a', 'begin']]);
    expect(step).toBe('solo');
    const early = await send(test, list, 'a', { version, move: { type: 'ready' } });
    expect([early.status, early.body.code]).toEqual([422, 'dialogue.list-not-ready']);
    for (const person of [a, b]) await writeGestures(list, person);
    await walk(test, list, [['a', 'ready']]);
    expect(await list.list(a)).toMatchObject({ iAmReady: true, open: false });
    expect((await ready(a, false)).body.code).toBe('list.handed-in');
    expect((await walk(test, list, [['b', 'ready']])).step).toBe('exchange');
    expect((await list.list(b)).open).toBe(true);
    await walk(test, list, [
      ['a', 'ready'],
      ['b', 'ready'],
      ['b', 'ready'],
      ['a', 'ready'],
    ]);
    expect([(await stateOf(test, list)).step, (await list.list(a)).rated]).toEqual(['commit', true]);
  });

  it('are closed to writing when the dialogue has ended, and to the coach always', async () => {
    await writeGestures(list, a);
    for (const path of ['/list', '/days', '/requests'])
      expect((await list.ask(list.couple.coach, 'get', path)).status).toBe(403);
    await test.db.rows(`UPDATE dialogues SET status = 'closed' WHERE id = $1`, [list.id]);
    const answer = await list.ask(a, 'post', '/list', { box: 'now', text: 'nog een', weight: 1 });
    expect([answer.status, answer.body.code]).toEqual([422, 'dialogue.ended']);
    expect((await list.list(a)).sentences).toHaveLength(3);
  });
});
