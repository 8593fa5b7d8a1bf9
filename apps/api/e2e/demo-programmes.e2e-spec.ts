import { Attention, CoupleEnrolments, ProgrammeList } from '@tweespraak/homework/contract';
import { DEMO_PASSWORD } from '../src/seed/demo-data';
import { seedDemo } from '../src/seed/seed';
import { aBrowser, type Browser } from './support/browser';
import { createTestApp, type TestApp } from './support/test-app';

describe('the programmes of the demo', () => {
  let test: TestApp;
  let marieke: Browser;
  beforeAll(async () => {
    test = await createTestApp({ WORKER: 'off', TRUST_PROXY: 'on' });
    const { DATABASE_URL = '', APP_SECRET = '' } = test.db.env;
    await seedDemo({ databaseUrl: DATABASE_URL, appSecret: APP_SECRET });
    marieke = aBrowser(test);
    expect((await marieke.signIn('marieke@voorbeeld.example', DEMO_PASSWORD)).status).toBe(200);
  });
  afterAll(() => test.close());

  const runsOf = async (name: string) => {
    const [couple] = await test.db.rows<{ id: string }>(
      `SELECT c.id FROM couples c JOIN people p ON p.id = c.partner_a_id WHERE p.given_name = $1`,
      [name],
    );
    const answer = await marieke.send('get', `/api/couples/${couple?.id}/enrolments`);
    return CoupleEnrolments.parse(answer.body).enrolments;
  };

  it('run, are held up and have come to their end, and one waits for what its coach decides', async () => {
    const [[sanne], [noor], [lotte], [hanna]] = [
      await runsOf('Sanne'),
      await runsOf('Noor'),
      await runsOf('Lotte'),
      await runsOf('Hanna'),
    ];
    expect([sanne, noor, lotte, hanna].map((run) => run && [run.programme, run.state])).toEqual([
      ['start-of-coaching', 'finished'],
      ['start-of-coaching', 'running'],
      ['dialogue-in-six-weeks', 'paused'],
      ['body-first', 'running'],
    ]);
    expect(noor?.steps.map(({ state }) => state).slice(0, 3)).toEqual(['delivered', 'skipped', 'waiting']);
    expect(noor?.steps[0]?.objectId).toEqual(expect.any(String));
    expect(hanna?.steps.at(-1)).toMatchObject({ state: 'planned', dueAt: expect.any(String) });
    const looks = await test.db.rows(`SELECT 1 FROM pgboss.job WHERE name = 'programme.look'`);
    expect(looks).toHaveLength(4);
  });

  it('stand still for a couple with a flag, in a programme of the practice’s own', async () => {
    const { programmes } = ProgrammeList.parse((await marieke.send('get', '/api/programmes')).body);
    expect(programmes.filter(({ own }) => own).map(({ title }) => title.nl)).toEqual(['Weer dichterbij']);
    expect((await runsOf('Vera'))[0]?.steps[1]).toMatchObject({ state: 'stuck', why: 'homework.waits' });
  });

  it('are among what asks for Marieke’s attention, in every kind but the plain drop', async () => {
    const { items } = Attention.parse((await marieke.send('get', '/api/today/attention')).body);
    expect(items.map(({ names, kind }) => `${names.a} ${kind}`)).toEqual(
      expect.arrayContaining([
        'Lotte apart',
        'Hanna unreturned-pause',
        'Noor second-postponement',
        'Fatima no-test',
        'Iris no-entry',
        'Vera programme-stuck',
        'Hanna programme-note',
      ]),
    );
    expect(items.length).toBeLessThan(12);
  });
});
