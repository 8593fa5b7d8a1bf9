import { rebuildAllLatest } from '../src/commands/rebuild-latest';
import { aCoupleWithRound, handIn } from './support/answering';
import { createTestApp, type TestApp } from './support/test-app';

describe('the command that computes the latest rows anew', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp({ WORKER: 'off' });
  });
  afterAll(() => test.close());

  it('goes through the couples of every practice', async () => {
    const rounds = [await aCoupleWithRound(test), await aCoupleWithRound(test)];
    for (const { couple, roundId } of rounds) {
      await handIn(test, couple.a, roundId);
      await handIn(test, couple.b, roundId);
    }
    const latest = () => test.db.rows(`SELECT * FROM couple_latest ORDER BY couple_id`);
    const right = await latest();
    expect(right).toHaveLength(2);
    await test.db.rows(`UPDATE couple_latest SET a_total = 0, a_scores = b_scores`);
    expect(await rebuildAllLatest(test.db.env)).toBe(2);
    expect(await latest()).toEqual(right);
  });
});
