import { aCoach, aCouple, aPractice, type TestCouple } from '@tweespraak/shared/testing';
import { createTestApp, type TestApp } from './support/test-app';

const PLAN = {
  ...{ type: 'imago', level: 1, coachPresent: false, first: null },
  ...{ topic: 'De zondag', pillar: null, plannedAt: null },
};

describe('what the product does by itself around a dialogue', () => {
  let test: TestApp;
  let couple: TestCouple;
  beforeAll(async () => {
    test = await createTestApp();
  });
  beforeEach(async () => {
    const practice = await aPractice(test.db);
    couple = await aCouple(test.db, practice, { coach: await aCoach(test.db, practice) });
    test.mails.length = 0;
  });
  afterAll(() => test.close());

  const planned = async (): Promise<string> => {
    const answer = await (await test.as(couple.coach)).post(`/api/couples/${couple.id}/dialogues`).send(PLAN);
    return answer.body.id;
  };
  const addressees = () => test.mails.map(({ to }) => to).sort();

  it('writes to both of a plan, to one of a question, and to the other of its answer', async () => {
    await planned();
    await test.jobsDone();
    expect(addressees()).toEqual([couple.a.email, couple.b.email].sort());
    test.mails.length = 0;
    const question = { type: 'appreciation', topic: null, at: null };
    const { id } = (await (await test.as(couple.a)).post('/api/my/dialogues').send(question)).body;
    await test.jobsDone();
    expect(addressees()).toEqual([couple.b.email]);
    const answer = { answer: 'yes', proposedAt: null };
    await (await test.as(couple.b)).put(`/api/my/dialogues/${id}/answer`).send(answer).expect(204);
    await test.jobsDone();
    expect(test.mails.map(({ to }) => to)).toEqual([couple.b.email, couple.a.email]);
  });

  it('lets a pause lapse when its day is over, and forgets what a plan was about that was taken back', async () => {
    const [paused, gone] = [await planned(), await planned()];
    const noor = await test.as(couple.a);
    await noor.get(`/api/rooms/${paused}`).expect(200);
    for (const [version, type] of ['begin', 'pause'].entries())
      await noor.post(`/api/rooms/${paused}/moves`).send({ version, move: { type } }).expect(200);
    await (await test.as(couple.coach)).post(`/api/dialogues/${gone}/cancellation`).expect(204);
    await aDayPasses(paused);
    await test.jobsDone();
    const rows = await test.db.rows(
      `SELECT status, topic IS NULL AS forgotten FROM dialogues WHERE id = ANY ($1) ORDER BY array_position($1, id)`,
      [[paused, gone]],
    );
    expect(rows).toEqual([
      { status: 'lapsed', forgotten: true },
      { status: 'cancelled', forgotten: true },
    ]);
  });

  /** As if it were tomorrow: the room's instants lie a day back, and what waits for tomorrow is due. */
  const aDayPasses = async (dialogueId: string) => {
    const day = 25 * 3_600_000;
    await test.db.rows(
      `UPDATE dialogue_rooms SET state = state || jsonb_build_object(
         'pausedAt', (state ->> 'pausedAt')::float8 - $2, 'movedAt', (state ->> 'movedAt')::float8 - $2)
       WHERE dialogue_id = $1`,
      [dialogueId, day],
    );
    await test.db.rows(`UPDATE pgboss.job SET start_after = now() WHERE name = 'dialogue.look'`);
  };
});
