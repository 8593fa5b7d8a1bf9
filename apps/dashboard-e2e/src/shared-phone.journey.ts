import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { watchFaults, type Faults } from './support/faults';
import { keptOnDevice } from './support/kept';
import { onePhone } from './support/one-phone';
import { expectNoSideScroll, pathOf, phone } from './support/people';

const CANARY = 'Kanarie in de keuken';
const PINS = { julie: '7394', arno: '684093' };
const WRONG = '9047';

test.describe.configure({ mode: 'serial' });

test.describe('one phone between two partners', () => {
  let context: BrowserContext;
  let page: Page;
  let faults: Faults;
  let round = '';
  let julie = '';
  let answer = 2;

  test.beforeAll(async ({ browser }) => {
    context = await phone(browser);
    page = await context.newPage();
    faults = watchFaults(page);
  });
  test.afterEach(() => expect(faults.take(), 'faults in the browser').toEqual([]));
  test.afterAll(() => context.close());

  const { press, heading, withPassword, choosePin, giveAway, pressPin } = onePhone(() => page);
  const look = async (situation: string) => {
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expectAccessible(page, `${situation} ${colorScheme}`);
    }
    await expectNoSideScroll(page);
  };
  const whoIs = async () => {
    const answer = await page.request.get('/api/session');
    return answer.ok() ? ((await answer.json()) as { person: { id: string } }).person.id : null;
  };

  test('each chooses a PIN with the own password; easy ones are not taken', async () => {
    await page.goto('/sign-in');
    await withPassword('arno');
    await choosePin(PINS.arno);
    await expect(page.getByText('Je partner heeft hier nog geen pincode.', { exact: false })).toBeVisible();
    await look('one of the two has a PIN');
    await press('Mijn account en uitloggen');
    await press('Uitloggen');
    await page.waitForURL(/\/sign-in/);
    await withPassword('julie');
    await press('Mijn account en uitloggen');
    await expect(page.getByRole('link', { name: 'Geef de telefoon door' })).toHaveCount(0);
    await page.keyboard.press('Escape');
    await page.goto('/account/shared-phone');
    await page.getByLabel('Je pincode', { exact: true }).fill('1402');
    await press('Zet aan op deze telefoon');
    await expect(
      page.getByText('Kies geen datum, jaartal, rijtje of herhaling.', { exact: false }),
    ).toBeVisible();
    await look('an easy PIN');
    await page.goto('/home');
    await choosePin(PINS.julie);
    await expect(page.getByText('Arno heeft hier ook een pincode.', { exact: false })).toBeVisible();
    await look('both have a PIN');
    julie = (await whoIs()) ?? '';
  });

  test('one fills in something and gives the phone away: nothing of it is left, and nobody is in', async () => {
    const [first] = (await (await page.request.get('/api/my/rounds')).json()) as { id: string }[];
    round = first?.id ?? '';
    await page.goto(`/rounds/${round}/question/1`);
    answer = (await page.getByRole('radio').nth(2).isChecked()) ? 3 : 2; // another story may have been here
    await Promise.all([page.waitForResponse(/\/draft$/), page.getByRole('radio').nth(answer).tap()]);
    await page.goto('/dialogues/ask');
    await page.getByRole('textbox').last().fill(CANARY);
    await page.evaluate((text) => sessionStorage.setItem('left-behind', text), CANARY);
    const before = await keptOnDevice(page);
    expect(before).toContain(CANARY); // so that its absence later means something
    expect(before).toContain(`-${julie}`); // the database of her drafts
    await giveAway('Arno');
    await look('the phone between the two');
    const after = await keptOnDevice(page);
    expect(after).not.toContain(CANARY);
    expect(after).not.toContain(julie);
    expect(after).not.toContain(round);
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
    expect(await whoIs()).toBe(null);
    expect((await page.request.get('/api/my/rounds')).status()).toBe(401);
    expect(page.url()).toMatch(/\/hand-over$/);
  });

  test('the back button shows nothing, before and after the other came in', async () => {
    faults.expect(401, 422); // a page without a session, and a wrong PIN
    for (let back = 0; back < 4; back += 1) {
      await page.goBack();
      await page.waitForLoadState('networkidle');
      expect(await keptOnDevice(page)).not.toContain(CANARY);
      await expect(page.getByText('Julie')).toHaveCount(pathOf(page) === '/hand-over' ? 1 : 0);
    }
    await page.goto('/hand-over');
    await press('Ik ben Arno');
    await heading('Dag Arno');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await look('the PIN');
    await press('9');
    await pressPin(WRONG.slice(1));
    await expect(page.getByRole('alert').filter({ hasText: 'Kijk rustig nog eens' })).toBeVisible();
    await look('a wrong PIN');
    await pressPin(PINS.arno);
    await page.waitForURL(/\/home$/);
    await heading('Dag Arno');
    const arno = await whoIs();
    expect(arno).not.toBe(julie);
    for (let back = 0; back < 5; back += 1) {
      await page.goBack();
      await page.waitForLoadState('networkidle');
      const kept = await keptOnDevice(page);
      expect(kept).not.toContain(CANARY);
      expect(kept).not.toContain(julie);
      expect(await whoIs()).toBe(arno);
    }
    const mine = (await (await page.request.get(`/api/my/rounds/${round}`)).json()) as object;
    expect(JSON.stringify(mine)).not.toContain(julie);
  });

  test('after five wrong ones the PIN rests; the password wakes it, and no name stands in the address', async () => {
    faults.expect(401, 422);
    await page.goto('/home');
    await giveAway('Julie');
    await press('Ik ben Julie');
    for (let n = 0; n < 5; n += 1) {
      await page.getByLabel('Je pincode', { exact: true }).fill(WRONG);
      await Promise.all([page.waitForResponse(/\/entry$/), press('Ga verder')]);
    }
    await expect(page.getByRole('alert')).toContainText('Deze pincode rust nu even.');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await look('a PIN that rests');
    await page.getByRole('link', { name: 'Log in met je wachtwoord' }).tap();
    await expect(page).toHaveURL(/\/sign-in$/);
    await withPassword('julie');
    expect(await whoIs()).toBe(julie);
    await page.goto(`/rounds/${round}/question/1`);
    await expect(page.getByRole('radio').nth(answer)).toBeChecked(); // what was filled in waited on the server
    await page.goto('/home');
    await giveAway('Arno');
    await press('Ik ben Julie');
    await pressPin(PINS.julie);
    await page.waitForURL(/\/home$/);
    expect(await whoIs()).toBe(julie);
  });

  test('in another browser there is nobody to hand to, and no PIN opens anything', async ({ browser }) => {
    const elsewhere = await phone(browser);
    const other = await elsewhere.newPage();
    await other.goto('/hand-over');
    await expect(other.getByRole('heading', { level: 1, name: 'Wie is er nu?' })).toBeVisible();
    await expectAccessible(other, 'nobody waits');
    const answer = await other.evaluate(async (pin) => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ side: 'to', pin });
      return (await fetch('/api/shared-phone/entry', { method: 'POST', headers, body })).status;
    }, PINS.arno);
    expect(answer).toBe(422);
    await elsewhere.close();
  });
});
