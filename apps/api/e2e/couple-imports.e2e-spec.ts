import { randomUUID } from 'node:crypto';
import { aCoach, aCouple, anAdmin, aPractice, type TestPerson } from '@tweespraak/shared/testing';
import { createTestApp, type TestApp } from './support/test-app';

const HEADING =
  'voornaam_1;achternaam_1;email_1;taal_1;voornaam_2;achternaam_2;email_2;taal_2;samen_sinds;notitie';
const address = () => `${randomUUID()}@voorbeeld.example`;
const row = (one = address(), other = address(), rest = 'en;2014;"Een; twee"') =>
  `Sam;Proefman;${one};nl;Noor;;${other};${rest}`;
const file = (...rows: string[]) => `\uFEFF${[HEADING, ...rows].join('\r\n')}\r\n`;

describe('a coach brings couples along in a file', () => {
  let test: TestApp;
  let coach: TestPerson;
  beforeAll(async () => {
    test = await createTestApp();
  });
  beforeEach(async () => {
    coach = await aCoach(test.db, await aPractice(test.db));
  });
  afterAll(() => test.close());

  const preview = async (csv: string, confirmedRows: number[] = []) =>
    (await test.as(coach)).post('/api/couples/imports/preview').send({ csv, confirmedRows });
  const bring = async (csv: string, confirmedRows: number[] = [], key = randomUUID()) =>
    (await test.as(coach))
      .post('/api/couples/imports')
      .set('idempotency-key', key)
      .send({ csv, confirmedRows });
  const count = async (table: string) => {
    const [found] = await test.db.rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM ${table} WHERE practice_id = $1`,
      [coach.practiceId],
    );
    return found?.n;
  };
  const outcomes = (body: { rows: { outcome: string; issues: { code: string }[] }[] }) =>
    body.rows.map(({ outcome, issues }) => [outcome, ...issues.map(({ code }) => code)].join(' '));

  it('and first sees what would happen, while nothing is saved', async () => {
    const known = await aCouple(test.db, { id: coach.practiceId, name: '' }, { coach });
    const twice = address();
    const name = randomUUID();
    const answer = await preview(
      file(
        row(twice),
        row(known.a.email),
        row(address(), twice),
        row(`${name}@voorbeeld.example`, `${name}+n@voorbeeld.example`),
        row('geen adres'),
        row(address(), address(), 'fr;ooit;'),
      ),
    );
    expect(answer.status).toBe(200);
    expect(outcomes(answer.body)).toEqual([
      'new',
      'skip address-in-use',
      'skip twice-in-file',
      'check shared-mailbox',
      'skip bad-address',
      'check bad-language bad-since',
    ]);
    expect(answer.body).toMatchObject({ willCreate: 1, needsCheck: 2, skipped: 3 });
    expect(answer.body.rows[0]).toEqual({
      row: 1,
      names: ['Sam Proefman', 'Noor'],
      emails: [twice, expect.any(String)],
      outcome: 'new',
      issues: [],
    });
    expect(await count('couples')).toBe(1);
    expect(await count('people')).toBe(3);
  });

  it('and makes those that are fine or confirmed, with an invitation for everybody', async () => {
    const name = randomUUID();
    const csv = file(
      row(),
      row(`${name}@voorbeeld.example`, `${name}+n@voorbeeld.example`),
      row('geen adres'),
      row(address(), address(), 'fr;ooit;'),
    );
    const answer = await bring(csv, [2, 3]);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ created: 2, skipped: 2 });
    expect(await count('couples')).toBe(2);
    expect(await count('invitations')).toBe(4);
    expect(
      await test.db.rows(`SELECT DISTINCT together_since, note FROM couple_dossiers WHERE practice_id = $1`, [
        coach.practiceId,
      ]),
    ).toEqual([{ together_since: '2014', note: 'Een; twee' }]);
  });

  it('of which every couple has its own line in the access log', async () => {
    await bring(file(row(), row(), row()));
    const lines = await test.db.rows<{ couple_id: string }>(
      `SELECT couple_id FROM access_log WHERE practice_id = $1 AND action = 'import.run'`,
      [coach.practiceId],
    );
    expect(new Set(lines.map(({ couple_id }) => couple_id)).size).toBe(3);
    expect(lines.map(({ couple_id }) => couple_id)).not.toContain(null);
  });

  it('and judges every row again when it is time: an address may be taken since the preview', async () => {
    const taken = address();
    const csv = file(row(taken));
    expect((await preview(csv)).body.willCreate).toBe(1);
    await bring(file(row(address(), taken)));
    expect((await bring(csv)).body).toEqual({ created: 0, skipped: 1 });
  });

  it('once, however often the request arrives', async () => {
    const csv = file(row(), row());
    const key = randomUUID();
    const answers = [await bring(csv, [], key), await bring(csv, [], key)];
    expect(answers.map(({ body }) => body)).toEqual(Array(2).fill({ created: 2, skipped: 0 }));
    expect(await count('couples')).toBe(2);
  });

  it.each([
    [',', 'given_name_1,email_1,given_name_2,email_2'],
    ['a tab', 'Voornaam 1\tE-mail 1\tVoornaam 2\tE-mail 2'],
  ])('with %s between columns and without the columns that may be absent', async (_, heading) => {
    const delimiter = heading.includes(',') ? ',' : '\t';
    const cells = ['Sam', address(), 'Noor', address()].join(delimiter);
    expect((await bring(`${heading}\n${cells}`)).body).toEqual({ created: 1, skipped: 0 });
    expect(
      await test.db.rows(
        `SELECT DISTINCT locale FROM people WHERE practice_id = $1 AND 'partner' = ANY (roles)`,
        [coach.practiceId],
      ),
    ).toEqual([{ locale: coach.locale }]);
  });

  it.each([
    ['no column that is known', 'Sam;Noor', { reason: 'columns' }],
    ['a heading and nothing else', `${HEADING}\n`, { reason: 'empty' }],
    ['a quote that does not end', `${HEADING}\nSam;"x`, { reason: 'quotes', line: 2 }],
    [
      'more than 300 rows',
      file(...Array.from({ length: 301 }, () => row())),
      {
        reason: 'too-many-rows',
        limit: 300,
      },
    ],
  ])('but not one with %s', async (_, csv, details) => {
    for (const answer of [await preview(csv), await bring(csv)]) {
      expect(answer.status).toBe(422);
      expect(answer.body).toMatchObject({ code: 'import.unreadable', details });
    }
    expect(await count('couples')).toBe(0);
  });

  it('up to 300 at once, all of them or none', async () => {
    const csv = file(...Array.from({ length: 300 }, () => row()));
    expect((await bring(csv)).body).toEqual({ created: 300, skipped: 0 });
    expect(await count('couples')).toBe(300);
    expect(await count('invitations')).toBe(600);
  });

  it('with names that look like formulas or markup kept as the text they are', async () => {
    const odd = `=HYPERLINK("x")`;
    const csv = `given_name_1,email_1,given_name_2,email_2\n"${odd.replaceAll('"', '""')}",${address()},<b>Noor</b>,${address()}`;
    expect((await preview(csv)).body.rows[0].names).toEqual([odd, '<b>Noor</b>']);
  });

  it('and nobody but a coach does', async () => {
    const admin = await anAdmin(test.db, { id: coach.practiceId, name: '' });
    const answer = await (
      await test.as(admin)
    )
      .post('/api/couples/imports')
      .send({ csv: file(row()), confirmedRows: [] });
    expect(answer.status).toBe(403);
    expect(await count('couples')).toBe(0);
  });
});
