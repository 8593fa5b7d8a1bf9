import { aCoach, aCouple, aPractice, type TestCouple } from '@tweespraak/shared/testing';
import { aBrowser, anAddress, essence, PASSWORD, withPassword } from './support/browser';
import { createTestApp, type TestApp } from './support/test-app';

const WRONG = 'zomaar een verkeerd wachtwoord';

describe('limits on signing in', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp({ TRUST_PROXY: 'on' });
  });
  afterAll(() => test.close());

  const someCouple = async (): Promise<TestCouple> => {
    const practice = await aPractice(test.db);
    const couple = await aCouple(test.db, practice, { coach: await aCoach(test.db, practice) });
    await withPassword(test.db, couple.a);
    await withPassword(test.db, couple.b);
    return couple;
  };
  const hammer = async (address: string, email: string, times: number) => {
    const attacker = aBrowser(test, address);
    const counts: Record<number, number> = {};
    for (let n = 0; n < times; n += 20) {
      const some = await Promise.all(
        Array.from({ length: Math.min(20, times - n) }, () => attacker.signIn(email, WRONG)),
      );
      for (const { status } of some) counts[status] = (counts[status] ?? 0) + 1;
    }
    return counts;
  };

  it('never lets one partner lock the other out of a browser where that one signed in before', async () => {
    const { b } = await someCouple();
    const home = anAddress();
    const phone = aBrowser(test, home);
    await phone.signIn(b);
    await phone.send('delete', '/api/session');
    const counts = await hammer(home, b.email, 2000);
    expect(counts).toEqual({ 401: 10, 429: 1990 });
    expect((await phone.signIn(b, WRONG)).status).toBe(401);
    expect((await phone.signIn(b)).status).toBe(200);
  }, 120_000);

  it('not even with every account of the house under fire', async () => {
    const { a, b } = await someCouple();
    const home = anAddress();
    const phone = aBrowser(test, home);
    await phone.signIn(b);
    for (let n = 0; n < 12; n += 1) await hammer(home, `iemand-${n}@voorbeeld.example`, 10);
    expect((await aBrowser(test, home).signIn(a)).status).toBe(429);
    expect((await phone.signIn(b)).status).toBe(200);
  });

  it('lets partners who share a browser each keep their own count in it', async () => {
    const { a, b } = await someCouple();
    const tablet = aBrowser(test);
    await tablet.signIn(a);
    await tablet.signIn(b);
    for (let n = 0; n < 10; n += 1) await tablet.signIn(a, WRONG);
    expect((await tablet.signIn(a)).status).toBe(429);
    expect((await tablet.signIn(b)).status).toBe(200);
  });

  it('leaves the network its tries when somebody hammers one address', async () => {
    const { a, b } = await someCouple();
    const home = anAddress();
    await hammer(home, b.email, 300);
    expect((await aBrowser(test, home).signIn(a)).status).toBe(200);
  });

  it('counts tries that come at the same moment', async () => {
    const { b } = await someCouple();
    const browser = aBrowser(test);
    const answers = await Promise.all(Array.from({ length: 30 }, () => browser.signIn(b, WRONG)));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
  });

  it('stops guessing from a known browser too, and only there', async () => {
    const { b } = await someCouple();
    const stolen = aBrowser(test);
    await stolen.signIn(b);
    for (let n = 0; n < 10; n += 1) expect((await stolen.signIn(b, WRONG)).status).toBe(401);
    expect((await stolen.signIn(b)).status).toBe(429);
    expect((await aBrowser(test).signIn(b)).status).toBe(200);
  });

  it('starts counting anew after a good sign-in', async () => {
    const { b } = await someCouple();
    const browser = aBrowser(test);
    for (let n = 0; n < 9; n += 1) await browser.signIn(b, WRONG);
    expect((await browser.signIn(b)).status).toBe(200);
    browser.cookies.clear();
    for (let n = 0; n < 10; n += 1) expect((await browser.signIn(b, WRONG)).status).toBe(401);
  });

  it('says how long to wait, and lets in again after that', async () => {
    const { b } = await someCouple();
    const browser = aBrowser(test);
    for (let n = 0; n < 10; n += 1) await browser.signIn(b, WRONG);
    const refused = await browser.signIn(b);
    expect(refused.body).toMatchObject({ status: 429, code: 'too-many-requests' });
    const seconds = refused.body.details.seconds;
    expect(seconds).toBeGreaterThan(800);
    expect(seconds).toBeLessThanOrEqual(900);
    expect(refused.headers['retry-after']).toBe(String(seconds));
    await test.db.rows(`UPDATE identity.rate_limits SET expire = expire - 900000`);
    expect((await browser.signIn(b)).status).toBe(200);
  });

  it('counts an IPv6 subscriber as one, whichever of its addresses it uses', async () => {
    const { b } = await someCouple();
    for (let n = 0; n < 10; n += 1) await aBrowser(test, `2001:db8:7:1::${n + 1}`).signIn(b, WRONG);
    expect((await aBrowser(test, '2001:db8:7:1:ffff::1').signIn(b)).status).toBe(429);
    expect((await aBrowser(test, '2001:db8:7:2::1').signIn(b)).status).toBe(200);
  });

  it('keeps nothing readable of what was typed', async () => {
    const typed = 'iemand-die-zich-vergist@voorbeeld.example';
    expect((await aBrowser(test).signIn(typed, PASSWORD)).status).toBe(401);
    const keys = await test.db.rows<{ key: string }>(`SELECT key FROM identity.rate_limits`);
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.map(({ key }) => key).join()).not.toMatch(/vergist|voorbeeld|198\.51/);
  });

  it('tells apart known and unknown addresses as little when it refuses for too many tries', async () => {
    const { b } = await someCouple();
    const refusals = [];
    for (const email of [b.email, 'niemand@voorbeeld.example']) {
      const browser = aBrowser(test);
      for (let n = 0; n < 10; n += 1) await browser.signIn(email, WRONG);
      const { body, headers, status } = essence(await browser.signIn(email, WRONG));
      refusals.push({ status, names: Object.keys(headers), ...body, details: null });
    }
    expect(refusals[0]).toMatchObject({ status: 429 });
    expect(refusals[0]).toEqual(refusals[1]);
  });
});
