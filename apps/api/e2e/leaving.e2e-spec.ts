import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { hash } from '@node-rs/argon2';
import {
  aCoach,
  aFullPractice,
  anAdmin,
  aPractice,
  type FullPractice,
  type TestPerson,
} from '@tweespraak/shared/testing';
import type { Response } from 'supertest';
import { FORM_TYPE, practiceForm } from './support/practice-form';
import { createTestApp, type TestApp } from './support/test-app';

const PASSWORD = 'een lange zin voor deze proef';
const CHEAP = { memoryCost: 1024, timeCost: 1, parallelism: 1 };
const REASON = 'We gaan verder op een andere plek';
const LOOK_MS = 50;

describe('a practice that leaves the platform', () => {
  let test: TestApp;
  let full: FullPractice;
  beforeAll(async () => {
    test = await createTestApp();
    full = await aFullPractice(test.db);
    await withPassword(full.admin);
  });
  afterAll(() => test.close());

  const withPassword = async ({ accountId }: TestPerson) =>
    test.db.rows(`UPDATE identity.accounts SET password_hash = $2 WHERE id = $1`, [
      accountId,
      await hash(PASSWORD, CHEAP),
    ]);
  const ask = async (person: TestPerson, body: object = {}) =>
    (await test.as(person))
      .post('/api/leaving/exports')
      .send({ reason: REASON, password: PASSWORD, passphrase: null, ...body });
  const bytes = (response: Response, done: (error: Error | null, body: Buffer) => void) => {
    const pieces: Buffer[] = [];
    (response as unknown as NodeJS.ReadableStream)
      .on('data', (piece: Buffer) => pieces.push(piece))
      .on('end', () => done(null, Buffer.concat(pieces)));
  };
  const fetchFile = async (person: TestPerson, exportId: string) =>
    (await test.as(person))
      .get(`/api/exports/${exportId}/file`)
      .buffer(true)
      .parse(bytes as never);
  const made = async (person: TestPerson, body: object = {}) => {
    const asked = await ask(person, body);
    expect(asked.status).toBe(201);
    await test.jobsDone();
    const file = await fetchFile(person, asked.body.exportId);
    expect(file.status).toBe(200);
    return { ...(asked.body as { exportId: string; passphrase: string }), file: file.body as Buffer };
  };
  const send = async (person: TestPerson, fields: Record<string, string>, file: Buffer) =>
    (await test.as(person))
      .post('/api/leaving/imports')
      .set('content-type', FORM_TYPE)
      .send(practiceForm({ email: full.admin.email, password: PASSWORD, ...fields }, file));
  const standing = async (person: TestPerson) => (await test.as(person)).get('/api/leaving');
  const aFounder = async () => {
    const founder = await anAdmin(test.db, await aPractice(test.db));
    await withPassword(founder);
    return founder;
  };
  const ended = async (importId: string) => {
    for (;;) {
      const [row] = await test.db.rows<{ state: string; problem: string | null }>(
        `SELECT state, problem FROM leaving_imports WHERE id = $1`,
        [importId],
      );
      if (row?.state !== 'running') return row;
      await new Promise((later) => setTimeout(later, LOOK_MS));
    }
  };

  it('takes the same file along again, from where it was put back', async () => {
    const { file, passphrase, exportId } = await made(full.admin);
    const card = (await (await test.as(full.admin)).get(`/api/exports/${exportId}`)).body;
    expect(card.file.checksum).toBe(createHash('sha256').update(file).digest('hex'));
    expect((await standing(full.admin)).body).toMatchObject({ isEmpty: false, exportId });
    const keys = await test.db.rows(`SELECT 1 FROM leaving_keys WHERE export_id = $1`, [exportId]);
    expect(keys).toEqual([]); // of no use any more

    const founder = await aFounder();
    expect((await standing(founder)).body).toEqual({ isEmpty: true, exportId: null, import: null });
    const started = await send(founder, { passphrase }, file);
    expect([started.status, started.body]).toEqual([202, { importId: expect.any(String) }]);
    expect(await ended(started.body.importId)).toEqual({ state: 'done', problem: null });

    expect((await standing(founder)).status).toBe(401); // that person is gone: sign in again
    const here = { ...full.admin, practiceId: founder.practiceId, accountId: founder.accountId };
    expect((await standing(here)).body.import).toMatchObject({ state: 'done', problem: null });
    const again = await made(here, { passphrase });
    expect(again.passphrase).toBe(passphrase);
    expect(again.file.equals(file)).toBe(true);
  });

  it('asks for the password, a reason, and a passphrase that was ours', async () => {
    expect((await ask(full.admin, { password: 'iets anders' })).body.code).toBe('password.wrong');
    expect((await ask(full.admin, { reason: 'kort' })).status).toBe(400);
    expect((await ask(full.admin, { passphrase: 'geheim' })).body.code).toBe('leaving.no-passphrase');
    expect((await ask(full.couple.coach)).status).toBe(403);
    expect((await ask(full.couple.a)).status).toBe(403);
  });

  it('is told to every coach and admin, and stands in the file of every couple', async () => {
    const elsewhere = await aFullPractice(test.db);
    await withPassword(elsewhere.admin);
    const { exportId } = await made(elsewhere.admin);
    const staff = [elsewhere.admin, elsewhere.couple.coach, elsewhere.otherCouple.coach];
    const told = test.mails.filter(({ subject }) => subject === 'Er is een kopie van de praktijk gevraagd');
    expect(
      told.flatMap(({ to }) => to).filter((one) => staff.some(({ email }) => one.includes(email))).length,
    ).toBe(3);
    const looked = await (await test.as(elsewhere.couple.b)).get('/api/access-log');
    expect(JSON.stringify(looked.body)).toContain('leaving.export');
    expect((await fetchFile(elsewhere.couple.coach, exportId)).status).toBe(403);
    expect((await fetchFile(full.admin, exportId)).status).toBe(404);
  });

  it('keeps no passphrase, and no reason in the clear', async () => {
    const { body } = await ask(full.admin);
    const [row] = await test.db.rows<{ text: string }>(
      `SELECT string_agg(to_jsonb(e)::text, ' ') || (SELECT string_agg(to_jsonb(j)::text, ' ') FROM pgboss.job j) AS text FROM exports e`,
    );
    expect(row?.text).not.toContain(body.passphrase);
    expect(row?.text).not.toContain(REASON);
    expect((await ask(full.admin)).body.code ?? 'asked').toMatch(/export.too-many|asked/);
    await test.jobsDone();
  });

  it('is refused in plain words: another file, another passphrase, another person, a practice with people in it', async () => {
    const { file, passphrase } = await made(full.admin);
    const founder = await aFounder();
    const refused = async (fields: Record<string, string>, bytes = file, person = founder) =>
      (await send(person, { passphrase, ...fields }, bytes)).body.code;
    expect(await refused({}, Buffer.from('een brief'))).toBe('leaving.wrong-file');
    expect(await refused({ passphrase: 'niet de wachtzin' })).toBe('leaving.wrong-passphrase');
    expect(await refused({ email: full.couple.coach.email })).toBe('leaving.not-in-file');
    expect(await refused({ password: 'iets anders' })).toBe('password.wrong');
    expect(await refused({ email: '' })).toBe('leaving.incomplete');
    expect(await refused({}, file, full.admin)).toBe('leaving.not-empty');
    await aCoach(test.db, { id: founder.practiceId, name: '' });
    expect(await refused({})).toBe('leaving.not-empty');
    expect((await standing(founder)).body.import).toBeNull();
    expect((await readdir(tmpdir())).filter((name) => name.startsWith('tweespraak-import-'))).toEqual([]);
  });

  it('stops with every row undone when the file turns out not to be whole', async () => {
    const { file, passphrase } = await made(full.admin);
    const changed = Buffer.from(file);
    const at = changed.indexOf('tables/appointments.jsonl') + 60;
    changed[at] = (changed[at] ?? 0) ^ 1;
    const founder = await aFounder();
    const started = await send(founder, { passphrase }, changed);
    expect(started.status).toBe(202);
    expect(await ended(started.body.importId)).toEqual({ state: 'stopped', problem: 'leaving.damaged' });
    expect((await standing(founder)).body).toMatchObject({ isEmpty: true });
    const next = await send(founder, { passphrase }, file);
    expect(await ended(next.body.importId)).toMatchObject({ state: 'done' });
  });

  it('says that an import fell silent when the process that worked at it is gone', async () => {
    const founder = await aFounder();
    await test.db.rows(
      `INSERT INTO leaving_imports (practice_id, id, asked_by, row_count, alive_at)
       VALUES ($1, gen_random_uuid(), $2, 10, now() - interval '2 minutes')`,
      [founder.practiceId, founder.id],
    );
    expect((await standing(founder)).body.import).toMatchObject({
      state: 'stopped',
      problem: 'leaving.interrupted',
    });
    const { file, passphrase } = await made(full.admin);
    expect((await send(founder, { passphrase }, file)).status).toBe(202);
  });

  it('leaves nothing of an import that was cancelled', async () => {
    const founder = await aFounder();
    const { file, passphrase } = await made(full.admin);
    const lock = await test.db.superuser.connect();
    await lock.query(`BEGIN`);
    await lock.query(`SELECT 1 FROM practices WHERE practice_id = $1 FOR NO KEY UPDATE`, [
      founder.practiceId,
    ]);
    const started = await send(founder, { passphrase }, file);
    const cancel = `/api/leaving/imports/${started.body.importId}/cancel`;
    expect((await (await test.as(founder)).post(cancel)).status).toBe(204);
    await lock.query(`ROLLBACK`);
    lock.release();
    expect(await ended(started.body.importId)).toMatchObject({ state: 'cancelled' });
    expect((await standing(founder)).body).toMatchObject({ isEmpty: true, import: { state: 'cancelled' } });
  });
});
