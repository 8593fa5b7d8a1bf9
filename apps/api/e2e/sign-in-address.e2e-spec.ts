import { aCoach, aPractice } from '@tweespraak/shared/testing';
import { aBrowser, withPassword } from './support/browser';
import { createTestApp, type TestApp } from './support/test-app';

describe('where a browser is', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp({ TRUST_PROXY: 'off' });
  });
  afterAll(() => test.close());

  it('is what its connection says, whatever it writes in a header, unless a proxy is trusted', async () => {
    const coach = await withPassword(test.db, await aCoach(test.db, await aPractice(test.db)));
    for (let n = 0; n < 10; n += 1) {
      expect((await aBrowser(test).signIn(coach, 'een verkeerd wachtwoord')).status).toBe(401);
    }
    expect((await aBrowser(test).signIn(coach)).status).toBe(429);
    const log = await test.db.rows(`SELECT 1 FROM access_log WHERE host(address) LIKE '198.51.%'`);
    expect(log).toEqual([]);
  });
});
