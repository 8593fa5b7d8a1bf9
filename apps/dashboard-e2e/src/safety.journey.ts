import { expect, test, type Browser, type Page, type Response } from '@playwright/test';
import { mailsTo } from './mailbox';
import { bytesOf } from './support/bytes';
import { answerPrivately } from './support/answering';
import { addressOf, pathOf, phone, signIn } from './support/people';

const LEVELS = [3, 4, 2, 5, 3, 4, 4, 2, 5];
/** Words that a flag, or the questions behind it, would leave behind. */
const TRACES = /flag|safety|validity|geweld|bang voor|controleert mijn|gesprek apart|aandacht vraagt/i;

test.describe.configure({ mode: 'serial' });

test.describe('an answer that asks for a talk alone', () => {
  let yara: Page;
  let tim: Page;
  let jonas: Page;
  let round = '';

  test.beforeAll(async ({ browser }) => {
    const signedIn = async (who: string, context = browser.newContext()) => {
      const page = await (await context).newPage();
      await signIn(page, addressOf(who));
      return page;
    };
    [yara, tim, jonas] = [
      await signedIn('yara', phone(browser)),
      await signedIn('tim'),
      await signedIn('jonas'),
    ];
    const rounds = (await (await yara.request.get('/api/my/rounds')).json()) as { id: string }[];
    round = rounds[0]?.id ?? '';
  });

  test.afterAll(async () => {
    for (const page of [yara, tim, jonas]) await page.context().close();
  });

  /** Fills the questions in as another device would have done. */
  const fillElsewhere = (page: Page) =>
    page.evaluate(
      async ([id, levels]) => {
        const answers = Array.from({ length: 36 }, (_, item) => ({
          item,
          value: levels[item % 9] ?? 3,
          ms: 4000,
        }));
        const body = JSON.stringify({ answers });
        await fetch(`/api/my/rounds/${id}/draft`, {
          method: 'PATCH',
          body,
          headers: { 'content-type': 'application/json' },
        });
      },
      [round, LEVELS] as const,
    );

  /** All pages that Tim can open, as words, and all that the API tells him. */
  const allOfTim = async () => {
    const bodies: Promise<string>[] = [];
    const note = (response: Response) => {
      if (response.url().includes('/api/')) bodies.push(response.text().catch(() => ''));
    };
    tim.on('response', note);
    const words: string[] = [];
    for (const path of ['/home', '/more', `/rounds/${round}`, `/rounds/${round}/together`]) {
      await tim.goto(path);
      await expect(tim.getByRole('heading', { level: 1 })).toBeVisible();
      await tim.waitForLoadState('networkidle');
      words.push(await tim.locator('body').innerText());
    }
    tim.off('response', note);
    return { words: words.join('\n'), told: (await Promise.all(bodies)).join('\n') };
  };

  test('is given in the private block, to the coach alone', async () => {
    const before = await allOfTim();
    const bytes = await bytesOf(tim, '/api/my/rounds');
    await fillElsewhere(yara);
    await yara.goto(`/rounds/${round}/private`);
    await expect(yara.getByText('0800-2000', { exact: false })).toBeVisible();
    await answerPrivately(
      { page: yara, locale: 'nl', partner: 'Tim', levels: LEVELS, by: 'touch' },
      [1, 2, 1, 5, 4, 2, 1],
    );
    await yara.getByRole('radio', { name: /^Ja, ik deel/ }).check();
    await yara.getByRole('button', { name: 'Lever in' }).click();
    await expect(yara.getByRole('heading', { level: 1, name: 'Ingeleverd' })).toBeVisible();
    expect(await bytesOf(tim, '/api/my/rounds')).toBe(bytes);
    expect((await allOfTim()).words).toBe(before.words);
  });

  test('never comes back to the device that sent it', async () => {
    await yara.goto(`/rounds/${round}/private`);
    await yara.waitForURL(new RegExp(`/rounds/${round}$`));
    const mine = await (await yara.request.get(`/api/my/rounds/${round}`)).text();
    expect(mine).not.toMatch(/"safety"|"validity"|"flagged"/);
  });

  test('is the first thing on the coach’s day and stands on the couple’s page, with whom to speak', async () => {
    await jonas.goto('/today');
    const waiting = jonas.getByRole('region', { name: 'Wacht op jou' }).getByRole('listitem').first();
    await expect(waiting).toContainText('Vraagt om een gesprek apart.');
    await waiting.getByRole('link').click();
    const folded = jonas
      .getByRole('region', { name: 'Alleen voor jou' })
      .getByText('Vraagt om een gesprek apart');
    await expect(folded).toBeVisible();
    await expect(jonas.getByText('Bespreek dit alleen met Yara', { exact: false })).toBeHidden(); // two may look at this screen
    await folded.click();
    await expect(
      jonas.getByText('Bespreek dit alleen met Yara, apart en veilig.', { exact: false }),
    ).toBeVisible();
    await expect(jonas.getByText('Tim weet dit niet.', { exact: false })).toBeVisible();
    await expect(jonas.locator('main')).not.toContainText(/geweld|bang voor/);
  });

  test('leaves no trace with the partner, not even after the outcome is open to both', async ({
    request,
  }) => {
    await fillElsewhere(tim);
    await tim.evaluate(async (id) => {
      const headers = { 'content-type': 'application/json' };
      await fetch(`/api/my/rounds/${id}/submission`, { method: 'POST', body: '{"consent":true}', headers });
    }, round);
    await jonas.reload();
    await jonas.getByRole('button', { name: 'Nu vrijgeven' }).click();
    await jonas.getByRole('button', { name: 'Vrijgeven', exact: true }).click();
    await expect(jonas.getByText('Het is vrijgegeven.')).toBeVisible();
    const { words, told } = await allOfTim();
    await expect(tim.getByRole('heading', { level: 1, name: /Yara/ })).toBeVisible();
    expect(words).not.toMatch(TRACES);
    expect(told).not.toMatch(TRACES);
    const log = await (await tim.request.get('/api/access-log')).text();
    expect(log).not.toMatch(TRACES);
    expect(log).not.toContain('private.');
    await expect
      .poll(async () => (await mailsTo(request, addressOf('tim'))).length, { timeout: 30_000 })
      .toBe(1);
    for (const mail of await mailsTo(request, addressOf('tim')))
      expect(JSON.stringify(mail)).not.toMatch(TRACES);
  });
});

test.describe('help when home is not safe', () => {
  const weather = async (browser: Browser) => {
    const context = await phone(browser);
    await context.route('https://www.buienradar.nl/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Weer</title>' }),
    );
    return context;
  };

  test('is one tap from a partner’s home; the way out ends the session and leaves no way back', async ({
    browser,
  }) => {
    const context = await weather(browser);
    const page = await context.newPage();
    await signIn(page, addressOf('joris'));
    await page.getByRole('link', { name: 'Hulp nodig, of niet veilig?' }).tap();
    await expect(page.getByRole('link', { name: '0800-2000' }).first()).toHaveAttribute(
      'href',
      'tel:08002000',
    );
    await expect(page.getByRole('link', { name: '112' }).first()).toHaveAttribute('href', 'tel:112');
    await page.getByRole('link', { name: 'Snel weg van deze pagina' }).tap();
    await expect(page).toHaveTitle('Weer');
    await page.goto('/home');
    await page.waitForURL(/\/sign-in/);
    expect((await page.request.get('/api/my/rounds')).status()).toBe(401);
    await context.close();
  });

  test('is open without signing in, by keyboard too, and has a Belgian line for Belgian practices', async ({
    browser,
  }) => {
    const context = await weather(browser);
    const page = await context.newPage();
    await page.goto('/help');
    await expect(
      page.getByRole('heading', { level: 1, name: 'Voel je je thuis niet veilig?' }),
    ).toBeVisible();
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
    await expect(page).toHaveTitle('Weer');
    await signIn(page, addressOf('emma'));
    await page.goto('/help');
    await expect(page.getByRole('link', { name: '1712' }).first()).toBeVisible();
    expect(pathOf(page)).toBe('/help');
    await context.close();
  });
});
