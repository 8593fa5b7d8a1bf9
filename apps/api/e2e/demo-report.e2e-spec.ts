import { PracticeReport } from '@tweespraak/reports/contract';
import { periodPresets } from '@tweespraak/reports/domain';
import { localDateIn } from '@tweespraak/shared/kernel';
import { DEMO_PASSWORD } from '../src/seed/demo-data';
import { seedDemo } from '../src/seed/seed';
import { aBrowser, type Browser } from './support/browser';
import { createTestApp, type TestApp } from './support/test-app';

describe('the report of the demo’s practice', () => {
  let test: TestApp;
  let petra: Browser;
  beforeAll(async () => {
    test = await createTestApp({ WORKER: 'off' });
    const { DATABASE_URL = '', APP_SECRET = '' } = test.db.env;
    await seedDemo({ databaseUrl: DATABASE_URL, appSecret: APP_SECRET });
    petra = aBrowser(test);
    await petra.signIn('petra@voorbeeld.example', DEMO_PASSWORD);
  });
  afterAll(() => test.close());

  it('is filled for the quarter that was: every part, with outcomes that differ', async () => {
    const { from, to } = periodPresets(localDateIn(new Date(), 'Europe/Amsterdam')).previousQuarter;
    const answer = await petra.send('get', `/api/reports/practice?from=${from}&to=${to}`);
    const report = PracticeReport.parse(answer.body);
    expect(report.practiceName).toBe('Praktijk De Linde');
    for (const part of [report.responses, report.homework, report.dialogues, report.outcomes])
      expect(part).toMatchObject({ state: 'shown', current: true });
    if (report.outcomes.state !== 'shown') throw new Error('the outcomes are withheld');
    const { measuredByBoth, scales } = report.outcomes.figures;
    expect(measuredByBoth).toBeGreaterThanOrEqual(18);
    const [total] = scales;
    expect(Object.values(total?.change ?? {}).filter((cell) => cell).length).toBeGreaterThan(1);
  });
});
