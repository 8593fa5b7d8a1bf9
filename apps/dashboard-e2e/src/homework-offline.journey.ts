import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { addDays, localDateIn } from '@tweespraak/shared/kernel';
import { expectAccessible } from './accessible';
import { give, goOn, onScreen, TITLE } from './support/homework';
import { keptOnDevice } from './support/kept';
import { addressOf, expectNoSideScroll, signIn } from './support/people';
import { coupleOf, signedIn } from './support/planning';

const ZONE = 'Europe/Amsterdam';
const BEFORE = 'De trein stond stil in de tunnel';
const ASKS = 'Een raam dat open kan.';

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ mode: 'serial' });

test.describe('a diary in a tunnel', () => {
  let context: BrowserContext;
  let page: Page;
  let homework = '';
  const today = localDateIn(new Date(), ZONE);

  test.beforeAll(async ({ browser }) => {
    const coach = await signedIn(browser, 'jonas', 'desk');
    const couple = await coupleOf(coach, 'Anke');
    homework = await give(coach, couple, {
      exercise: 'body-diary',
      startsOn: today,
      dueOn: addDays(today, 13),
    });
    await coach.context().close();
    context = await browser.newContext({
      ...{ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
      ...{ serviceWorkers: 'allow', reducedMotion: 'reduce' },
    });
    page = await context.newPage();
    await page.clock.install();
    await signIn(page, addressOf('anke'));
  });
  test.afterAll(() => context.close());

  const saved = (words: string, where = page) =>
    expect(where.getByText(words, { exact: true }).first()).toBeVisible();
  const step = (n: number) => `/homework/${homework}/do/${today}/step/${n}`;
  /** What the server holds of today. */
  const stored = async () => {
    const answer = await page.request.get(`/api/my/homework/${homework}`);
    const { entries } = (await answer.json()) as {
      entries: { day: string; handedInAt: string | null; answers: Record<string, unknown> }[];
    };
    return entries.find(({ day }) => day === today);
  };

  test('ten minutes without a network in the middle: it says so, and goes on', async () => {
    await page.goto(`/homework/${homework}`);
    await onScreen(page, TITLE);
    await page.getByRole('link', { name: 'Begin', exact: true }).tap();
    await onScreen(page, 'Hoe is het nu met je lijf?');
    await goOn(page, 'Zitten');
    await goOn(page, 'Waar voel je iets?');
    await page.getByRole('checkbox', { name: 'borst', exact: true }).check();
    await saved('Opgeslagen');
    await context.setOffline(true);
    await goOn(page, 'Hoe voelt het daar?');
    await page.getByRole('checkbox', { name: 'strak', exact: true }).check();
    await page.clock.fastForward('05:00');
    await goOn(page, 'Wat ging eraan vooraf?');
    await page.getByLabel('Wat gebeurde er vlak daarvoor?').fill(BEFORE);
    await saved('Opgeslagen op dit apparaat');
    await page.clock.fastForward('05:00');
    await expectNoSideScroll(page);
    await expectAccessible(page, 'offline');
    expect((await stored())?.answers).toEqual({ spots: ['chest'] });
  });

  test('what waits on the device is readable to nobody who opens its databases', async () => {
    await goOn(page, 'Wat vraagt je lijf?'); // the words are no longer on the screen
    const kept = await keptOnDevice(page);
    expect(kept).toContain(homework);
    expect(kept).not.toContain(BEFORE);
  });

  test('back in the open it goes to the server by itself', async () => {
    await page.getByLabel('Wat vraagt mijn lijf?').fill(ASKS);
    await saved('Opgeslagen op dit apparaat');
    await context.setOffline(false);
    await saved('Opgeslagen');
    await expect
      .poll(async () => (await stored())?.answers)
      .toEqual({ spots: ['chest'], sensation: ['tight'], before: BEFORE, asks: ASKS });
  });

  test('a page that goes away without a network finds its words again', async () => {
    await context.setOffline(true);
    await page.getByLabel('Wat vraagt mijn lijf?').fill(`${ASKS} En stilte.`);
    await saved('Opgeslagen op dit apparaat');
    await page.reload(); // the shell comes from the device; what is private does not
    await expect(page.getByRole('main')).toBeVisible();
    await context.setOffline(false);
    await page.goto(step(6));
    await expect(page.getByLabel('Wat vraagt mijn lijf?')).toHaveValue(`${ASKS} En stilte.`);
    await saved('Opgeslagen');
    await expect.poll(async () => (await stored())?.answers['asks']).toBe(`${ASKS} En stilte.`);
  });

  test('two tabs: each keeps what the other wrote, and what both wrote is asked', async () => {
    const other = await context.newPage();
    await other.goto(step(5));
    await expect(other.getByLabel('Wat gebeurde er vlak daarvoor?')).toHaveValue(BEFORE);
    await other.getByLabel('Wat gebeurde er vlak daarvoor?').fill('Alles stond stil');
    await saved('Opgeslagen', other);
    await expect.poll(async () => (await stored())?.answers['before']).toBe('Alles stond stil');
    await page.getByLabel('Wat vraagt mijn lijf?').fill('Een wandeling');
    await expect.poll(async () => (await stored())?.answers['asks']).toBe('Een wandeling');
    expect((await stored())?.answers['before']).toBe('Alles stond stil');
    // The first tab read the old line; it writes over it without having seen the new one.
    await goOn(other, 'Wat vraagt je lijf?');
    await expect(other.getByLabel('Wat vraagt mijn lijf?')).toHaveValue(ASKS + ' En stilte.');
    await other.getByLabel('Wat vraagt mijn lijf?').fill('Een boek');
    await onScreen(other, 'Er zijn twee versies');
    await expect(other.getByRole('region', { name: 'Hier' })).toContainText('Een boek');
    await expect(other.getByRole('region', { name: 'Daar' })).toContainText('Een wandeling');
    await expectAccessible(other, 'two versions');
    await other.getByRole('button', { name: 'Neem deze van hier' }).tap();
    await expect.poll(async () => (await stored())?.answers['asks']).toBe('Een boek');
    await other.close();
    expect((await stored())?.handedInAt).toBeNull();
  });
});
