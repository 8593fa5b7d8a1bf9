import { join } from 'node:path';
import { test, type Browser, type Page } from '@playwright/test';
import { addressOf, signIn } from './support/people';

// Always taken, so that they cannot rot; kept beside the README only when asked for, because dates move every day.
const FOLDER =
  process.env['UPDATE_SCREENSHOTS'] === 'on'
    ? join(import.meta.dirname, '../screenshots')
    : join(import.meta.dirname, '../../../tmp/screenshots');
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1360, height: 1240 };

const picture = async (page: Page, name: string) => {
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
};

const pageOf = async (browser: Browser, viewport: { width: number; height: number }) =>
  (await browser.newContext({ viewport, reducedMotion: 'reduce', colorScheme: 'light' })).newPage();

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
});
