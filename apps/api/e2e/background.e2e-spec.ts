import { JOB_KINDS, type PracticeJobs } from '@tweespraak/practices/contract';
import {
  aCoach,
  aCouple,
  anAdmin,
  aPractice,
  type TestCouple,
  type TestPerson,
} from '@tweespraak/shared/testing';
import { createTestApp, type TestApp } from './support/test-app';

const DONE = '2026-01-02T03:04:05.000Z';
const SOON = '2000-01-01T00:00:00Z';

describe('what happens in the background of a practice', () => {
  let test: TestApp;
  let admin: TestPerson;
  let foreign: TestPerson;
  let couple: TestCouple;
  beforeAll(async () => {
    test = await createTestApp({ WORKER: 'off' });
  });
  beforeEach(async () => {
    const [practice, other] = [await aPractice(test.db), await aPractice(test.db)];
    admin = await anAdmin(test.db, practice);
    foreign = await anAdmin(test.db, other);
    couple = await aCouple(test.db, practice, { coach: await aCoach(test.db, practice) });
    await plant('notice.send', 'failed', { retries: 30 });
    await plant('notice.send', 'failed');
    await plant('notice.send', 'completed', { done: DONE });
    await plant('notice.send', 'created', { at: '2099-01-01T00:00:00Z' });
    await plant('mail.round', 'created');
    await plant('mail.outcome', 'retry', { retries: 1 });
    await plant('mail.invitation', 'active');
    await plant('mail.password-reset', 'failed');
  });
  afterAll(() => test.close());

  const plant = (name: string, state: string, more: { retries?: number; at?: string; done?: string } = {}) =>
    test.db.rows(
      `INSERT INTO pgboss.job (name, data, state, retry_count, start_after, completed_on) VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        name,
        { practiceId: couple.practice.id, personId: couple.a.id },
        state,
        more.retries ?? 0,
        more.at ?? SOON,
        more.done ?? null,
      ],
    );
  const read = async (person: TestPerson) => (await test.as(person)).get('/api/practice/jobs');
  const retry = async (person: TestPerson, kind: string) =>
    (await test.as(person)).post(`/api/practice/jobs/${kind}/retry`);
  const numbers = async (kind: string, person = admin) => {
    const { kinds } = (await read(person)).body as PracticeJobs;
    const found = kinds.find((one) => one.kind === kind);
    return found && [found.planned, found.waiting, found.busy, found.failed, found.retried, found.lastDone];
  };

  it('is told in numbers, for every kind, and says nothing more', async () => {
    const { status, body, text } = await read(admin);
    expect([status, body.kinds.map(({ kind }: { kind: string }) => kind)]).toEqual([200, [...JOB_KINDS]]);
    expect(await numbers('messages')).toEqual([1, 0, 0, 2, 1, DONE]);
    expect(await numbers('questionnaires')).toEqual([0, 2, 0, 0, 1, null]);
    expect(await numbers('invitations')).toEqual([0, 0, 1, 0, 0, null]);
    expect(await numbers('homework')).toEqual([0, 0, 0, 0, 0, null]);
    for (const secret of [couple.id, couple.a.id, couple.a.givenName, couple.practice.id])
      expect(text).not.toContain(secret);
  });

  it('is this practice’s alone', async () => {
    expect(await numbers('messages', foreign)).toEqual([0, 0, 0, 0, 0, null]);
    expect((await retry(foreign, 'messages')).status).toBe(204);
    expect((await numbers('messages'))?.[3]).toBe(2);
  });

  it('is tried again where it failed, of that kind alone', async () => {
    expect((await retry(admin, 'messages')).status).toBe(204);
    expect((await numbers('messages'))?.slice(0, 4)).toEqual([1, 2, 0, 0]);
    const [other] = await test.db.rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM pgboss.job WHERE name = 'mail.password-reset' AND state = 'failed'`,
    );
    expect(other?.n).toBeGreaterThan(0);
    expect((await retry(admin, 'messages')).status).toBe(204);
  });

  it('is for who manages the practice', async () => {
    for (const person of [couple.coach, couple.a]) {
      expect((await read(person)).status).toBe(403);
      expect((await retry(person, 'messages')).status).toBe(403);
    }
  });

  it.each(['passwords', 'notice.send', '%27'])('knows no kind %s', async (kind) => {
    expect((await retry(admin, kind)).status).toBe(400);
  });
});
