import {
  aCoach,
  aCouple,
  aFullPractice,
  aPractice,
  type FullPractice,
  itWith,
  strayCanaries,
  type TestPerson,
} from '@tweespraak/shared/testing';
import { parse } from 'csv-parse/sync';
import { aCoupleInState, handInLate } from './support/couple-in-state';
import { askOwnData, opened } from './support/own-zip';
import { createTestApp, type TestApp } from './support/test-app';

const NAMES = [
  'LEESMIJ.txt',
  'antwoorden.csv',
  'data.json',
  'gesprekken.csv',
  'huiswerk.csv',
  'overzicht.pdf',
  'samen.csv',
  'vragenlijsten.csv',
];

/** The moment at which a file is made, as each of the files writes it. */
const MOMENTS = /timestamp\\":\\"[^"]+"| om \d\d:\d\d/g;

describe('my own data', () => {
  let test: TestApp;
  let full: FullPractice;
  beforeAll(async () => {
    test = await createTestApp({ WORKER: 'off' });
    full = await aFullPractice(test.db);
  });
  afterAll(() => test.close());

  const filesOf = async (person: TestPerson) => opened((await askOwnData(test, person)).body);
  const known = (what: string, person: TestPerson) =>
    full.canaries.filter((one) => one.what === what && one.readers.has(person.id)).map(({ text }) => text);

  itWith('unzip')(
    'is one ZIP of files that other programs open, saved and never shown in place',
    async () => {
      const answer = await askOwnData(test, full.couple.a);
      expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/zip']);
      expect(answer.headers).toMatchObject({
        'content-disposition': expect.stringMatching(/^attachment; filename="tweespraak[\w-]*\.zip"$/),
        'cache-control': expect.stringContaining('no-store'),
        'x-content-type-options': 'nosniff',
      });
      const files = await opened(answer.body);
      expect(Object.keys(files).sort()).toEqual(NAMES);
      expect(JSON.parse(files['data.json'] ?? '')).toMatchObject({ resourceType: 'Bundle' });
      for (const name of NAMES.filter((one) => one.endsWith('.csv'))) {
        const rows: string[][] = parse(files[name] ?? '', { bom: true, delimiter: ';' });
        expect(rows.length).toBeGreaterThan(1);
      }
      expect(files['overzicht.pdf']).toContain('Verbinding');
    },
  );

  itWith('unzip')('holds my own words wherever I wrote them, whoever may read them', async () => {
    const { a } = full.couple;
    const files = await filesOf(a);
    const mine: Record<string, string[]> = {
      'huiswerk.csv': [
        'entry that was kept private',
        'entry for the coach',
        'draft of an entry',
        'reply of a coach',
      ],
      'gesprekken.csv': [
        'words that not both keep',
        'sentence of a closed list',
        'request that is being written',
      ],
      'samen.csv': ['sentence of a signed vision'],
      'vragenlijsten.csv': ['answer in a questionnaire'],
      'data.json': ['address of a partner', 'score of a pillar'],
    };
    for (const [name, whats] of Object.entries(mine))
      for (const what of whats) {
        const texts = known(what, a);
        expect([name, what, texts.some((text) => files[name]?.includes(text))]).toEqual([name, what, true]);
      }
  });

  itWith('unzip')('holds nothing that is not mine to read', async () => {
    for (const { a, b } of [full.couple, full.otherCouple])
      for (const person of [a, b]) {
        const files = await filesOf(person);
        expect(strayCanaries(Object.values(files).join('\n'), person, full.canaries)).toEqual([]);
      }
  });

  itWith('unzip')(
    'is the same set of files for somebody who did nothing yet, in their language',
    async () => {
      const practice = await aPractice(test.db);
      const { a } = await aCouple(test.db, practice, { coach: await aCoach(test.db, practice) });
      await test.db.rows(`UPDATE people SET locale = 'en' WHERE id = $1`, [a.id]);
      const files = await filesOf(a);
      expect(Object.keys(files).sort()).toEqual(
        [
          'README.txt',
          'answers.csv',
          'data.json',
          'dialogues.csv',
          'homework.csv',
          'questionnaires.csv',
          'together.csv',
        ].sort(),
      );
      expect(files['README.txt']).toContain('WHAT IS NOT IN IT, AND WHY');
    },
  );

  itWith('unzip')('has the same bytes whatever the other does, until the gate opens', async () => {
    const practice = await aPractice(test.db);
    const coach = await aCoach(test.db, practice);
    const state = { round: 'only a handed in', keep: 'nobody', signed: 'nobody' } as const;
    const { couple } = await aCoupleInState(test.db, coach, practice, state);
    const seat = (set: string) =>
      test.db.rows(`UPDATE round_seats SET ${set} WHERE person_id = $1`, [couple.b.id]);
    const steps = [
      () => seat('consented_at = NULL'),
      () => seat('started_at = now()'),
      () => seat('declined_at = now()'),
      () => seat('declined_at = NULL').then(() => handInLate(test.db, couple, couple.b)),
      () => seat('consented_at = now(), withdrawn_at = now()'),
      () => test.db.rows(`DELETE FROM round_releases WHERE couple_id = $1`, [couple.id]),
    ];
    const seen = new Set<string>();
    for (const step of steps) {
      await step();
      seen.add(JSON.stringify(await filesOf(couple.a)).replace(MOMENTS, ''));
    }
    expect(seen.size).toBe(1);
    await seat('withdrawn_at = NULL');
    seen.add(JSON.stringify(await filesOf(couple.a)).replace(MOMENTS, ''));
    expect(seen.size).toBe(1); // no key of the coach yet
    await test.db.rows(
      `INSERT INTO round_releases (practice_id, round_id, couple_id, release_at, released_by)
       SELECT practice_id, id, couple_id, now() - interval '1 minute', $2 FROM rounds WHERE couple_id = $1`,
      [couple.id, coach.id],
    );
    seen.add(JSON.stringify(await filesOf(couple.a)).replace(MOMENTS, ''));
    expect(seen.size).toBe(2);
  });

  it('is not made for who came in with a PIN on a shared phone', async () => {
    const { a } = full.couple;
    const browser = await test.as(a);
    await test.db.rows(`UPDATE identity.sessions SET by_pin = true WHERE person_id = $1`, [a.id]);
    const answer = await browser.get('/api/my/data');
    expect([answer.status, answer.body.code]).toEqual([403, 'password.needed']);
  });

  it('is mine alone: staff have none, and it leaves a line in my own log', async () => {
    for (const one of [full.couple.coach, full.admin, null])
      expect((await askOwnData(test, one)).status).toBe(one ? 403 : 401);
    const log = await test.db.rows<{ actor: string; subject: string }>(
      `SELECT actor_id AS actor, subject_id AS subject FROM access_log WHERE practice_id = $1 AND action = 'own-data.take'`,
      [full.practice.id],
    );
    expect(log.length).toBeGreaterThan(0);
    expect(log.filter(({ actor, subject }) => actor !== subject)).toEqual([]);
  });

  it('is made a number of times in an hour, then asks to wait', async () => {
    const practice = await aPractice(test.db);
    const { a } = await aCouple(test.db, practice, { coach: await aCoach(test.db, practice) });
    const statuses: number[] = [];
    for (let nth = 0; nth < 21; nth++) statuses.push((await askOwnData(test, a)).status);
    expect(statuses).toEqual([...Array<number>(20).fill(200), 429]);
  });
});
