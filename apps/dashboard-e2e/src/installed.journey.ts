import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { watchFaults } from './support/faults';
import { addressOf, signIn } from './support/people';

test.use({ serviceWorkers: 'allow' });

/** The worker has taken the pages over, and has everything that it keeps. */
async function untilInstalled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((taken) => navigator.serviceWorker.addEventListener('controllerchange', taken));
  });
  await expect
    .poll(() => page.evaluate(async () => (await (await fetch('/ngsw/state')).text()).includes('NORMAL')))
    .toBe(true);
}

/** Addresses of everything in the browser's caches. */
const cached = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) found.push(new URL(request.url).pathname);
    return found;
  });

const registrations = (page: Page): Promise<number> =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

async function openAsPartner(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await signIn(page, addressOf('sanne'));
  await untilInstalled(page);
  return page;
}

test('the installed shell: nothing private in it, there without a network, gone after a quick exit', async ({
  context,
}) => {
  const page = await openAsPartner(context);
  const faults = watchFaults(page);

  await test.step('keeps the program and not a byte of anybody', async () => {
    for (const path of ['/home', '/account', '/access']) await page.goto(path);
    await expect.poll(async () => (await cached(page)).includes('/index.html')).toBe(true);
    const paths = await cached(page);
    expect(paths.filter((path) => path.startsWith('/api') || path.startsWith('/health'))).toEqual([]);
    expect(faults.take()).toEqual([]);
  });

  await test.step('opens without a network, styled and by the same strict policy', async () => {
    const refused: string[] = [];
    page.on(
      'console',
      (message) => message.text().includes('Content Security Policy') && refused.push(message.text()),
    );
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByRole('main')).toBeVisible();
    await expect(page.getByText('Je bent nu offline.')).toBeVisible();
    expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
    expect(refused).toEqual([]);
    await context.setOffline(false);
    faults.take(); // what could not be reached meanwhile
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  await test.step('says kindly that the browser blocks notifications', async () => {
    await page.goto('/account/notices');
    await page.getByRole('button', { name: 'Zet meldingen aan' }).click(); // a test browser answers no by itself
    await expect(page.getByText(/In je browser staan meldingen|gaf geen toestemming/)).toBeVisible();
    await expect(page.getByRole('checkbox', { name: 'Stuur mij een mail' })).toBeChecked();
  });

  await test.step('stays after signing out, and leaves no trace after a quick exit', async () => {
    await page.goto('/help');
    expect(await registrations(page)).toBe(1);
    await page.route('https://**', (route) => route.fulfill({ contentType: 'text/html', body: 'elsewhere' }));
    await page.getByRole('link', { name: 'Snel weg van deze pagina' }).click();
    await page.waitForURL(/^https:/);
    await page.unroute('https://**');
    await page.goto('/health/live'); // from here, and nothing of the program in it
    expect([await registrations(page), await cached(page)]).toEqual([0, []]);
  });
});
