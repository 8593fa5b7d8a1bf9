import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { linkFromMail, mailsTo } from './mailbox';
import { downloadLatest, fileIsReady, latestFile } from './support/files';
import { addressOf, DEMO_PASSWORD, signIn } from './support/people';
import { coupleOf, signedIn } from './support/planning';

const NEW_HOME = 'petra.elders@voorbeeld.example';
const NEW_PASSWORD = 'een verhuisdoos vol boeken';
const REASON = 'We gaan met de praktijk naar een ander huis.';

test.describe.configure({ mode: 'serial' });

test.describe('a whole practice, from here to an empty one', () => {
  let petra: Page;
  let elsewhere: Page;
  let passphrase = '';
  let file: Buffer;

  test.beforeAll(async ({ browser }) => {
    petra = await signedIn(browser, 'petra', 'desk');
    elsewhere = await (await browser.newContext()).newPage();
  });
  test.afterAll(async () => {
    for (const page of [petra, elsewhere]) await page.context().close();
  });

  const signUp = async (page: Page, request: APIRequestContext) => {
    await page.goto('/sign-up');
    await page.getByRole('textbox', { name: 'Naam van de praktijk' }).fill('Een leeg huis');
    await page.getByRole('textbox', { name: 'Voornaam' }).fill('Petra');
    await page.getByRole('textbox', { name: /^Achternaam/ }).fill('Elders');
    await page.getByRole('textbox', { name: 'E-mailadres' }).fill(NEW_HOME);
    await page.getByRole('button', { name: 'Stuur de mail' }).click();
    await expect(page.getByRole('heading', { name: 'Kijk in je mail' })).toBeVisible();
    await page.goto(await linkFromMail(request, NEW_HOME, '/sign-up/'));
    await page.getByLabel('Wachtwoord', { exact: true }).fill(NEW_PASSWORD);
    await page.getByRole('button', { name: 'Open de praktijk' }).click();
    await page.waitForURL(/\/(today|practice)$/);
  };
  const ask = async (page: Page, password: string) => {
    await page.goto('/practice/leaving');
    await page.getByRole('textbox', { name: /^Waarvoor heb je het nodig/ }).fill(REASON);
    await page.getByLabel('Je wachtwoord', { exact: true }).fill(password);
  };
  const made = async (page: Page): Promise<Buffer> => {
    await page.goto('/exports');
    await expect.poll(async () => (await latestFile(page)).kind).toBe('practice');
    await fileIsReady(page);
    return (await downloadLatest(page)).bytes;
  };

  test('says what goes along and what stays, and gives a passphrase once', async () => {
    await petra.goto('/practice/leaving');
    await petra.getByRole('button', { name: 'Maak het bestand' }).click();
    await expect(petra.getByText('Vul je eigen wachtwoord in.')).toBeVisible();
    await expectAccessible(petra, 'asking for the whole practice');
    await ask(petra, DEMO_PASSWORD);
    await petra.getByRole('button', { name: 'Maak het bestand' }).click();
    await expect(petra.getByRole('heading', { name: 'Je wachtzin' })).toBeFocused();
    passphrase = (await petra.locator('code').innerText()).trim();
    expect(passphrase).toMatch(/^([A-Z0-9]{4}-?\s?){7}$/);
    file = await made(petra);
    await petra.goto('/practice/leaving');
    await expect(petra.getByText(passphrase)).toHaveCount(0);
  });

  test('is told to a colleague, and to a couple in its own log', async ({ browser, request }) => {
    await expect
      .poll(async () => (await mailsTo(request, addressOf('marieke'))).map(({ subject }) => subject))
      .toContain('Er is een kopie van de praktijk gevraagd');
    const sanne = await signedIn(browser, 'sanne', 'phone');
    await sanne.goto('/access');
    await expect(sanne.getByText('Vroeg een kopie van de hele praktijk').first()).toBeVisible();
    await sanne.context().close();
  });

  test('comes into a practice that has just begun, and nothing of a wrong try', async ({ request }) => {
    await signUp(elsewhere, request);
    await elsewhere.goto('/practice/leaving');
    await elsewhere.getByLabel('Bestand', { exact: true }).setInputFiles({
      name: 'praktijk.zip',
      mimeType: 'application/zip',
      buffer: file,
    });
    await elsewhere.getByLabel('Je mailadres in het bestand', { exact: true }).fill(addressOf('petra'));
    await elsewhere
      .getByLabel('Wachtzin', { exact: true })
      .fill(passphrase.replace(/.$/, (sign) => (sign === 'A' ? 'B' : 'A')));
    await elsewhere.getByLabel('Je wachtwoord van nu', { exact: true }).fill(NEW_PASSWORD);
    await expectAccessible(elsewhere, 'bringing a practice in');
    await elsewhere.getByRole('button', { name: 'Begin' }).click();
    await expect(
      elsewhere.getByText(/Deze wachtzin hoort niet bij dit bestand|Dit is geen wachtzin van ons/),
    ).toBeVisible();

    await elsewhere.getByLabel('Wachtzin', { exact: true }).fill(passphrase);
    await elsewhere.getByRole('button', { name: 'Begin' }).click();
    await elsewhere.waitForURL(/\/sign-in/, { timeout: 90_000 });
  });

  test('stands there as it was, and gives the same file again', async () => {
    await signIn(elsewhere, NEW_HOME, NEW_PASSWORD);
    await expect(elsewhere.getByText('Marieke').first()).toBeVisible();
    await ask(elsewhere, NEW_PASSWORD);
    await elsewhere.getByRole('checkbox', { name: /^Ik heb al een wachtzin/ }).check();
    await elsewhere.getByLabel('Wachtzin van toen', { exact: true }).fill(passphrase);
    await elsewhere.getByRole('button', { name: 'Maak het bestand' }).click();
    await expect(elsewhere.getByRole('heading', { name: 'Je wachtzin' })).toBeVisible();
    expect((await made(elsewhere)).equals(file)).toBe(true);
  });

  test('leaves the couples here with their own coach', async ({ browser }) => {
    const marieke = await signedIn(browser, 'marieke', 'desk');
    expect(await coupleOf(marieke, 'Sanne')).toBeTruthy();
    await marieke.context().close();
  });
});
