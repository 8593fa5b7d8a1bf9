import type { Usage } from '@tweespraak/practices/contract';
import {
  aCoach,
  aCouple,
  aFullPractice,
  anAdmin,
  aPractice,
  aToken,
  type FullPractice,
} from '@tweespraak/shared/testing';
import request from 'supertest';
import { createTestApp, type TestApp } from './support/test-app';

describe('the usage of a practice', () => {
  let test: TestApp;
  let full: FullPractice;
  beforeAll(async () => {
    test = await createTestApp();
    full = await aFullPractice(test.db);
  });
  afterAll(() => test.close());

  const read = async (person = full.admin) =>
    (await (await test.as(person)).get('/api/practice/usage')).body as Usage;
  /** One moment before or after a month began on the wall of the practice. */
  const aroundTheMonth = (minutes: number) =>
    `(date_trunc('month', now() AT TIME ZONE 'Europe/Amsterdam') AT TIME ZONE 'Europe/Amsterdam') + interval '${minutes} minutes'`;

  it('is counted now and for twelve months, newest first', async () => {
    const usage = await read();
    expect(usage).toMatchObject({
      seats: 10,
      seatsUsed: 3,
      coaches: 2,
      admins: 1,
      invited: 0,
      couplesInCare: 2,
    });
    const months = usage.months.map(({ month }) => month);
    expect(months).toHaveLength(12);
    expect([...months].sort().reverse()).toEqual(months);
    const [now] = usage.months;
    const [held] = await test.db.rows<Record<string, number>>(
      `SELECT (SELECT count(*)::int FROM couples WHERE practice_id = $1) AS couples,
         (SELECT count(*)::int FROM rounds WHERE practice_id = $1 AND cancelled_at IS NULL) AS rounds,
         (SELECT count(*)::int FROM homework WHERE practice_id = $1 AND withdrawn_at IS NULL) AS homework`,
      [full.practice.id],
    );
    const sum = (key: 'rounds' | 'homework' | 'couplesStarted') =>
      usage.months.reduce((all, month) => all + month[key], 0);
    expect([sum('couplesStarted'), sum('homework')]).toEqual([held?.['couples'], held?.['homework']]);
    expect(sum('rounds')).toBeGreaterThan(0);
    expect(sum('rounds')).toBeLessThanOrEqual(held?.['rounds'] ?? 0);
    expect(now).toMatchObject({ mailsSent: 1, mailsRefused: 1 });
  });

  it('counts by the months of the practice’s own wall', async () => {
    const practice = await aPractice(test.db, { timeZone: 'Europe/Amsterdam' });
    const admin = await anAdmin(test.db, practice);
    const coach = await aCoach(test.db, practice);
    const [before, after] = [
      await aCouple(test.db, practice, { coach }),
      await aCouple(test.db, practice, { coach }),
    ];
    await test.db.rows(`UPDATE couples SET created_at = ${aroundTheMonth(-1)} WHERE id = $1`, [before.id]);
    await test.db.rows(`UPDATE couples SET created_at = ${aroundTheMonth(1)} WHERE id = $1`, [after.id]);
    const { months } = await read(admin);
    expect(months.map(({ couplesStarted }) => couplesStarted).slice(0, 3)).toEqual([1, 1, 0]);
  });

  it('counts what was held, given and made, and not what was taken back', async () => {
    const other = await aFullPractice(test.db);
    const before = (await read(other.admin)).months;
    const sumOf = (months: Usage['months'], key: 'dialogues' | 'homework' | 'exports') =>
      months.reduce((all, month) => all + month[key], 0);
    await test.db.rows(`UPDATE homework SET withdrawn_at = now() WHERE practice_id = $1`, [
      other.practice.id,
    ]);
    await test.db.rows(`UPDATE dialogues SET status = 'closed', ended_at = now() WHERE id = $1`, [
      other.couple.dialogues.planned.id,
    ]);
    const after = (await read(other.admin)).months;
    expect(sumOf(before, 'homework')).toBeGreaterThan(0);
    expect(sumOf(after, 'homework')).toBe(0);
    expect(sumOf(after, 'dialogues')).toBe(sumOf(before, 'dialogues') + 1);
  });

  it('knows of mails what the mail server said', async () => {
    const practice = await aPractice(test.db);
    const admin = await anAdmin(test.db, practice);
    const invite = async (email: string) =>
      (await test.as(admin)).post('/api/members').send({
        ...{ givenName: 'Bo', familyName: '', email, locale: 'nl', roles: ['coach'] },
      });
    expect((await invite('bo@voorbeeld.example')).status).toBe(201);
    await test.jobsDone();
    expect((await read(admin)).months[0]).toMatchObject({ mailsSent: 1, mailsRefused: 0 });
    expect((await invite('geweigerd@voorbeeld.example')).status).toBe(201);
    await test.jobsDone();
    for (let again = 0; again < 2; again += 1) {
      await test.db.rows(
        `UPDATE pgboss.job SET start_after = now() WHERE name = 'mail.invitation' AND state = 'retry'`,
      );
      await test.jobsDone();
    }
    expect((await read(admin)).months[0]).toMatchObject({ mailsSent: 1, mailsRefused: 1 });
    const rows = await test.db.rows<{ all: string }>(
      `SELECT m::text AS all FROM mail_outcomes m WHERE practice_id = $1`,
      [practice.id],
    );
    for (const { all } of rows) expect(all).not.toMatch(/voorbeeld|@/);
  });

  it('says nothing of anybody', async () => {
    const text = JSON.stringify(await read());
    for (const { text: canary } of full.canaries) expect(text).not.toContain(canary);
    for (const person of [full.couple.a, full.couple.coach]) expect(text).not.toContain(person.id);
  });

  it('can be read by a program of the admin', async () => {
    const { token } = await aToken(test.db, full.admin, { scopes: ['usage.read'] });
    const answer = await request(test.app.getHttpServer())
      .get('/api/practice/usage')
      .set('authorization', `Bearer ${token}`);
    expect([answer.status, answer.body.seats]).toEqual([200, 10]);
  });
});
