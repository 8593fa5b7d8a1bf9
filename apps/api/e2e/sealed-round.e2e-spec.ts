import type { TestCouple } from '@tweespraak/shared/testing';
import { ALARMING, allAnswers, aCoupleWithRound, bytes, CALM, handIn, release } from './support/answering';
import { createTestApp, type TestApp } from './support/test-app';

type Reach = () => Promise<unknown>;

describe('the other partner, whatever they do or leave', () => {
  let test: TestApp;
  let couple: TestCouple;
  let roundId: string;
  beforeAll(async () => {
    test = await createTestApp();
  });
  afterAll(() => test.close());

  const a = () => test.as(couple.a);
  const path = (rest = '') => `/api/my/rounds/${roundId}${rest}`;
  const byHand = (text: string) => test.db.rows(text, [roundId]);

  /** The round as on its first day: the same ids for every state, so that bytes can be compared. */
  const startOver = async () => {
    await byHand(`DELETE FROM responses WHERE round_id = $1`);
    await byHand(`DELETE FROM private_answers WHERE round_id = $1`);
    await byHand(`DELETE FROM response_drafts WHERE round_id = $1`);
    await byHand(`DELETE FROM round_releases WHERE round_id = $1`);
    await byHand(`UPDATE rounds SET announced_at = NULL WHERE id = $1`);
    await byHand(`UPDATE round_seats SET started_at = NULL, submitted_at = NULL, declined_at = NULL,
      consented_at = NULL, withdrawn_at = NULL WHERE round_id = $1`);
    await test.db.rows(`UPDATE people SET joined_at = now() WHERE id = $1`, [couple.a.id]);
    await test.db.rows(`DELETE FROM access_log WHERE practice_id = $1`, [couple.practice.id]);
    await test.db.rows(`DELETE FROM identity.sessions WHERE practice_id = $1`, [couple.practice.id]);
  };

  const notAccepted: [string, Reach] = [
    'has not accepted the invitation',
    () => test.db.rows(`UPDATE people SET joined_at = NULL WHERE id = $1`, [couple.a.id]),
  ];
  const shut: [string, Reach][] = [
    notAccepted,
    ['has not begun', async () => undefined],
    [
      'is halfway',
      async () => (await a()).patch(path('/draft')).send({ answers: allAnswers().slice(0, 18) }),
    ],
    ['has told the coach something', async () => (await a()).put(path('/private')).send(ALARMING)],
    [
      'is ready and has not handed in',
      async () => (await a()).patch(path('/draft')).send({ answers: allAnswers() }),
    ],
    ['declined', async () => (await a()).put(path('/declined')).send({ declined: true })],
    ['is done and does not want to share', () => handIn(test, couple.a, roundId, { consent: false })],
    [
      'is done, flagged, and does not want to share',
      () => handIn(test, couple.a, roundId, { consent: false, told: ALARMING }),
    ],
    [
      'withdrew',
      async () => {
        await handIn(test, couple.a, roundId);
        await (await a()).put(path('/consent')).send({ consent: false });
      },
    ],
  ];
  const agreed: [string, Reach][] = [
    ['is done and agrees', () => handIn(test, couple.a, roundId)],
    ['is done and agrees, flagged', () => handIn(test, couple.a, roundId, { told: ALARMING })],
  ];

  /** Every route of a partner, read first and then acted on; B's own steps are the same each time. */
  const allThatBCanAsk = async (): Promise<string[]> => {
    const browser = await test.as(couple.b);
    const answers = [
      await browser.get('/api/my/rounds'),
      await browser.get(path()),
      await browser.get(path('/outcome')),
      await browser.get('/api/session'),
      await browser.get('/api/account'),
      await browser.get('/api/access-log?who=others'),
      await browser.patch(path('/draft')).send({ answers: [{ item: 0, value: 3 }] }),
      await browser.put(path('/private')).send(CALM),
      await browser.post(path('/submission')).send({ consent: false }),
      await browser.put(path('/consent')).send({ consent: true }),
      await browser.put(path('/declined')).send({ declined: true }),
      await browser.get(path()),
      await browser.get(path('/outcome')),
      await browser.get(`/api/couples/${couple.id}/pillars`),
      await browser.get('/api/caseload'),
    ];
    await test.jobsDone();
    return [...answers.map(bytes), `mails: ${test.mails.filter(({ to }) => to === couple.b.email).length}`];
  };

  const bIs: [string, Reach][] = [
    ['has not begun', async () => undefined],
    ['has handed in and agrees', () => handIn(test, couple.b, roundId)],
  ];
  const theCoach: [string, Reach][] = [
    ['has not released', async () => undefined],
    ['has released', () => release(test, couple.coach, roundId)],
  ];

  const sameBytes = async (states: [string, Reach][], before: Reach, after: Reach) => {
    const seen = new Map<string, string[]>();
    for (const [name, reach] of states) {
      await startOver();
      await before();
      await reach();
      await after();
      seen.set(name, await allThatBCanAsk());
    }
    const [first] = seen.values();
    expect(first?.length).toBeGreaterThan(10);
    const different = [...seen].flatMap(([name, answers]) =>
      answers.filter((answer, index) => answer !== first?.[index]).map((answer) => [name, answer]),
    );
    expect(different).toEqual([]);
  };

  describe.each(bIs)('looks the same to somebody who %s', (_, bDoes) => {
    it.each(theCoach)('when the coach %s', async (_name, coachDoes) => {
      ({ couple, roundId } = await aCoupleWithRound(test));
      await sameBytes(shut, bDoes, coachDoes);
    });

    it('also when they agree, until the coach releases', async () => {
      ({ couple, roundId } = await aCoupleWithRound(test));
      await sameBytes([...shut, ...agreed], bDoes, async () => undefined);
    });

    it('also when something asks for a talk, in a practice that releases by itself', async () => {
      ({ couple, roundId } = await aCoupleWithRound(test, { coachReleaseRequired: false }));
      await sameBytes([...shut, ...agreed.slice(1)], bDoes, async () => undefined);
    });
  });

  it('shows a difference at last when the gate is open: the looking would have found one', async () => {
    ({ couple, roundId } = await aCoupleWithRound(test));
    await startOver();
    await handIn(test, couple.b, roundId);
    const before = await allThatBCanAsk();
    await startOver();
    await handIn(test, couple.b, roundId);
    await handIn(test, couple.a, roundId);
    await release(test, couple.coach, roundId);
    expect(await allThatBCanAsk()).not.toEqual(before);
  });
});
