import { createHash } from 'node:crypto';
import type { ExportCard, ExportChoice, ExportPreview } from '@tweespraak/reports/contract';
import {
  aCoach,
  aCouple,
  anAdmin,
  aPractice,
  aRound,
  type TestPerson,
  type TestPractice,
} from '@tweespraak/shared/testing';
import { parse } from 'csv-parse/sync';
import { PASSWORD, withPassword } from './support/browser';
import { createTestApp, type TestApp } from './support/test-app';

const ALL: ExportChoice = {
  period: { from: '2026-01-01', until: '2030-12-31' },
  blocks: ['couples', 'rounds'],
  filters: { coachIds: null, appointmentKinds: null },
  format: 'csv',
  locale: 'nl',
};
const REASON = 'Voor de jaarlijkse visitatie';

describe('exports', () => {
  let test: TestApp;
  let practice: TestPractice;
  let admin: TestPerson;
  let coach: TestPerson;
  beforeAll(async () => {
    test = await createTestApp();
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    practice = await aPractice(test.db);
    admin = await withPassword(test.db, await anAdmin(test.db, practice));
    coach = await aCoach(test.db, practice, { givenName: '=Cora', familyName: 'Coach' });
    const couple = await aCouple(test.db, practice, { coach });
    await aRound(test.db, couple);
  });

  const ask = async (changes: Partial<ExportChoice> = {}, names: object | null = null) =>
    (await test.as(admin)).post('/api/exports').send({ choice: { ...ALL, ...changes }, names });
  const card = async (exportId: string): Promise<ExportCard> =>
    (await (await test.as(admin)).get(`/api/exports/${exportId}`)).body as ExportCard;
  const fetched = async (exportId: string, who = admin) =>
    (await test.as(who))
      .get(`/api/exports/${exportId}/file`)
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      });
  const made = async (changes: Partial<ExportChoice> = {}, names: object | null = null) => {
    const { body, status } = await ask(changes, names);
    expect([status, body]).toEqual([201, { exportId: expect.any(String) }]);
    await test.jobsDone();
    return card((body as { exportId: string }).exportId);
  };

  it('is asked for, made by a job, told by mail and fetched with its checksum', async () => {
    const ready = await made({ blocks: ['couples'] });
    expect(ready).toMatchObject({
      state: 'ready',
      file: { rows: 1, name: 'praktijk-2026-01-01-2030-12-31.csv' },
    });
    const file = await fetched(ready.exportId);
    expect(file.headers).toMatchObject({
      'content-disposition': 'attachment; filename="praktijk-2026-01-01-2030-12-31.csv"',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'content-length': String(ready.file?.bytes),
    });
    const bytes = file.body as Buffer;
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(ready.file?.checksum);
    const [head, row] = parse(bytes) as string[][];
    expect(head).toEqual(
      expect.arrayContaining(['Stelnummer', 'Coach', 'Begonnen op', 'In begeleiding aan eind']),
    );
    expect(row?.[1]).toBe("'=Cora Coach");
    const mail = test.mails.find(({ to }) => to === admin.email);
    expect(mail?.subject).toBe('Je bestand staat klaar');
    expect(mail?.text).toContain('/exports');
    expect(mail?.text).not.toContain(ready.exportId);
  });

  it('holds no name of a partner by default, and both names when that was asked for with a reason and the password', async () => {
    const partner = await aCouple(test.db, practice, { coach });
    const without = await made();
    expect(String((await fetched(without.exportId)).body)).not.toContain(partner.a.givenName);
    const withNames = await made({ blocks: ['couples'] }, { reason: REASON, password: PASSWORD });
    const text = String((await fetched(withNames.exportId)).body);
    expect(text).toContain(partner.a.givenName);
    expect(text).toContain(partner.b.givenName);
    for (const who of [partner.a, partner.b]) {
      const log = await (await test.as(who)).get('/api/access-log?who=others');
      expect(JSON.stringify(log.body)).toContain('export.names');
    }
    const [row] = await test.db.rows<{ reason: Buffer }>(`SELECT reason FROM exports WHERE id = $1`, [
      withNames.exportId,
    ]);
    expect(row?.reason.toString('latin1')).not.toContain('visitatie');
  });

  it('gives no names to a wrong password, to a thin reason or beside figures of the practice', async () => {
    const wrong = await ask({}, { reason: REASON, password: 'niet het wachtwoord' });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'password.wrong']);
    expect((await ask({}, { reason: 'kort', password: PASSWORD })).status).toBe(400);
    const months = { period: { from: '2026-01-01', until: '2026-03-31' } };
    const beside = await ask({ ...months, blocks: ['outcomes'] }, { reason: REASON, password: PASSWORD });
    expect([beside.status, beside.body.code]).toEqual([422, 'export.no-names-here']);
    expect(await test.db.rows(`SELECT 1 FROM exports WHERE practice_id = $1`, [practice.id])).toEqual([]);
  });

  it.each([
    ['export.empty-period', { period: { from: '2026-02-01', until: '2026-01-01' } }],
    ['export.period-too-long', { period: { from: '2000-01-01', until: '2026-01-01' } }],
    ['export.whole-months', { period: { from: '2026-01-02', until: '2026-03-31' }, blocks: ['outcomes'] }],
  ] as const)('is refused with %s, and nothing is kept', async (code, changes) => {
    const answer = await ask(changes as Partial<ExportChoice>);
    expect([answer.status, answer.body.code]).toEqual([422, code]);
    expect(await test.db.rows(`SELECT 1 FROM exports WHERE practice_id = $1`, [practice.id])).toEqual([]);
  });

  it('is for one person: another admin, and whoever is no admin, gets nothing of it', async () => {
    const { exportId } = await made();
    const other = await anAdmin(test.db, practice);
    expect((await fetched(exportId, other)).status).toBe(404);
    expect((await (await test.as(other)).get('/api/exports')).body).toEqual({ exports: [] });
    expect((await fetched(exportId, coach)).status).toBe(403);
    expect(
      (await (await test.as(coach)).post('/api/exports').send({ choice: ALL, names: null })).status,
    ).toBe(403);
  });

  it('is the same bytes again from the same snapshot, though the practice went on, and others from a new one', async () => {
    for (const format of ['csv', 'csv-nl', 'jsonl', 'xlsx'] as const) {
      const first = await made({ format });
      await aCouple(test.db, practice, { coach });
      const browser = await test.as(admin);
      const repeat = async (snapshot: string) => {
        const { body } = await browser.post(`/api/exports/${first.exportId}/again`).send({ snapshot });
        await test.jobsDone();
        return card((body as { exportId: string }).exportId);
      };
      const same = await repeat('same');
      expect(same.snapshot).toEqual(first.snapshot);
      expect(same.file?.checksum).toBe(first.file?.checksum);
      expect((await fetched(same.exportId)).body).toEqual((await fetched(first.exportId)).body);
      const fresh = await repeat('new');
      expect(fresh.file?.rows).toBe((first.file?.rows ?? 0) + 1);
      expect(fresh.snapshot?.id).not.toBe(first.snapshot?.id);
    }
  });

  it('keeps nothing readable at rest, and nothing at all when its time is over', async () => {
    const { exportId } = await made({ blocks: ['couples'] });
    const pieces = () =>
      test.db.rows<{ sealed: Buffer }>(`SELECT sealed FROM export_pieces WHERE export_id = $1`, [exportId]);
    const [piece] = await pieces();
    expect(piece?.sealed.toString('latin1')).not.toContain('Cora');
    await test.db.rows(`UPDATE exports SET expires_at = now() - interval '1 second' WHERE id = $1`, [
      exportId,
    ]);
    expect((await fetched(exportId)).status).toBe(404);
    expect((await card(exportId)).state).toBe('expired');
    await test.db.rows(`UPDATE pgboss.job SET start_after = now() WHERE name = 'export.expire'`);
    await test.jobsDone();
    expect(await pieces()).toEqual([]);
    const again = await (
      await test.as(admin)
    )
      .post(`/api/exports/${exportId}/again`)
      .send({ snapshot: 'same' });
    expect([again.status, again.body.code]).toEqual([409, 'export.snapshot-gone']);
  });

  it('is stopped by its owner while it waits, and offers no file in any state but ready', async () => {
    const { exportId } = await made();
    for (const state of ['waiting', 'making', 'stopped', 'cancelled', 'expired']) {
      await test.db.rows(`UPDATE exports SET state = $2 WHERE id = $1`, [exportId, state]);
      expect([state, (await fetched(exportId)).status]).toEqual([state, 404]);
    }
    await test.db.rows(`UPDATE exports SET state = 'waiting' WHERE id = $1`, [exportId]);
    const browser = await test.as(admin);
    expect((await browser.post(`/api/exports/${exportId}/cancel`)).status).toBe(204);
    expect((await card(exportId)).state).toBe('cancelled');
    expect(await test.db.rows(`SELECT 1 FROM export_pieces WHERE export_id = $1`, [exportId])).toEqual([]);
    expect((await browser.post(`/api/exports/${exportId}/cancel`)).status).toBe(204);
    const goOn = await browser.post(`/api/exports/${exportId}/continue`);
    expect([goOn.status, goOn.body.code]).toEqual([409, 'export.not-stopped']);
  });

  it('goes on where its rows were frozen when it stopped', async () => {
    const first = await made();
    await test.db.rows(`DELETE FROM export_pieces WHERE export_id = $1 AND part = 'file'`, [first.exportId]);
    await test.db.rows(`UPDATE exports SET state = 'stopped' WHERE id = $1`, [first.exportId]);
    await aCouple(test.db, practice, { coach });
    expect((await (await test.as(admin)).post(`/api/exports/${first.exportId}/continue`)).status).toBe(204);
    await test.jobsDone();
    const goneOn = await card(first.exportId);
    expect(goneOn.file?.checksum).toBe(first.file?.checksum);
  });

  it('is not made for somebody who is no admin any more', async () => {
    const { exportId } = await made();
    await test.db.rows(`UPDATE exports SET state = 'stopped' WHERE id = $1`, [exportId]);
    const browser = await test.as(admin);
    const client = await test.db.superuser.connect();
    await client.query(`BEGIN; SELECT set_config('app.role', 'admin', true)`);
    await client.query(`UPDATE people SET roles = '{coach}' WHERE id = $1`, [admin.id]);
    await test.db.rows(`UPDATE exports SET state = 'waiting' WHERE id = $1`, [exportId]);
    await client.query('COMMIT');
    client.release();
    await test.db.rows(
      `INSERT INTO pgboss.job (name, data) VALUES ('export.make', jsonb_build_object('practiceId', $1::text, 'exportId', $2::text))`,
      [practice.id, exportId],
    );
    await test.jobsDone();
    expect(await test.db.rows(`SELECT state FROM exports WHERE id = $1`, [exportId])).toEqual([
      { state: 'cancelled' },
    ]);
    expect((await browser.get(`/api/exports/${exportId}/file`)).status).toBe(403);
  });

  it('tells beforehand how many rows it will be, and shows the first of them without names', async () => {
    const browser = await test.as(admin);
    const estimate = await browser.post('/api/exports/estimate').send(ALL);
    expect(estimate.body).toEqual({
      rows: 2,
      blocks: [
        { block: 'couples', rows: 1 },
        { block: 'rounds', rows: 1 },
      ],
    });
    for (let n = 0; n < 21; n++) await aCouple(test.db, practice, { coach });
    const { body, status } = await browser
      .post('/api/exports/preview')
      .send({ ...ALL, blocks: ['couples', 'rounds', 'homework', 'dialogues', 'appointments'] });
    expect(status).toBe(200);
    const preview = body as ExportPreview;
    expect(preview.blocks.map(({ rows, total }) => [rows.length, total])).toEqual([
      [20, 22],
      [1, 1],
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(preview.blocks[0]?.columns.map(({ key }) => key)).not.toContain('partnerA');
    expect(preview.definitions.length).toBe(5);
  });

  it('shows figures of a small practice as too few, on screen and in the file', async () => {
    const choice: Partial<ExportChoice> = {
      period: { from: '2026-01-01', until: '2026-03-31' },
      blocks: ['outcomes', 'consents'],
      format: 'jsonl',
    };
    const preview = await (await test.as(admin)).post('/api/exports/preview').send({ ...ALL, ...choice });
    expect(preview.body.blocks[0]).toMatchObject({
      hidden: 1,
      rows: [[expect.any(String), null, null, null, null, 'tooFew', null]],
      words: {}, // this file is for programs
    });
    const forPeople = await (
      await test.as(admin)
    )
      .post('/api/exports/preview')
      .send({ ...ALL, ...choice, format: 'xlsx' });
    expect(forPeople.body.blocks[0].words.tooFew).toBe('nee: te weinig stellen');
    const ready = await made(choice);
    const lines = String((await fetched(ready.exportId)).body)
      .trim()
      .split('\n');
    expect(lines.slice(1).map((line) => JSON.parse(line).shown)).toEqual(['tooFew', 'tooFew']);
  });

  it('as PDF is the report of the practice, the same bytes again from the same snapshot', async () => {
    const period = { from: '2026-01-01', until: '2026-03-31' };
    const ready = await made({ period, format: 'pdf' });
    expect(ready.file?.name).toBe('praktijk-2026-01-01-2026-03-31.pdf');
    const bytes = (await fetched(ready.exportId)).body as Buffer;
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const again = await (
      await test.as(admin)
    )
      .post(`/api/exports/${ready.exportId}/again`)
      .send({ snapshot: 'same' });
    await test.jobsDone();
    const same = await card((again.body as { exportId: string }).exportId);
    expect(same.file?.checksum).toBe(ready.file?.checksum);
  });

  it('is asked for once, however often the request is sent', async () => {
    const browser = await test.as(admin);
    const key = '6a8a1d1c-4a7f-4a55-9f5e-1f3b6c1d2e3f';
    const send = () =>
      browser.post('/api/exports').set('idempotency-key', key).send({ choice: ALL, names: null });
    expect((await send()).body).toEqual((await send()).body);
    expect((await browser.get('/api/exports')).body.exports).toHaveLength(1);
  });

  it('is asked for by itself each quarter, of the quarter before, until that is stopped', async () => {
    const browser = await test.as(admin);
    const planned = await browser.post('/api/export-schedules').send({ choice: ALL });
    expect(planned.status).toBe(201);
    const { scheduleId, nextOn } = planned.body as { scheduleId: string; nextOn: string };
    expect(nextOn > new Date().toISOString().slice(0, 10)).toBe(true);
    await test.db.rows(`UPDATE export_schedules SET next_on = current_date WHERE id = $1`, [scheduleId]);
    await test.db.rows(`UPDATE pgboss.job SET start_after = now() WHERE name = 'export.schedule'`);
    await test.jobsDone();
    const [due] = (await browser.get('/api/exports')).body.exports as ExportCard[];
    expect(due).toMatchObject({ state: 'ready', scheduled: true });
    expect(due?.choice?.period).not.toEqual(ALL.period);
    expect((await browser.get('/api/export-schedules')).body.schedules).toEqual([
      { ...planned.body, nextOn },
    ]);
    expect((await browser.delete(`/api/export-schedules/${scheduleId}`)).status).toBe(204);
    expect((await browser.get('/api/export-schedules')).body).toEqual({ schedules: [] });
  });
});
