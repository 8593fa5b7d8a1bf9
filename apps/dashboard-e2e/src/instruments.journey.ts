import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expectNoSideScroll } from './support/people';
import { coupleOf, signedIn } from './support/planning';
import { aFormFile, NOISY, TITLE, WHY } from './support/questionnaire';

const SECRET = 'De klok boven de deur loopt voor';

test.describe.configure({ mode: 'serial' });

test.describe('a practice’s own questionnaire, from a file to looking together', () => {
  let koen: Page;
  let nele: Page;
  let stijn: Page;
  let couple = '';

  test.beforeAll(async ({ browser }) => {
    koen = await signedIn(browser, 'koen', 'desk');
    nele = await signedIn(browser, 'nele', 'phone');
    stijn = await signedIn(browser, 'stijn', 'phone');
    couple = await coupleOf(koen, 'Nele');
  });
  test.afterAll(async () => {
    for (const page of [koen, nele, stijn]) await page.context().close();
  });

  const mine = async (page: Page) => (await page.request.get('/api/my/instrument-rounds')).text();
  const choose = async (page: Page, answer: string) => {
    await page.getByRole('radio', { name: answer }).check();
    await page.getByRole('button', { name: 'Verder' }).click();
  };
  const fromHome = async (page: Page) => {
    await page.goto('/home');
    await page.getByRole('region', { name: 'Vragenlijst' }).getByRole('link', { name: 'Beginnen' }).click();
    await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  };

  test('comes in from a spreadsheet, with what could not be carried over, and how it is scored', async () => {
    await koen.goto('/exercises');
    await koen.getByRole('link', { name: 'Vragenlijsten' }).click();
    await koen.getByRole('link', { name: 'Vragenlijst invoeren' }).first().click();
    await koen.getByLabel('Bestand kiezen').setInputFiles(await aFormFile());
    await expect(koen.getByRole('region', { name: 'Niet meegekomen' })).toContainText('geopoint');
    await expect(koen.getByText('Er is nog niets bewaard.')).toBeVisible();
    await koen.getByRole('button', { name: 'Schaal toevoegen' }).click();
    await koen.getByLabel('Naam van de schaal').fill('Rust');
    await koen.getByRole('checkbox', { name: new RegExp(`^omgekeerd.*${NOISY}`) }).check();
    await expectAccessible(koen, 'with a scale');
    await koen.getByRole('button', { name: 'Vragenlijst bewaren' }).click();
    await expect(koen.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  });

  test('cannot be given before its licence is known', async () => {
    await koen.goto(`/couples/${couple}/instruments`);
    await expect(koen.getByRole('link', { name: TITLE })).toBeVisible();
    await expect(koen.getByText('licentie ontbreekt')).toBeVisible();
    await koen.getByRole('link', { name: TITLE }).click();
    await koen.getByRole('radio', { name: /^Gekocht/ }).check();
    await koen.getByRole('button', { name: 'Licentie bewaren' }).click();
    await expect(koen.getByText('Bij deze licentie hoort een bewijs.')).toBeVisible();
    await koen.getByRole('radio', { name: /^Van onszelf/ }).check();
    await koen.getByRole('button', { name: 'Licentie bewaren' }).click();
    await expect(koen.getByText('kan gegeven worden')).toBeVisible();
  });

  test('is given to both', async () => {
    await koen.goto(`/couples/${couple}/instruments`);
    await koen.getByRole('radio', { name: new RegExp(TITLE) }).check();
    await koen.getByRole('button', { name: 'Geven aan allebei' }).click();
    await expect(koen.getByText('De vragenlijst staat klaar voor allebei.')).toBeVisible();
    await expect(
      koen.getByText('Nele: nog niet begonnen').or(koen.getByText('Stijn: nog niet begonnen')).first(),
    ).toBeVisible();
  });

  test('is filled in alone on a phone; an answer asks for another question', async () => {
    const before = await mine(stijn);
    await fromHome(nele);
    await expect(nele.getByText('Stijn ziet nooit je antwoorden.', { exact: false })).toBeVisible();
    await nele.getByRole('link', { name: 'Beginnen' }).click();
    await choose(nele, 'soms');
    await expect(nele.getByText('2 van 2')).toBeVisible();
    await nele.getByRole('radio', { name: 'vaak' }).check();
    await expect(nele.getByText('2 van 3')).toBeVisible();
    await nele.getByRole('button', { name: 'Verder' }).click();
    await nele.getByLabel(WHY).fill(SECRET);
    await expect(nele.getByText('Opgeslagen')).toBeVisible();
    await expectAccessible(nele, 'a free answer');
    await expectNoSideScroll(nele);
    await nele.reload();
    await expect(nele.getByLabel(WHY)).toHaveValue(SECRET);
    await nele.getByRole('button', { name: 'Verder' }).click();
    await expect(nele.getByText(SECRET)).toBeVisible();
    await nele.getByRole('checkbox', { name: /^Ja, Stijn en ik/ }).check();
    await nele.getByRole('button', { name: 'Inleveren' }).click();
    await expect(nele.getByRole('heading', { name: 'Ingeleverd, dank je wel' })).toBeVisible();
    expect(await mine(stijn), 'nothing of it reached the other').toBe(before);
  });

  test('opens only when both handed in, both said yes and the coach released it', async () => {
    await fromHome(stijn);
    await stijn.getByRole('link', { name: 'Beginnen' }).click();
    await choose(stijn, 'vaak');
    await choose(stijn, 'nooit');
    await stijn.getByRole('button', { name: 'Inleveren' }).click();
    await expect(stijn.getByRole('heading', { name: 'Ingeleverd, dank je wel' })).toBeVisible();

    await koen.goto(`/couples/${couple}/instruments`);
    await koen.getByRole('button', { name: 'Vrijgeven' }).click();
    await expect(koen.getByText('De uitkomst gaat open zodra allebei ja zeggen.')).toBeVisible();
    expect(await mine(nele), 'one yes is not enough').not.toContain('"open"');

    await stijn.getByRole('button', { name: 'Ja, we mogen samen kijken' }).click();
    await expect(stijn.getByRole('heading', { name: 'Jullie kunnen samen kijken' })).toBeVisible();
    await stijn.getByRole('link', { name: 'Samen bekijken' }).click();
    await expect(stijn.getByRole('row', { name: /^Rust/ })).toContainText('meetfout onbekend');
    expect(await stijn.locator('body').innerText()).not.toContain(SECRET);
    await expectAccessible(stijn, 'the outcome');
    await expectNoSideScroll(stijn);
  });

  test('is read by the coach, answers and all; a yes that is taken back shuts it at once', async () => {
    await koen.reload();
    await koen.getByRole('link', { name: 'Bekijken' }).first().click();
    await expect(koen.getByText(SECRET)).toBeVisible();
    await expectAccessible(koen, 'both outcomes');
    await nele.goto('/more');
    await nele.getByRole('link', { name: /^Vragenlijsten/ }).click();
    await nele.getByRole('link', { name: TITLE }).click();
    await expect(nele.getByRole('row', { name: /^Rust/ })).toBeVisible();
    await nele.goto(nele.url().replace('/outcome', ''));
    await nele.getByRole('button', { name: 'Toch liever niet samen' }).click();
    await expect(nele.getByRole('heading', { name: 'Ingeleverd, dank je wel' })).toBeVisible();
    await stijn.reload();
    await expect(stijn.getByRole('heading', { name: 'Nog niet samen te zien' })).toBeVisible();
  });
});
