import { TogetherPage } from '@tweespraak/pillars/contract';
import { findInstrument, PILLARS, sharedStrength } from '@tweespraak/pillars/domain';
import { aRound, type TestCouple, type TestPerson } from '@tweespraak/shared/testing';
import { ALARMING, allAnswers, aCoupleWithRound, bytes, handIn, release } from './support/answering';
import { createTestApp, type TestApp } from './support/test-app';

describe('what both partners see together', () => {
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

  const outcome = async (person: TestPerson, id = roundId) =>
    (await test.as(person)).get(`/api/my/rounds/${id}/outcome`);
  const stateFor = async (person: TestPerson) =>
    (await (await test.as(person)).get(`/api/my/rounds/${roundId}`)).body.state;
  const finish = async (id = roundId) => {
    await handIn(test, couple.a, id);
    await handIn(test, couple.b, id, { turn: 1 });
    await release(test, couple.coach, id);
  };
  const consent = async (person: TestPerson, value: boolean) =>
    (await test.as(person)).put(`/api/my/rounds/${roundId}/consent`).send({ consent: value });

  it('is one page, the same for both but for who they are', async () => {
    await finish();
    const [one, other] = [await outcome(couple.a), await outcome(couple.b)];
    expect(one.status).toBe(200);
    expect(one.body).toEqual(TogetherPage.parse(one.body));
    expect({ ...one.body, me: '' }).toEqual({ ...other.body, me: '' });
    expect([one.body.me, other.body.me]).toEqual(['a', 'b']);
    expect(one.body).toMatchObject({
      roundId,
      names: { a: couple.a.givenName, b: couple.b.givenName },
      coachName: couple.coach.givenName,
    });
    const instrument = findInstrument('9p-36@1');
    const [a, b] = [allAnswers(0), allAnswers(1)].map((answers) => answers.map(({ value }) => value));
    expect(one.body.rounds[0].sharedStrength).toEqual(
      PILLARS.map((pillar) => sharedStrength(instrument, pillar, a ?? [], b ?? [])?.strength ?? null),
    );
  });

  it('holds no total, no answer to a question, nothing private and no hour', async () => {
    await handIn(test, couple.a, roundId, { told: ALARMING });
    await handIn(test, couple.b, roundId);
    await release(test, couple.coach, roundId);
    const { text, body } = await outcome(couple.b);
    expect(text).not.toMatch(/total|answers|safety|validity|flag|quality|submitted/i);
    expect(body.rounds[0].finishedAt).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('holds every open round up to the one that is asked for', async () => {
    await finish();
    const [shut, last] = [await aRound(test.db, couple), await aRound(test.db, couple)];
    await handIn(test, couple.a, shut);
    await handIn(test, couple.b, shut, { consent: false });
    await release(test, couple.coach, shut);
    await finish(last);
    const ids = async (id: string) =>
      (await outcome(couple.a, id)).body.rounds.map((round: { roundId: string }) => round.roundId);
    expect(await ids(last)).toEqual([roundId, last]);
    expect(await ids(roundId)).toEqual([roundId]);
  });

  it('opens for both in the moment that the last of them agrees, and says so by mail, once', async () => {
    await handIn(test, couple.a, roundId);
    await handIn(test, couple.b, roundId, { consent: false });
    await release(test, couple.coach, roundId);
    await test.jobsDone();
    const told = () =>
      test.mails
        .map(({ to }) => to)
        .filter((to) => [couple.a.email, couple.b.email].includes(to))
        .sort();
    expect([told(), await stateFor(couple.a), (await outcome(couple.b)).status]).toEqual([
      [],
      'handed-in',
      403,
    ]);
    await consent(couple.b, true);
    await test.jobsDone();
    expect([await stateFor(couple.a), await stateFor(couple.b)]).toEqual(['open', 'open']);
    expect(told()).toEqual([couple.a.email, couple.b.email].sort());
    await consent(couple.b, false);
    await consent(couple.b, true);
    await test.jobsDone();
    expect(told()).toHaveLength(2);
  });

  it('shuts for both in the moment that one withdraws, with the bytes of a page that was never open', async () => {
    const never = bytes(await outcome(couple.b));
    await finish();
    await outcome(couple.b);
    await consent(couple.a, false);
    for (const person of [couple.a, couple.b]) expect(bytes(await outcome(person))).toBe(never);
    expect(await stateFor(couple.b)).toBe('handed-in');
  });

  it('opens at the moment that the coach set, not before', async () => {
    await handIn(test, couple.a, roundId);
    await handIn(test, couple.b, roundId);
    const releaseAt = new Date(Date.now() + 3_600_000).toISOString();
    await (await test.as(couple.coach)).put(`/api/rounds/${roundId}/release`).send({ releaseAt });
    expect((await outcome(couple.a)).status).toBe(403);
    await test.db.rows(`UPDATE round_releases SET release_at = now() WHERE round_id = $1`, [roundId]);
    expect((await outcome(couple.a)).status).toBe(200);
  });

  it('needs no coach where the practice says so, and one all the same when something asks for a talk', async () => {
    const easy = await aCoupleWithRound(test, { coachReleaseRequired: false });
    [couple, roundId] = [easy.couple, easy.roundId];
    await handIn(test, couple.a, roundId);
    await handIn(test, couple.b, roundId);
    expect((await outcome(couple.a)).status).toBe(200);
    const careful = await aRound(test.db, couple);
    await handIn(test, couple.a, careful, { told: ALARMING });
    await handIn(test, couple.b, careful);
    expect((await outcome(couple.b, careful)).status).toBe(403);
    await release(test, couple.coach, careful);
    expect((await outcome(couple.b, careful)).status).toBe(200);
  });

  it('leaves a line in the log when it was asked for too early', async () => {
    await outcome(couple.b);
    const rows = await test.db.rows(`SELECT action, outcome, object_id FROM access_log WHERE actor_id = $1`, [
      couple.b.id,
    ]);
    expect(rows).toEqual([{ action: 'outcome.read', outcome: 'denied', object_id: roundId }]);
  });
});
