import { CURRENT_INSTRUMENT } from '@tweespraak/pillars/domain';
import {
  aCoach,
  aCouple,
  aPractice,
  aRound,
  type PracticeOverrides,
  type TestPerson,
} from '@tweespraak/shared/testing';
import type { Response } from 'supertest';
import type { TestApp } from './test-app';

/** An answer to every question, other ones for another `turn`. */
export const allAnswers = (turn = 0) =>
  CURRENT_INSTRUMENT.items.map((_, item) => ({ item, value: (item + turn) % 7, ms: 3000 }));
export const CALM = { validity: [1, 2, 3], safety: [0, 0, 0, 6] };
export const ALARMING = { validity: [1, 2, 3], safety: [6, 2, 3, 0] };

/** A couple with a round that is open to answer. */
export async function aCoupleWithRound(test: TestApp, overrides: PracticeOverrides = {}) {
  const practice = await aPractice(test.db, overrides);
  const couple = await aCouple(test.db, practice, { coach: await aCoach(test.db, practice) });
  return { couple, roundId: await aRound(test.db, couple) };
}

/** Answers everything and hands in, as the dashboard does. @returns the last answer. */
export async function handIn(
  test: TestApp,
  person: TestPerson,
  roundId: string,
  { consent = true, turn = 0, told = CALM } = {},
): Promise<Response> {
  const browser = await test.as(person);
  const round = `/api/my/rounds/${roundId}`;
  await browser
    .patch(`${round}/draft`)
    .send({ answers: allAnswers(turn) })
    .expect(200);
  await browser.put(`${round}/private`).send(told).expect(204);
  return browser.post(`${round}/submission`).send({ consent });
}

/** Turns the coach's key now. */
export async function release(test: TestApp, coach: TestPerson, roundId: string): Promise<void> {
  await (await test.as(coach)).put(`/api/rounds/${roundId}/release`).send({ releaseAt: null }).expect(204);
}

/** Every byte of an answer but the clock and the request's own id. */
export const bytes = ({ status, headers, text }: Response) =>
  JSON.stringify({ status, headers: { ...headers, date: '' }, text: text ?? '' }).replace(
    /(instance\\*":\\*")[0-9a-f-]{36}/g,
    '$1',
  );
