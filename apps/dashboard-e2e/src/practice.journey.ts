import { expect, test, type Browser, type Page } from '@playwright/test';
import { linkFromMail } from './mailbox';
import { inviteCouple } from './support/inviting';
import { addressOf, signIn } from './support/people';

const TESS = 'tess.zandpad@voorbeeld.example';
const GIJS = 'gijs.waterlelie@voorbeeld.example';
const NOBODY = 'niemand@voorbeeld.example';
const PASSWORDS = {
  tess: 'drie fietsen in de schuur',
  gijs: 'een kop thee bij het raam',
  gijsNew: 'een nieuwe mok bij het raam',
};
/** Wrong tries for one address before it has to wait (the limit of the product). */
const TRIES = 10;

test.describe.configure({ mode: 'serial' });

test.describe('a practice, from sign-up to a colleague who leaves', () => {
  let tess: Page;
  let gijs: Page;

  const newPage = async (browser: Browser) => (await browser.newContext()).newPage();

  test.beforeAll(async ({ browser }) => {
    [tess, gijs] = [await newPage(browser), await newPage(browser)];
  });

  test.afterAll(async () => {
    for (const page of [tess, gijs]) await page.context().close();
  });

  test('a coach signs a practice up by mail and finds a first day', async ({ request }) => {
    await tess.goto('/sign-in');
    await tess.getByRole('link', { name: 'Praktijk aanmelden' }).click();
    await tess.getByRole('textbox', { name: 'Naam van de praktijk' }).fill('Praktijk Het Zandpad');
    await tess.getByRole('combobox', { name: 'Land' }).selectOption({ label: 'België' });
    await tess.getByRole('textbox', { name: 'Voornaam' }).fill('Tess');
    await tess.getByRole('textbox', { name: /^Achternaam/ }).fill('Zandpad');
    await tess.getByRole('textbox', { name: 'E-mailadres' }).fill(TESS);
    await tess.getByRole('checkbox', { name: /^Ik begeleid zelf ook stellen/ }).check();
    await tess.getByRole('button', { name: 'Stuur de mail' }).click();
    await expect(tess.getByRole('heading', { name: 'Kijk in je mail' })).toBeVisible();

    await tess.goto(await linkFromMail(request, TESS, '/sign-up/'));
    await tess.getByLabel('Wachtwoord', { exact: true }).fill('te kort');
    await tess.getByRole('button', { name: 'Open de praktijk' }).click();
    await expect(tess.getByText('Gebruik minstens 12 tekens.')).toBeVisible();
    await tess.getByLabel('Wachtwoord', { exact: true }).fill(PASSWORDS.tess);
    await tess.getByRole('button', { name: 'Open de praktijk' }).click();
    await tess.waitForURL('**/today');
    await expect(tess.getByRole('heading', { name: 'Nog geen stellen' })).toBeVisible();
    await expect(tess.getByRole('link', { name: 'Eerste stel uitnodigen' })).toBeVisible();
  });

  test('she invites a colleague, who joins through the mail', async ({ request }) => {
    await tess.getByRole('link', { name: 'Praktijk', exact: true }).click();
    await expect(tess.getByText(/^1 van de \d+ bezet$/)).toBeVisible();
    await tess.getByRole('button', { name: 'Nodig een collega uit' }).click();
    await tess.getByRole('textbox', { name: 'Voornaam' }).fill('Gijs');
    await tess.getByRole('textbox', { name: /^Achternaam/ }).fill('Waterlelie');
    await tess.getByRole('textbox', { name: 'E-mailadres' }).fill(GIJS);
    await tess.getByRole('checkbox', { name: /^Coach/ }).check();
    await tess.getByRole('button', { name: 'Verstuur de uitnodiging' }).click();
    await expect(tess.getByText('De uitnodiging voor Gijs is onderweg.')).toBeVisible();
    await expect(tess.getByText(/^2 van de \d+ bezet$/)).toBeVisible();

    await gijs.goto(await linkFromMail(request, GIJS, '/invitation/'));
    await expect(
      gijs.getByText('Tess Zandpad nodigt je uit om mee te werken bij Praktijk Het Zandpad.'),
    ).toBeVisible();
    await gijs.getByLabel('Wachtwoord', { exact: true }).fill(PASSWORDS.gijs);
    await gijs.getByRole('button', { name: 'Ga verder' }).click();
    await gijs.waitForURL('**/today');
    await expect(gijs.getByRole('link', { name: 'Praktijk', exact: true })).toHaveCount(0);
  });

  test('she lets rounds open without the coach; the two consents stay', async () => {
    const release = tess.getByRole('checkbox', { name: /^De coach geeft elke ronde zelf vrij/ });
    await expect(release).toBeChecked();
    await expect(
      tess.getByText('Die twee toestemmingen blijven altijd nodig.', { exact: false }),
    ).toBeVisible();
    await release.uncheck();
    await tess.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await expect(tess.getByText('De instellingen zijn bewaard.')).toBeVisible();
    await tess.reload();
    await expect(release).not.toBeChecked();
  });

  test('a wrong password and an unknown address get the same words, and a wait in the end', async ({
    browser,
  }) => {
    const page = await newPage(browser);
    const refused = 'Dit adres en dit wachtwoord horen niet bij elkaar.';
    const tryAs = async (email: string) => {
      await page.getByLabel('E-mailadres').fill(email);
      await page.getByLabel('Wachtwoord', { exact: true }).fill('dit is het niet');
      await page.getByRole('button', { name: 'Inloggen' }).click();
    };
    await page.goto('/sign-in');
    for (const email of [GIJS, NOBODY]) {
      await tryAs(email);
      await expect(page.getByText(refused, { exact: false })).toBeVisible();
      await expect(page.getByLabel('E-mailadres')).toHaveValue(email);
    }
    await page.evaluate(
      async ([email, times]) => {
        const body = JSON.stringify({ email, password: 'dit is het niet' });
        const headers = { 'content-type': 'application/json' };
        for (let n = 0; n < Number(times); n += 1)
          await fetch('/api/session', { method: 'POST', headers, body });
      },
      [NOBODY, String(TRIES - 1)] as const,
    );
    await tryAs(NOBODY);
    await expect(
      page.getByText(/Dat was te vaak achter elkaar\. Probeer het over \d+ minuten opnieuw/),
    ).toBeVisible();
    await page.context().close();
  });

  test('a forgotten password is replaced by mail; whoever was signed in with the old one is out', async ({
    browser,
    request,
  }) => {
    const page = await newPage(browser);
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Wachtwoord vergeten?' }).click();
    // Both pages have this field: what is typed before the page changes is typed into the old one.
    await page.waitForURL('**/forgot-password');
    await page.getByLabel('E-mailadres').fill(GIJS);
    await page.getByRole('button', { name: 'Stuur de link' }).click();
    await expect(
      page.getByText(`Kennen we ${GIJS}, dan is er nu een mail onderweg.`, { exact: false }),
    ).toBeVisible();
    await page.goto(await linkFromMail(request, GIJS, '/reset-password/'));
    await page.getByLabel('Wachtwoord', { exact: true }).fill(PASSWORDS.gijsNew);
    await page.getByRole('button', { name: 'Bewaar het wachtwoord' }).click();
    await expect(page.getByText('Je nieuwe wachtwoord staat. Log ermee in.')).toBeVisible();
    await page.getByLabel('E-mailadres').fill(GIJS);
    await page.getByLabel('Wachtwoord', { exact: true }).fill(PASSWORDS.gijsNew);
    await page.getByRole('button', { name: 'Inloggen' }).click();
    await page.waitForURL('**/today');
    await page.context().close();

    await gijs.getByRole('link', { name: 'Stellen', exact: true }).click();
    await gijs.waitForURL(/\/sign-in/);
    await signIn(gijs, GIJS, PASSWORDS.gijsNew);
  });

  test('language and theme change at once and stay', async () => {
    await gijs.getByRole('button', { name: 'English' }).click();
    await expect(gijs.getByRole('link', { name: 'Couples', exact: true })).toBeVisible();
    await gijs.getByRole('button', { name: 'Dark screen' }).click();
    await gijs.reload();
    await expect(gijs.getByRole('link', { name: 'Couples', exact: true })).toBeVisible();
    await expect(gijs.locator('html')).toHaveAttribute('lang', 'en');
    await expect(gijs.locator('html')).toHaveCSS('color-scheme', 'dark');
    await gijs.getByRole('button', { name: 'Nederlands' }).click();
    await gijs.getByRole('button', { name: 'Licht scherm' }).click();
    await expect(gijs.locator('html')).toHaveCSS('color-scheme', 'light');
  });

  test('the admin sees members and no content', async ({ browser }) => {
    const page = await newPage(browser);
    await signIn(page, addressOf('petra'));
    await expect(
      page.getByText('Namen, antwoorden en notities van stellen zie je niet.', { exact: false }),
    ).toBeVisible();
    await expect(page.getByText('Marieke Lindeboom')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Stellen', exact: true })).toHaveCount(0);
    for (const name of ['Sanne', 'Beukenblad', 'Joris', 'Fatima']) {
      await expect(page.locator('body')).not.toContainText(name);
    }
    const coach = await newPage(browser);
    await signIn(coach, addressOf('marieke'));
    const { couples } = (await (await coach.request.get('/api/caseload')).json()) as {
      couples: { id: string }[];
    };
    await coach.context().close();
    const couple = couples[0]?.id ?? '';
    await page.goto(`/couples/${couple}`);
    await expect(page.getByRole('heading', { name: 'Deze pagina is er niet' })).toBeVisible();
    const answer = await page.request.get(`/api/couples/${couple}/pillars`);
    const random = await page.request.get('/api/couples/6a0e1f38-0f6c-4b2e-9a65-2f4dce5b8a11/pillars');
    expect([answer.status(), (await answer.json()).code]).toEqual([
      random.status(),
      (await random.json()).code,
    ]);
    expect(answer.status()).toBeGreaterThanOrEqual(403);
    await page.context().close();
  });

  test('a colleague leaves: the couples go over, the access ends at once', async () => {
    await inviteCouple(
      gijs,
      {
        givenName: 'Wietske',
        familyName: 'Rietkraag',
        email: 'wietske@voorbeeld.example',
        language: 'Nederlands',
      },
      {
        givenName: 'Abel',
        familyName: 'Kievitsbloem',
        email: 'abel@voorbeeld.example',
        language: 'Nederlands',
      },
    );
    await tess.reload();
    await tess.getByRole('button', { name: 'Meer over Gijs' }).click();
    await tess.getByRole('button', { name: 'Werkt hier niet meer' }).click();
    await tess
      .getByRole('combobox', { name: 'Wie neemt het stel over?' })
      .selectOption({ label: 'Tess Zandpad' });
    await tess.getByRole('button', { name: 'Werkt hier niet meer' }).click();
    await tess.getByRole('textbox', { name: /^Typ Gijs Waterlelie/ }).fill('Gijs Waterlelie');
    await tess.getByRole('button', { name: 'Toegang beëindigen' }).click();
    await expect(tess.getByText('Gijs werkt hier niet meer.')).toBeVisible();
    await expect(tess.getByText(/^1 van de \d+ bezet$/)).toBeVisible();

    await gijs.getByRole('link', { name: 'Vandaag', exact: true }).click();
    await gijs.waitForURL(/\/sign-in/);
    await tess.getByRole('link', { name: 'Stellen', exact: true }).click();
    await expect(tess.getByRole('link', { name: /Wietske/ })).toBeVisible();
  });
});
