import { expect, test, type Browser, type Page } from '@playwright/test';
import { bodyCheck, button, expectStem, look, stemOf, tap, type Talker, type Tap } from './support/dialogues';
import { coupleOf, plan, signedIn } from './support/planning';

const TOPIC = 'Hoe je de kinderen voorlas';

test.describe.configure({ mode: 'serial' });

test.describe('a phone that falls away, and one phone between two people', () => {
  let coach: Page;
  let fatima: Talker;
  let bram: Talker;
  let couple = '';
  let dialogue = '';

  const talker = async (browser: Browser, who: string): Promise<Talker> => ({
    page: await signedIn(browser, who, 'phone'),
    locale: 'nl',
  });

  test.beforeAll(async ({ browser }) => {
    coach = await signedIn(browser, 'marieke', 'desk');
    couple = await coupleOf(coach, 'Fatima');
    dialogue = await plan(coach, couple, { type: 'appreciation', coachPresent: true, topic: TOPIC });
    [fatima, bram] = [await talker(browser, 'fatima'), await talker(browser, 'bram')];
  });

  test.afterAll(async () => {
    for (const page of [coach, fatima.page, bram.page]) await page.context().close();
  });

  /** The half of the shared phone that is turned to somebody. */
  const halfOf = (name: string) =>
    fatima.page
      .getByRole('group')
      .filter({ has: fatima.page.locator('strong').getByText(name, { exact: true }) });
  const on = (name: string, what: Tap) => tap(fatima, what, halfOf(name));
  const loop = async (sender: string, receiver: string) => {
    await on(sender, 'said');
    await on(receiver, 'mirrored');
    await on(sender, 'right');
    await on(sender, 'noMore');
  };
  const stem = (step: string) => stemOf('appreciation', step, 'nl');

  test('when the other’s phone is gone it says so, without blame, and offers two ways', async () => {
    for (const { page } of [fatima, bram]) await page.goto(`/rooms/${dialogue}`);
    await tap(fatima, 'begin');
    for (const who of [fatima, bram]) await bodyCheck(who, 2);
    await expectStem(fatima, stem('request'));
    const gone = bram.page;
    bram = { page: await gone.context().newPage(), locale: 'nl' };
    await gone.close();
    const away = fatima.page.getByRole('status').filter({ hasText: 'Bram is even weg.' });
    await expect(away).toBeVisible();
    await look(fatima.page, 'the other is away');
    await away.getByRole('button', { name: 'Wacht', exact: true }).tap();
    await expect(away.getByRole('button')).toHaveCount(0);
    await fatima.page.reload();
    await away.getByRole('button', { name: 'Verder op één telefoon' }).tap();
    await expect(halfOf('Bram')).toBeVisible();
    await expect(away).toHaveCount(0);
  });

  test('two halves, each turned to its reader and in a language of its own', async () => {
    await expect(halfOf('Fatima').getByRole('heading', { name: stem('request') })).toBeVisible();
    const turned = (name: string) => halfOf(name).evaluate((half) => getComputedStyle(half).rotate);
    expect([await turned('Fatima'), await turned('Bram')]).toEqual(['none', '180deg']);
    await look(fatima.page, 'one phone');
    await halfOf('Bram').getByRole('button', { name: 'English, Bram' }).tap();
    await on('Fatima', 'said');
    const english: Talker = { page: fatima.page, locale: 'en' };
    await tap(english, 'yes', halfOf('Bram'));
    await on('Fatima', 'said');
    await expect(halfOf('Bram').getByRole('heading', { name: 'What reaches me is: …' })).toBeVisible();
    await halfOf('Bram').getByRole('button', { name: 'Nederlands, Bram' }).tap();
    await fatima.page.getByRole('button', { name: 'Meer over dit gesprek' }).tap();
    await look(fatima.page, 'one phone, menu');
    await fatima.page.getByRole('button', { name: 'Naast elkaar' }).tap();
    expect(await turned('Bram')).toBe('none');
    await look(fatima.page, 'one phone, side by side');
    await on('Bram', 'mirrored');
    await on('Fatima', 'right');
    await on('Fatima', 'noMore');
  });

  test('the whole talk on one phone, and switched now: the one who listened tells', async () => {
    for (const step of ['moment', 'inside']) {
      await expect(halfOf('Fatima').getByRole('heading', { name: stem(step) })).toBeVisible();
      await loop('Fatima', 'Bram');
    }
    await on('Fatima', 'skip');
    await loop('Fatima', 'Bram');
    await on('Bram', 'said');
    await on('Fatima', 'whole');
    await on('Bram', 'said'); // understands
    await on('Bram', 'said'); // is touched
    await on('Fatima', 'mirrored');
    for (const [one, other] of [
      ['Fatima', 'Bram'],
      ['Bram', 'Fatima'],
    ] as const) {
      await on(one, 'said');
      await on(other, 'mirrored');
    }
    await on('Fatima', 'switchNow');
    await on('Bram', 'switchNow');
    await expect(halfOf('Bram').getByRole('heading', { name: stem('treasure') })).toBeVisible();
    await expect(button(fatima, 'said', halfOf('Fatima'))).toHaveCount(0);
  });

  test('back to two phones: the one that comes back stands at the same step', async () => {
    await bram.page.goto(`/rooms/${dialogue}`);
    await on('Bram', 'said');
    await fatima.page.getByRole('button', { name: 'Meer over dit gesprek' }).tap();
    await fatima.page.getByRole('button', { name: 'Twee telefoons' }).tap();
    await expectStem(fatima, 'Ik hoor je zeggen: …');
    await expect(bram.page.getByRole('list', { name: 'Wie doet wat' })).toContainText('spiegelt');
    await tap(fatima, 'mirrored');
    await tap(bram, 'right');
  });

  test('the coach looks in and stops it; both read that stopping is fine', async () => {
    await coach.goto(`/couples/${couple}`);
    await coach.getByRole('link', { name: 'Naar je stoel: Waarderingsdialoog' }).click();
    await coach.getByRole('button', { name: 'Stop het gesprek' }).click();
    await look(coach, 'stopping?');
    await coach.getByRole('button', { name: 'Ja, stop' }).click();
    for (const who of [fatima, bram]) await expectStem(who, 'Jullie zijn gestopt. Dat is goed.');
    await look(fatima.page, 'stopped');
    await expect(coach.getByRole('heading', { name: 'Wat er gedaan is' })).toBeVisible();
    for (const page of [fatima.page, coach])
      expect(await (await page.request.get(`/api/rooms/${dialogue}`)).text()).not.toContain(TOPIC);
    await fatima.page.getByRole('link', { name: 'Naar huis' }).tap();
    await expect(fatima.page.getByRole('heading', { name: 'Jullie gesprek is bezig' })).toHaveCount(0);
  });
});
