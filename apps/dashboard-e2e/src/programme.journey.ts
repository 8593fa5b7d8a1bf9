import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { bytesOf } from './support/bytes';
import { goOn, handIn, onScreen } from './support/homework';
import { coupleOf, send, signedIn } from './support/planning';

const SHIPPED = 'Eerst het lijf';
const OWN = 'Eerst lezen, dan waarderen';
const READING = 'Lezen: luisteren met je lijf';
const RITUAL = 'Waarderen';
const BREATH = 'Ademwerk: ademtelling';
const homework = (id: string, exercise: string, delivery: object) => ({
  ...{ id, kind: 'homework', exercise, for: 'both', dueInDays: 7, delivery },
});

test.describe.configure({ mode: 'serial' });

test.describe('a programme, of which the couple sees only what comes', () => {
  let lieve: Page;
  let emma: Page;
  let lars: Page;
  let couple = '';

  test.beforeAll(async ({ browser }) => {
    lieve = await signedIn(browser, 'lieve', 'desk');
    emma = await signedIn(browser, 'emma', 'phone');
    lars = await signedIn(browser, 'lars', 'phone');
    couple = await coupleOf(lieve, 'Emma');
    await send(lieve, 'POST', '/api/programmes', {
      title: { nl: OWN, en: 'First reading, then appreciation' },
      summary: { nl: 'Twee stappen.', en: 'Two steps.' },
      steps: [
        homework('reading', 'listening-body', { rule: 'at-once' }),
        homework('ritual', 'appreciation-ritual', { rule: 'after-both', days: 0 }),
      ],
    });
  });
  test.afterAll(async () => {
    for (const page of [lieve, emma, lars]) await page.context().close();
  });

  const card = () => lieve.getByRole('region', { name: 'Programma', exact: true });
  /** A step of a programme, as it stands on the couple's page. */
  const step = (programme: string, title: string) =>
    card()
      .locator('ts-enrolment-view')
      .filter({ has: lieve.getByRole('heading', { name: programme }) })
      .getByRole('listitem')
      .filter({ hasText: title })
      .first();
  const onCouple = async () => {
    await lieve.goto(`/couples/${couple}`);
    await expect(card().getByRole('link', { name: 'Start een programma' })).toBeVisible();
  };
  const start = async (title: string) => {
    await onCouple();
    await card().getByRole('link', { name: 'Start een programma' }).click();
    await expect(lieve.getByRole('heading', { level: 1, name: 'Programma starten' })).toBeVisible();
    await lieve.getByRole('radio', { name: new RegExp(`^${title}`) }).check();
    await expect(lieve.getByRole('heading', { level: 2, name: 'Dit komt er dan' })).toBeVisible();
    await lieve.getByRole('button', { name: 'Start het programma' }).click();
    await expect(lieve.getByText('Het programma loopt.')).toBeVisible();
  };
  /** A step comes once the start can no longer be undone; the page is read anew until it has. */
  const untilGiven = (programme: string, title: string) =>
    expect(async () => {
      await onCouple();
      await expect(step(programme, title)).toContainText(/gegeven op/, { timeout: 2_000 });
    }).toPass({ timeout: 60_000 });
  const open = async (page: Page, title: string) => {
    await page.goto('/homework');
    await onScreen(page, 'Je huiswerk');
    await page
      .getByRole('region', { name: 'Staat voor je klaar' })
      .getByRole('link', { name: new RegExp(`^${title}`) })
      .tap();
    await onScreen(page, title);
  };
  const read = async (page: Page) => {
    await open(page, READING);
    await page.getByRole('link', { name: 'Begin', exact: true }).tap();
    await onScreen(page, 'Luisteren met je lijf');
    await goOn(page, 'Herken je iets?');
    await goOn(page, 'Klopt het zo?');
    await handIn(page);
  };
  const titles = async (page: Page) => {
    const { open: items } = (await (await page.request.get('/api/my/homework')).json()) as {
      open: { title: { nl: string } }[];
    };
    return items.map(({ title }) => title.nl);
  };

  test('started and undone, nothing came; started again, the first step comes by itself', async () => {
    const before = await bytesOf(emma, '/api/my/homework');
    await start(OWN);
    await lieve.getByRole('button', { name: 'Ongedaan maken' }).click();
    await expect(lieve.getByText('Het is ongedaan gemaakt.')).toBeVisible();
    await start(OWN);
    expect(await bytesOf(emma, '/api/my/homework')).toBe(before); // the time to undo
    await untilGiven(OWN, READING);
    expect((await titles(emma)).filter((title) => title === READING)).toHaveLength(1);
    await expect(step(OWN, RITUAL)).toContainText('Als allebei klaar zijn met het huiswerk.');
    await expectAccessible(lieve, 'a programme');
  });

  test('one is done: nothing comes, and the other cannot tell; both are done: the next has its day', async () => {
    const before = await bytesOf(lars, '/api/my/homework');
    await read(emma);
    await onCouple();
    await expect(step(OWN, RITUAL)).toContainText('Als allebei klaar zijn met het huiswerk.');
    expect(await bytesOf(lars, '/api/my/homework')).toBe(before);
    await read(lars);
    await expect(async () => {
      await onCouple();
      await expect(step(OWN, RITUAL)).toContainText(/komt .*09:00/, { timeout: 2_000 });
    }).toPass({ timeout: 60_000 });
    expect(await titles(lars)).not.toContain(RITUAL);
  });

  test('the coach lets it rest, and gives a step before its time', async () => {
    const more = () => card().getByRole('button', { name: `Meer over ${OWN}` });
    await more().click();
    await lieve.getByRole('button', { name: 'Zet op pauze' }).click();
    await expect(lieve.getByText('Het programma staat op pauze.')).toBeVisible();
    await expect(card().getByText('op pauze', { exact: true })).toBeVisible();
    await more().click();
    await lieve.getByRole('button', { name: 'Ga verder' }).click();
    await expect(lieve.getByText('Het programma gaat verder.')).toBeVisible();
    await step(OWN, RITUAL)
      .getByRole('button', { name: /^Geef nu/ })
      .click();
    await expect(lieve.getByText('Deze stap is gegeven.')).toBeVisible();
    await expect.poll(() => titles(lars)).toContain(RITUAL);
    // That was the last step: the programme is finished, and lies with those before it.
    const past = card().getByText('Eerder (', { exact: false });
    await expect(async () => {
      await onCouple();
      await expect(past).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 60_000 });
    await past.click();
    await expect(step(OWN, RITUAL)).toContainText(/gegeven op/);
  });

  test('one that comes with the product: the couple finds its first step, and nothing of the plan', async () => {
    await start(SHIPPED);
    await untilGiven(SHIPPED, BREATH);
    await expect(step(SHIPPED, 'Langzamer leven')).toContainText(
      'Als een van de twee klaar is met het huiswerk',
    );
    await expect(step(SHIPPED, 'Notitie voor jou')).toContainText('Bespreek eerst met ieder apart');
    await expectAccessible(lieve, 'where it stands');
    for (const page of [emma, lars]) {
      await open(page, BREATH);
      await expect(page.locator('main')).not.toContainText(/programma|Eerst het lijf/i);
      for (const path of ['/api/my/homework', '/api/my/dialogues', '/api/access-log'])
        expect(await bytesOf(page, path)).not.toMatch(/Eerst het lijf|Body first|enrolment|body-first/);
      expect((await page.request.get(`/api/couples/${couple}/enrolments`)).status()).toBeGreaterThanOrEqual(
        403,
      );
    }
  });
});
