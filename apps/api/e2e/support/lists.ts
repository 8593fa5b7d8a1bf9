import type { DialogueList, MyVision } from '@tweespraak/dialogues/contract';
import type { TestPerson } from '@tweespraak/shared/testing';
import type { Response } from 'supertest';
import { aPlannedRoom, type TestRoom } from './rooms';
import type { TestApp } from './test-app';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** A dialogue with own lists, and the two who write. */
export interface TestList extends TestRoom {
  /** A request to this dialogue's own path: '/list'. */
  ask(person: TestPerson, method: Method, path: string, body?: object): Promise<Response>;
  list(person: TestPerson): Promise<DialogueList>;
}

export async function aList(
  test: TestApp,
  type:
    | 'relationship-vision'
    | 'caring-behaviours'
    | 'fun'
    | 'behaviour-request'
    | 'gratitude'
    | 'zero-negativity',
): Promise<TestList> {
  const room = await aPlannedRoom(test, { type, coachPresent: false });
  const ask: TestList['ask'] = async (person, method, path, body) => {
    const request = (await test.as(person))[method](`${room.path}${path}`);
    return body ? request.send(body) : request;
  };
  return { ...room, ask, list: async (person) => (await ask(person, 'get', '/list')).body };
}

const GESTURES = ['een kop thee', 'een hand op mijn rug', 'een briefje in mijn tas'];

/** Enough for a complete list of caring gestures. @returns the ids. */
export async function writeGestures(list: TestList, person: TestPerson, of = ''): Promise<string[]> {
  const ids: string[] = [];
  for (const text of GESTURES) {
    const answer = await list.ask(person, 'post', '/list', { box: 'now', text: `${text}${of}`, weight: 2 });
    ids.push(answer.body.id);
  }
  return ids;
}

const WISHES = ['lachen elke dag', 'eten samen', 'gaan samen op pad', 'rusten op zondag', 'praten rustig'];

/** Enough for a complete list of wishes. @returns the ids. */
export async function writeWishes(list: TestList, person: TestPerson): Promise<string[]> {
  const ids: string[] = [];
  for (const wish of WISHES) {
    const body = { box: 'wish', text: `Wij ${wish} (${person.givenName}).`, weight: null };
    ids.push((await list.ask(person, 'post', '/list', body)).body.id);
  }
  return ids;
}

export const NO_MARK = { sameAs: null, agreed: false, importance: null, top: false, hard: false };

/** Both ready with a list that is complete. */
export async function openLists(
  list: TestList,
  write: (list: TestList, person: TestPerson) => Promise<string[]>,
): Promise<{ a: string[]; b: string[] }> {
  const { a, b } = list.couple;
  const ids = { a: await write(list, a), b: await write(list, b) };
  for (const person of [a, b]) await list.ask(person, 'put', '/list/ready', { ready: true });
  return ids;
}

/** Both have rated: a's first two wishes are of both, by b's yes. */
export async function aRatedVision(
  test: TestApp,
): Promise<{ list: TestList; ids: { a: string[]; b: string[] } }> {
  const list = await aList(test, 'relationship-vision');
  const ids = await openLists(list, writeWishes);
  for (const [person, own] of [
    [list.couple.a, ids.a],
    [list.couple.b, ids.b],
  ] as const) {
    for (const [nth, id] of [...ids.a, ...ids.b].entries()) {
      const agreed = person === list.couple.b && ids.a.slice(0, 2).includes(id);
      const mark = { ...NO_MARK, agreed, importance: nth === 1 ? 5 : 3, top: own.slice(0, 2).includes(id) };
      await list.ask(person, 'put', `/list/${id}/mark`, mark);
    }
    await list.ask(person, 'put', '/list/rated', { ready: true });
  }
  return { list, ids };
}

export const visionOf = async (test: TestApp, person: TestPerson): Promise<MyVision> =>
  (await (await test.as(person)).get('/api/my/vision')).body;

/** Ends a dialogue as a move of its room would, within its practice. */
export async function end(
  test: TestApp,
  { id, couple }: TestList,
  status: 'closed' | 'stopped',
): Promise<void> {
  await test.db.rows(
    `WITH here AS (SELECT set_config('app.practice_id', $3, true))
     UPDATE dialogues SET status = $2, ended_at = now() FROM here WHERE id = $1`,
    [id, status, couple.practice.id],
  );
}
