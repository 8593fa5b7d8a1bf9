import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { addDays, localDateIn } from '@tweespraak/shared/kernel';
import { bytesOf } from './support/bytes';
import { give, goOn, handIn, onScreen } from './support/homework';
import { keptOnDevice } from './support/kept';
import { onePhone } from './support/one-phone';
import { phone } from './support/people';
import { coupleOf, signedIn } from './support/planning';

const TITLE = 'Lezen: luisteren met je lijf';
const PINS = { iris: '7394', maud: '684093' };
const DRAFT = 'Kanarie in de koelkast';
const LINE = 'Mijn voeten voelen.';

test.describe.configure({ mode: 'serial' });

test.describe('homework of two people on one phone', () => {
  let context: BrowserContext;
  let page: Page;
  let coach: Page;
  let couple = '';
  let homework = '';

  test.beforeAll(async ({ browser }) => {
    coach = await signedIn(browser, 'marieke', 'desk');
    couple = await coupleOf(coach, 'Iris');
    const today = localDateIn(new Date(), 'Europe/Amsterdam');
    const wish = { exercise: 'listening-body', startsOn: today, dueOn: addDays(today, 7) };
    homework = await give(coach, couple, wish);
    context = await phone(browser);
    page = await context.newPage();
  });
  test.afterAll(async () => {
    for (const one of [context, coach.context()]) await one.close();
  });

  const { press, heading, withPassword, choosePin, giveAway, pressPin, signOut } = onePhone(() => page);
  const mine = () => `/api/my/homework/${homework}`;
  const open = async () => {
    await page.goto(`/homework/${homework}`);
    await onScreen(page, TITLE);
  };
  const comesIn = async (name: string, pin: string) => {
    await press(`Ik ben ${name}`);
    await heading(`Dag ${name}`);
    await pressPin(pin);
    await page.waitForURL(/\/home$/);
  };
  const progress = async () => {
    const answer = await coach.request.get(`/api/homework/${homework}`);
    const { item } = (await answer.json()) as { item: Record<'a' | 'b', { progress: string }> };
    return [item.a.progress, item.b.progress];
  };

  test('one begins, and gives the phone away in the middle: her line goes along with her', async () => {
    await page.goto('/sign-in');
    await withPassword('maud');
    await choosePin(PINS.maud);
    await signOut();
    await withPassword('iris');
    await choosePin(PINS.iris);
    await open();
    await page.getByRole('link', { name: 'Begin', exact: true }).tap();
    await onScreen(page, 'Luisteren met je lijf');
    await goOn(page, 'Herken je iets?');
    await page.getByLabel('Wat ik meeneem').fill(DRAFT);
    await page.goto('/home'); // at once: nobody waits until it says that it is saved
    await heading('Dag Iris');
    await giveAway('Maud');
    const kept = await keptOnDevice(page);
    expect(kept).not.toContain(DRAFT);
    expect(kept).not.toContain(homework);
    expect((await page.request.get(mine())).status()).toBe(401);
  });

  test('the other does hers on the same phone, and meets nothing of it', async () => {
    await comesIn('Maud', PINS.maud);
    expect(await bytesOf(page, mine())).not.toContain(DRAFT);
    await open();
    await page.getByRole('link', { name: 'Begin', exact: true }).tap(); // not "go on"
    await onScreen(page, 'Luisteren met je lijf');
    await goOn(page, 'Herken je iets?');
    await expect(page.getByLabel('Wat ik meeneem')).toHaveValue('');
    await page.getByLabel('Wat ik meeneem').fill(LINE);
    await goOn(page, 'Klopt het zo?');
    await handIn(page);
    expect((await progress()).toSorted()).toEqual(['busy', 'done']);
  });

  test('back with the first: she goes on where she was, and both are done', async () => {
    await page.getByRole('link', { name: 'Naar thuis' }).tap();
    await heading('Dag Maud');
    await giveAway('Iris');
    expect(await keptOnDevice(page)).not.toContain(LINE);
    await comesIn('Iris', PINS.iris);
    await open();
    await page.getByRole('link', { name: 'Ga verder', exact: true }).tap();
    await onScreen(page, 'Klopt het zo?'); // nothing was left open
    await expect(page.getByText(DRAFT)).toBeVisible();
    await handIn(page);
    expect(await progress()).toEqual(['done', 'done']);
    expect(await bytesOf(page, mine())).not.toContain(LINE);
    expect(await bytesOf(coach, `/api/homework/${homework}`)).not.toMatch(new RegExp(`${DRAFT}|${LINE}`)); // each for oneself
  });
});
