import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';

/** The password of every person of the demo. */
export const DEMO_PASSWORD = 'samen-luisteren-2026';

export const addressOf = (key: string) => `${key}@voorbeeld.example`;

/** Fills in the sign-in page in Dutch, as it first shows, and waits for the page that is the person's own. */
export async function signIn(page: Page, email: string, password = DEMO_PASSWORD): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Inloggen' }).click();
  await page.waitForURL(/\/(today|practice|home)$/);
}

/** A phone of the smallest size that we promise, held upright. */
export function phone(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
  });
}

/** Nothing of the page lies outside the screen to the side, once charts took the width that there is. */
export async function expectNoSideScroll(page: Page): Promise<void> {
  const over = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.poll(over, { message: `sideways scroll on ${pathOf(page)}` }).toBeLessThanOrEqual(0);
}

/** The address of the page without its host. */
export const pathOf = (page: Page) => new URL(page.url()).pathname;
