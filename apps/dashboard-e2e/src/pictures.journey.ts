import { join } from 'node:path';
import { test, type Browser, type Page } from '@playwright/test';
import { addDays, localDateIn } from '@tweespraak/shared/kernel';
import { bodyCheck, button, mirrorLoop, tap, type Talker } from './support/dialogues';
import { give, goOn, onScreen, TITLE } from './support/homework';
import { addressOf, signIn } from './support/people';
import { coupleOf, plan } from './support/planning';
import { aFormFile } from './support/questionnaire';

// Always taken, so that they cannot rot; kept beside the README only when asked for, because dates move every day.
const FOLDER =
  process.env['UPDATE_SCREENSHOTS'] === 'on'
    ? join(import.meta.dirname, '../screenshots')
    : join(import.meta.dirname, '../../../tmp/screenshots');
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1360, height: 1240 };
const SEAT = { width: 1360, height: 1000 };

const picture = async (page: Page, name: string) => {
  await page.waitForLoadState('networkidle');
  await shoot(page, name);
};

/** As it stands: the stream of a room keeps its network busy for as long as it is open. */
const shoot = async (page: Page, name: string) => {
  await page.mouse.move(0, 0); // no button lies under a finger that is not in the picture
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
};

const pageOf = async (browser: Browser, viewport: { width: number; height: number }) =>
  (
    await browser.newContext({ viewport, hasTouch: true, reducedMotion: 'reduce', colorScheme: 'light' })
  ).newPage();

test.describe('the pictures of the README', () => {
  test('the coach’s day and a couple with six rounds', async ({ browser }) => {
    const page = await pageOf(browser, DESKTOP);
    await signIn(page, addressOf('marieke'));
    await page.getByRole('heading', { name: 'Wacht op jou' }).waitFor();
    await picture(page, 'today');
    await page.goto('/couples');
    await page.getByRole('link', { name: /Sanne & Joris/ }).click();
    await page.getByRole('heading', { name: 'De negen pijlers nu' }).waitFor();
    await picture(page, 'couple');
  });

  test('a question on a phone', async ({ browser }) => {
    const page = await pageOf(browser, PHONE);
    await signIn(page, addressOf('julie'));
    await page.getByRole('link', { name: /^(Begin|Ga verder)/ }).click();
    await page.waitForURL(/\/rounds\/[^/]+/);
    await page.goto(`${page.url().replace(/(\/rounds\/[^/?]+).*/, '$1')}/question/1`);
    await page.getByRole('radio').first().waitFor();
    await picture(page, 'question');
  });

  test('the outcome, together', async ({ browser }) => {
    const page = await pageOf(browser, PHONE);
    await signIn(page, addressOf('sanne'));
    await page
      .getByRole('link', { name: /^De negen pijlers van/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Dit is jullie kracht' }).waitFor();
    await picture(page, 'together');
  });

  test('a dialogue: who speaks, who listens, and the coach’s seat', async ({ browser }) => {
    const [coach, hers, his] = [
      await pageOf(browser, SEAT),
      await pageOf(browser, PHONE),
      await pageOf(browser, PHONE),
    ];
    await signIn(coach, addressOf('marieke'));
    await signIn(hers, addressOf('noor'));
    await signIn(his, addressOf('sam'));
    const dialogue = await plan(coach, await coupleOf(coach, 'Noor'), {
      type: 'appreciation',
      coachPresent: true,
    });
    const noor: Talker = { page: hers, locale: 'nl' };
    const sam: Talker = { page: his, locale: 'en' };
    for (const page of [hers, his, coach]) await page.goto(`/rooms/${dialogue}`);
    await hers.getByRole('button', { name: 'Dat is goed' }).tap();
    await tap(noor, 'begin');
    await bodyCheck(noor, 3, true);
    await bodyCheck(sam, 2);
    await tap(noor, 'said');
    await tap(sam, 'yes');
    await mirrorLoop(noor, sam);
    await button(noor, 'said').waitFor();
    await shoot(hers, 'speaker');
    await tap(noor, 'said');
    await button(sam, 'mirrored').waitFor();
    await shoot(his, 'listener');
    await coach.getByText('Noor: 3 van 10').waitFor();
    await coach.getByRole('heading', { level: 1, name: 'Ik hoor je zeggen: …' }).waitFor();
    await shoot(coach, 'seat');
  });

  test('homework on a phone, giving it, and the week of the coach', async ({ browser }) => {
    const today = localDateIn(new Date(), 'Europe/Amsterdam');
    const coach = await pageOf(browser, DESKTOP);
    await signIn(coach, addressOf('marieke'));
    const diary = { exercise: 'body-diary', startsOn: today, dueOn: addDays(today, 13) };
    const homework = await give(coach, await coupleOf(coach, 'Iris'), diary);
    const hers = await pageOf(browser, PHONE);
    await signIn(hers, addressOf('iris'));
    await hers.goto(`/homework/${homework}`);
    await onScreen(hers, TITLE);
    await hers.getByRole('link', { name: 'Begin', exact: true }).tap();
    await onScreen(hers, 'Hoe is het nu met je lijf?');
    await goOn(hers, 'Zitten');
    await goOn(hers, 'Waar voel je iets?');
    for (const spot of ['schouders', 'buik'])
      await hers.getByRole('checkbox', { name: spot, exact: true }).check();
    await hers.getByText('Opgeslagen', { exact: true }).waitFor();
    await hers.evaluate(() => scrollTo(0, 0));
    await picture(hers, 'homework');
    await coach.goto(`/couples/${await coupleOf(coach, 'Noor')}/homework/new?exercise=body-diary`);
    await coach.getByRole('button', { name: 'Geef huiswerk' }).waitFor();
    await picture(coach, 'giving');
    await coach.goto(`/agenda?view=week&date=${addDays(today, 3)}`);
    await coach.getByRole('button', { name: /Lotte & Daan/ }).waitFor();
    await picture(coach, 'agenda');
  });

  test('a practice’s quarter, own data on a phone, and a questionnaire that is brought in', async ({
    browser,
  }) => {
    const admin = await pageOf(browser, DESKTOP);
    await signIn(admin, addressOf('petra'));
    await admin.goto('/reports');
    await admin.getByRole('heading', { name: 'Verandering per pijler' }).waitFor();
    await picture(admin, 'reports');
    const hers = await pageOf(browser, PHONE);
    await signIn(hers, addressOf('sanne'));
    await hers.goto('/my-data');
    await hers.getByRole('button', { name: 'Download mijn gegevens' }).waitFor();
    await picture(hers, 'data');
    const coach = await pageOf(browser, DESKTOP);
    await signIn(coach, addressOf('marieke'));
    await coach.goto('/instruments/import');
    await coach.getByLabel('Bestand kiezen').setInputFiles(await aFormFile());
    await coach.getByRole('button', { name: 'Schaal toevoegen' }).click();
    await coach.getByRole('heading', { name: 'Schaal 1' }).waitFor();
    await coach.evaluate(() => scrollTo(0, 0));
    await picture(coach, 'form');
  });
});
