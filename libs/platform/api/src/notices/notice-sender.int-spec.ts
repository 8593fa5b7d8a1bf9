import {
  aCoach,
  aCouple,
  aPartner,
  aPractice,
  createTestDatabase,
  ctxFor,
  type MailTrap,
  openMailTrap,
  type TestCouple,
  type TestDatabase,
} from '@tweespraak/shared/testing';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../database/data-source-options';
import { TenantDb } from '../database/tenant-db';
import { type Env, parseEnv } from '../env/env';
import { Jobs } from '../jobs/jobs';
import { Mailer } from '../mail/mailer';
import { type NoticeMessage, NoticePost } from './notice-post';
import { NoticeSender } from './notice-sender';
import { type Notice, Notices } from './notices';
import { PushSender } from './push/push-sender';
import { UnsubscribeTokens } from './unsubscribe-token';

const NOON = new Date('2027-05-03T12:00:00+02:00');
const later = (hours: number) => new Date(NOON.getTime() + hours * 3_600_000);

let people = 0;

describe('sending what there is to tell', () => {
  let db: TestDatabase;
  let trap: MailTrap;
  let env: Env;
  let source: DataSource;
  let tenants: TenantDb;
  let jobs: Jobs;
  let notices: Notices;
  let couple: TestCouple;
  const postTo = (smtpUrl: string) => {
    const to = { ...env, SMTP_URL: smtpUrl };
    return new NoticePost(to, new Mailer(to), new PushSender(to), new UnsubscribeTokens(to));
  };
  const senderTo = (smtpUrl: string) => new NoticeSender(tenants, jobs, postTo(smtpUrl));
  beforeAll(async () => {
    db = await createTestDatabase();
    trap = await openMailTrap();
    env = parseEnv({ ...db.env, BASE_URL: 'https://tweespraak.example' });
    source = await new DataSource(dataSourceOptions(env)).initialize();
    tenants = new TenantDb(source);
    jobs = new Jobs(env);
    notices = new Notices(jobs);
  });
  afterAll(async () => {
    await jobs.onApplicationShutdown();
    await source.destroy();
    await trap.close();
    await db.drop();
  });
  beforeEach(async () => {
    const practice = await aPractice(db);
    const partnerA = await aPartner(db, practice, { email: `noor.${(people += 1)}@voorbeeld.example` });
    couple = await aCouple(db, practice, { coach: await aCoach(db, practice), partnerA });
    trap.mails.length = 0;
  });

  const person = () => ({ practiceId: couple.practice.id, personId: couple.a.id });
  const look = (now: Date, sender = senderTo(trap.smtpUrl)) => sender.look(person(), now);
  const tell = (more: Partial<Notice> = {}) =>
    tenants.run(ctxFor(couple.coach), 'test', ({ em }) =>
      notices.tell(em, { ...person(), kind: 'homework', objectId: randomUUID(), at: NOON, ...more }),
    );
  const drop = (objectId: string) =>
    tenants.run(ctxFor(couple.coach), 'test', ({ em }) =>
      notices.drop(em, { practiceId: couple.practice.id, objectId }),
    );
  const prefer = (columns: string, ...values: unknown[]) =>
    db.rows(
      `INSERT INTO notice_preferences (practice_id, person_id, ${columns})
       VALUES ($1, $2, ${values.map((_, nth) => `$${nth + 3}`).join(', ')})`,
      [couple.practice.id, couple.a.id, ...values],
    );
  const open = () =>
    db.rows(`SELECT kind FROM notices WHERE person_id = $1 AND settled_at IS NULL`, [couple.a.id]);
  const looksAt = async () =>
    (
      await db.rows<{ at: Date }>(
        `SELECT start_after AS at FROM pgboss.job WHERE name = 'notice.send' AND data->>'personId' = $1
         AND start_after > $2 ORDER BY 1`,
        [couple.a.id, NOON],
      )
    ).map(({ at }) => at);

  it('takes everything along in one mail, whatever it is about', async () => {
    await tell();
    await tell({ kind: 'reply' });
    await look(NOON);
    await look(later(1));
    expect(trap.mails.map(({ to, subject }) => [to, subject])).toEqual([
      [couple.a.email, 'Er staat iets voor je klaar'],
    ]);
    expect(await open()).toEqual([]);
  });

  it('is sent once by workers that look at the same moment', async () => {
    await tell();
    const sender = senderTo(trap.smtpUrl);
    await Promise.all(Array.from({ length: 6 }, () => look(NOON, sender)));
    expect(trap.mails).toHaveLength(1);
  });

  it('waits for the morning and looks again then, once, however often somebody looked', async () => {
    const night = later(11);
    await tell({ at: night });
    await tell({ at: night, kind: 'reply' });
    for (const minutes of [0, 5, 60]) await look(new Date(night.getTime() + minutes * 60_000));
    const morning = new Date('2027-05-04T08:00:00+02:00');
    expect(trap.mails).toEqual([]);
    expect((await looksAt()).filter((at) => at.getTime() === morning.getTime())).toHaveLength(1);
    await look(morning);
    expect(trap.mails).toHaveLength(1);
  });

  it('keeps the second thing of a day for the next', async () => {
    await tell();
    await look(NOON);
    await tell({ at: later(1) });
    await look(later(1));
    expect(trap.mails).toHaveLength(1);
    await look(later(24));
    expect(trap.mails).toHaveLength(2);
  });

  it('reminds of one task once in three days, and of another in between', async () => {
    const objectId = randomUUID();
    for (const day of [0, 1, 2, 3, 4]) {
      await tell({ kind: 'homework-reminder', objectId, at: later(day * 24) });
      await look(later(day * 24));
    }
    expect(trap.mails).toHaveLength(2);
    await tell({ kind: 'homework-reminder', at: later(5 * 24) });
    await look(later(5 * 24));
    expect(trap.mails).toHaveLength(3);
  });

  it('says nothing that was taken back', async () => {
    const objectId = randomUUID();
    await tell({ objectId });
    await drop(objectId);
    await look(NOON);
    expect(trap.mails).toEqual([]);
  });

  it('says nothing that is no news any more', async () => {
    await tell({ until: later(1) });
    await look(later(1));
    expect([trap.mails, await open()]).toEqual([[], []]);
  });

  it('comes again under the same message id after a worker that died with it in hand', async () => {
    await tell();
    const post = postTo(trap.smtpUrl);
    const dead = new Promise<never>(() => undefined);
    const dying = Object.assign(postTo(trap.smtpUrl), {
      deliver: (message: NoticeMessage) => post.deliver(message).then(() => dead),
    });
    void look(NOON, new NoticeSender(tenants, jobs, dying)); // the mail leaves, its mark never comes
    while (!trap.mails.length) await new Promise((wait) => setTimeout(wait, 20));
    await look(later(0.01));
    expect(trap.mails).toHaveLength(1); // still in hand
    expect((await looksAt()).length).toBeGreaterThan(0);
    await look(later(0.1));
    const ids = trap.mails.map(({ raw }) => /^Message-ID: (.*)$/m.exec(raw)?.[1]);
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
    await look(later(0.2));
    expect(trap.mails).toHaveLength(2);
  });

  it('waits while the mail server is away, and leaves in the morning when that lasts into the night', async () => {
    await tell();
    await expect(look(NOON, senderTo('smtp://127.0.0.1:1'))).rejects.toThrow();
    await look(later(11));
    expect(trap.mails).toEqual([]);
    await look(later(20));
    expect(trap.mails).toHaveLength(1);
  });

  it('that was taken back while the mail server was away does not leave when it is back', async () => {
    const objectId = randomUUID();
    await tell({ objectId });
    await expect(look(NOON, senderTo('smtp://127.0.0.1:1'))).rejects.toThrow();
    await db.rows(
      `UPDATE notice_bundles SET claimed_until = now() - interval '1 second' WHERE person_id = $1`,
      [couple.a.id],
    );
    await drop(objectId);
    await look(later(1));
    expect(trap.mails).toEqual([]);
    await tell({ at: later(2) });
    await look(later(2));
    expect(trap.mails).toHaveLength(1);
  });

  it('goes without a word to somebody who wants to hear nothing, or left', async () => {
    await prefer('mail', false);
    await tell();
    await look(NOON);
    expect([trap.mails, await open()]).toEqual([[], []]);
    await db.rows(`UPDATE notice_preferences SET mail = true WHERE person_id = $1`, [couple.a.id]);
    await tell({ at: later(1) });
    await db.rows(`ALTER TABLE people DISABLE TRIGGER USER`);
    await db.rows(`UPDATE people SET left_at = now() WHERE id = $1`, [couple.a.id]);
    await db.rows(`ALTER TABLE people ENABLE TRIGGER USER`);
    await look(later(1));
    expect([trap.mails, await open()]).toEqual([[], []]);
  });

  it('keeps to own quiet hours on the wall of the practice', async () => {
    await prefer('quiet_from, quiet_until', 11 * 60, 13 * 60);
    await tell();
    await look(NOON);
    expect(trap.mails).toEqual([]);
    await look(later(1));
    expect(trap.mails).toHaveLength(1);
  });

  it('says nothing of what it is about, nor who is there, and can be stopped from any mail program', async () => {
    await tell();
    await look(NOON);
    const [mail] = trap.mails;
    const readable = `${mail?.subject} ${mail?.text}`;
    expect(readable).toContain(`Dag ${couple.a.givenName}`);
    expect(readable.replaceAll(/https:\S+/g, '')).not.toMatch(
      /relati|therap|coach|koppel|partner|huiswerk|oefening|praktijk|tweespraak/i,
    );
    expect(mail?.raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
    expect(mail?.raw.replaceAll(/\r\n\s+/g, '')).toMatch(
      /^List-Unsubscribe:\s*<https:\/\/tweespraak\.example\/api\/unsubscribe\/[\w-]+>\r$/m,
    );
    for (const id of [couple.id, couple.a.id, couple.practice.id, couple.practice.name, couple.b.givenName])
      expect(mail?.raw).not.toContain(id);
  });

  it('leaves out names for somebody who wants it discreet, and keeps to their language', async () => {
    await prefer('discreet', true);
    await db.rows(`UPDATE people SET locale = 'en' WHERE id = $1`, [couple.a.id]);
    await tell();
    await look(NOON);
    const [mail] = trap.mails;
    expect(mail?.subject).toBe('Something is ready for you');
    expect(mail?.raw).toMatch(/^From: Message </m);
    expect(mail?.text).not.toContain(couple.a.givenName);
    expect(mail?.text).not.toMatch(/tweespraak(?!\.example)/i);
  });
});
