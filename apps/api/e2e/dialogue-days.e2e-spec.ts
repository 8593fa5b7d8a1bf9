import type { DayBody, DialogueDay } from '@tweespraak/dialogues/contract';
import { addDays, localDateIn } from '@tweespraak/shared/kernel';
import { raiseFlag, type TestPerson } from '@tweespraak/shared/testing';
import { bytes } from './support/answering';
import { aList, type TestList } from './support/lists';
import { enter, walk } from './support/rooms';
import { createTestApp, type TestApp } from './support/test-app';

describe('days of a practice at home', () => {
  let test: TestApp;
  let practice: TestList;
  let a: TestPerson;
  let b: TestPerson;
  const today = localDateIn(new Date(), 'Europe/Amsterdam');
  beforeAll(async () => {
    test = await createTestApp({ WORKER: 'off' });
  });
  afterAll(() => test.close());

  const inA = async (type: Parameters<typeof aList>[1]) => {
    practice = await aList(test, type);
    ({ a, b } = practice.couple);
    await test.db.rows(`UPDATE dialogues SET created_at = now() - interval '10 days' WHERE id = $1`, [
      practice.id,
    ]);
  };
  const note = (person: TestPerson, day: Partial<DayBody>) =>
    practice.ask(person, 'put', '/days', { onDay: today, kind: 'said', smile: null, shared: false, ...day });
  const days = async (person: TestPerson): Promise<DialogueDay[]> =>
    (await practice.ask(person, 'get', '/days')).body;

  it('are one’s own: the other’s bytes are the same whatever an evening was', async () => {
    await inA('zero-negativity');
    const page = async () => bytes(await practice.ask(b, 'get', '/days'));
    const before = await page();
    for (const kind of ['sun', 'cloud', 'skipped'] as const)
      expect((await note(a, { kind })).status).toBe(204);
    await note(a, { kind: 'cloud', onDay: addDays(today, -1) });
    expect(await page()).toBe(before);
  });

  it('hold one answer of an evening: another one takes its place', async () => {
    await inA('zero-negativity');
    await note(a, { kind: 'sun' });
    await note(a, { kind: 'cloud' });
    await note(a, { kind: 'said' });
    expect((await days(a)).map(({ kind }) => kind)).toEqual(['cloud', 'said']);
  });

  it('never share how an evening was', async () => {
    await inA('zero-negativity');
    expect((await note(a, { kind: 'cloud', shared: true })).body.code).toBe('day.private');
    expect(await days(a)).toEqual([]);
  });

  it('share what was received or done, when its owner wants to, and until its owner no longer does', async () => {
    await inA('caring-behaviours');
    await note(a, { kind: 'received' });
    expect(await days(b)).toEqual([]);
    await note(a, { kind: 'received', shared: true });
    expect(await days(b)).toEqual([
      { id: expect.any(String), mine: false, onDay: today, kind: 'received', smile: null, shared: true },
    ]);
    await note(a, { kind: 'received', shared: false });
    expect(await days(b)).toEqual([]);
  });

  it('note a smile, once a day: again changes it', async () => {
    await inA('fun');
    await note(a, { kind: 'done', smile: 4 });
    await note(a, { kind: 'done', smile: 9, shared: true });
    expect(await days(b)).toMatchObject([{ smile: 9 }]);
    expect(await days(a)).toHaveLength(1);
    expect((await note(a, { kind: 'done', smile: 11 })).status).toBe(400);
  });

  it('lie between the beginning and today, and are of their practice', async () => {
    await inA('gratitude');
    for (const onDay of [addDays(today, 2), addDays(today, -12)])
      expect((await note(a, { onDay })).body.code).toBe('day.outside');
    for (const onDay of ['2026-02-30', 'gisteren']) expect((await note(a, { onDay })).status).toBe(400);
    expect((await note(a, { kind: 'sun' })).body.code).toBe('day.kind');
    expect(await days(a)).toEqual([]);
  });

  it('are taken away by their owner alone, as if they had never been', async () => {
    await inA('gratitude');
    await note(a, { shared: true });
    const [day] = await days(b);
    const theirs = await practice.ask(b, 'delete', `/days/${day?.id}`);
    const nobodys = await practice.ask(b, 'delete', `/days/${crypto.randomUUID()}`);
    expect([theirs.status, bytes(theirs)]).toEqual([404, bytes(nobodys)]);
    expect((await practice.ask(a, 'delete', `/days/${day?.id}`)).status).toBe(204);
    expect(await days(b)).toEqual([]);
  });

  it('count nothing: an answer has the days that were, and no number of those that were not', async () => {
    await inA('gratitude');
    await note(a, { onDay: addDays(today, -5) });
    await note(a, {});
    const answer = await practice.ask(a, 'get', '/days');
    expect(answer.body.map(({ onDay }: DialogueDay) => onDay)).toEqual([today, addDays(today, -5)]);
    expect(Object.keys(answer.body[0]).sort()).toEqual(['id', 'kind', 'mine', 'onDay', 'shared', 'smile']);
  });

  it('without negativity are over once a flag stands, in the same words as any that has ended', async () => {
    await inA('zero-negativity');
    await enter(test, practice, 'a');
    await walk(test, practice, [['a', 'begin']]);
    await note(a, { kind: 'sun' });
    const kept = bytes(await practice.ask(a, 'get', '/days'));
    await raiseFlag(test.db, practice.couple);
    const flagged = await note(a, { kind: 'cloud' });
    expect(bytes(await practice.ask(a, 'get', '/days'))).toBe(kept);
    await test.db.rows(`UPDATE private_answers SET flagged = false WHERE couple_id = $1`, [
      practice.couple.id,
    ]);
    await test.db.rows(`UPDATE dialogues SET status = 'closed' WHERE id = $1`, [practice.id]);
    const ended = await note(a, { kind: 'cloud' });
    expect([ended.status, ended.body.code]).toEqual([422, 'dialogue.ended']);
    expect(bytes(flagged)).toBe(bytes(ended));
  });

  it('of other practices go on under a flag: nothing tells the two that there is one', async () => {
    await inA('gratitude');
    await raiseFlag(test.db, practice.couple);
    expect((await note(a, {})).status).toBe(204);
  });
});
