import { expect, test, type Page, type Response } from '@playwright/test';
import { addDays, localDateIn } from '@tweespraak/shared/kernel';
import { expectAccessible } from './accessible';
import { mailsTo, TELLING } from './mailbox';
import { bytesOf } from './support/bytes';
import { toldAs, toldTo } from './support/calendars';
import { begin, cardOf, fillDiary, handIn, onScreen, plan, TITLE } from './support/homework';
import { addressOf, expectNoSideScroll } from './support/people';
import { coupleOf, send, signedIn } from './support/planning';

const ZONE = 'Europe/Brussels';
const SENTENCE = 'Vijf minuten is genoeg, op je eigen bank.';
const SHARED = 'De deur viel dicht, zachtjes';
const PRIVATE = 'Kanarie op het balkon';
const ONCE = 'Lezen: luisteren met je lijf';
const REPLY = 'Dank je wel, mooi gezien van dat balkon.';

test.describe.configure({ mode: 'serial' });

test.describe('homework, from a favourite to a line that two read', () => {
  let koen: Page;
  let nele: Page;
  let stijn: Page;
  const today = localDateIn(new Date(), ZONE);
  const soon = addDays(today, 3);
  let couple = '';
  let homework = '';
  let told = 0;
  /** All that the API ever answered Nele, from the beginning of the story. */
  const answers: Promise<string>[] = [];

  test.beforeAll(async ({ browser, playwright }) => {
    const request = await playwright.request.newContext();
    told = (await toldTo(request, addressOf('nele'))).length;
    await request.dispose();
    koen = await signedIn(browser, 'koen', 'desk');
    nele = await signedIn(browser, 'nele', 'phone');
    stijn = await signedIn(browser, 'stijn', 'phone');
    nele.on('response', (response: Response) => {
      if (response.url().includes('/api/')) answers.push(response.text().catch(() => ''));
    });
    couple = await coupleOf(koen, 'Nele');
    // Whatever the hour is at which the story is told: these two hear at once.
    for (const page of [nele, stijn])
      await send(page, 'PUT', '/api/my/notices', {
        ...{ mail: true, push: false, discreet: false },
        ...{ quietFrom: '03:00', quietUntil: '03:00' },
      });
  });
  test.afterAll(async () => {
    for (const page of [koen, nele, stijn]) await page.context().close();
  });

  const mine = `/api/my/homework`;
  const onCouple = async () => {
    await koen.goto(`/couples/${couple}`);
    await expect(koen.getByRole('heading', { level: 2, name: 'Huiswerk' })).toBeVisible();
  };
  const row = () => koen.getByRole('link', { name: TITLE, exact: true });
  /** Mails without a calendar: an appointment tells about itself. */
  /** Messages that one can be without: the two are in other stories too, whose mails are of another kind. */
  const notices = async (request: Parameters<typeof mailsTo>[0], who: string) =>
    (await mailsTo(request, addressOf(who))).filter(({ headers }) => 'list-unsubscribe' in headers);

  const choose = async () => {
    await onCouple();
    await koen.getByRole('link', { name: 'Geef huiswerk' }).click();
    await expect(koen.getByRole('heading', { level: 1, name: 'Huiswerk geven' })).toBeVisible();
  };
  const take = async (group: string, title: string) => {
    await koen
      .getByRole('region', { name: group })
      .getByRole('link', { name: new RegExp(`^${title}`) })
      .click();
    await expect(koen.getByRole('heading', { level: 1, name: title })).toBeVisible();
  };
  const given = async () => {
    await koen.getByRole('button', { name: 'Geef huiswerk' }).click();
    await expect(koen.getByText('Huiswerk gegeven.')).toBeVisible();
    await expect(row()).toBeVisible();
  };

  test('a star puts an exercise on top; the last day is the one before the next appointment', async () => {
    await plan(koen, couple, `${soon}T08:00`, ZONE);
    await koen.goto('/exercises');
    const star = koen.getByRole('button', { name: `Favoriet: ${TITLE}` });
    await star.click();
    await expect(star).toHaveAttribute('aria-pressed', 'true');
    await choose();
    await take('Alle oefeningen', ONCE);
    await expect(koen.getByLabel('Uiterlijk')).toHaveValue(addDays(soon, -1));
    await expect(koen.getByText('De dag voor jullie volgende afspraak.')).toBeVisible();
    await koen.getByRole('link', { name: 'Kies een andere oefening' }).click();
    await take('Favorieten', TITLE);
    await expect(koen.getByLabel('Uiterlijk')).toHaveValue(addDays(today, 13)); // two weeks do not fit before it
    await expectAccessible(koen, 'giving');
  });

  test('what is taken back in time reaches nobody', async ({ request }) => {
    const before = await bytesOf(nele, mine);
    await given();
    await koen.getByRole('button', { name: 'Ongedaan maken' }).click();
    await expect(koen.getByText('Het is ongedaan gemaakt.')).toBeVisible();
    await expect(row()).toHaveCount(0);
    expect(await bytesOf(nele, mine)).toBe(before);
    // Planned after it, and told after as long a time: by then the other message would have come.
    await plan(koen, couple, `${addDays(soon, 20)}T15:00`, ZONE);
    await toldAs(request, addressOf('nele'), told + 2);
    for (const who of ['nele', 'stijn']) expect(await notices(request, who)).toEqual([]);
  });

  test('given in three presses and a sentence; the mail says only that something is there', async ({
    request,
  }) => {
    await choose();
    await take('Favorieten', TITLE);
    await koen.getByRole('textbox', { name: /^Een zin van jou/ }).fill(SENTENCE);
    await koen.getByRole('checkbox', { name: 'Ik reageer op wat ze inleveren' }).check();
    await koen.getByLabel('Binnen').selectOption({ label: '2 werkdagen' });
    await given();
    await expect(koen.getByText('Nele: nog niet begonnen')).toBeVisible();
    await row().click();
    await expect(koen.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
    homework = new URL(koen.url()).pathname.split('/').at(-1) ?? '';
    await expectAccessible(koen, 'a piece of homework');
    for (const who of ['nele', 'stijn']) {
      await expect.poll(async () => (await notices(request, who)).length, { timeout: 60_000 }).toBe(1);
      const [mail] = await notices(request, who);
      const words = `${mail?.subject} ${mail?.text} ${mail?.html}`;
      expect(words).not.toMatch(TELLING);
      expect(words).not.toMatch(/huiswerk|lichaam|dagboek|oefening/i);
      expect(words).not.toContain(SENTENCE);
      expect(words).toContain('/home');
    }
  });

  test('he does it on his own phone, for himself and his coach; nothing of that moves on hers', async () => {
    const before = await bytesOf(nele, `${mine}/${homework}`);
    await stijn.goto('/home');
    await expect(cardOf(stijn, TITLE)).toContainText('5 minuten, vandaag.');
    await expectNoSideScroll(stijn);
    await expectAccessible(stijn, 'home');
    await begin(stijn, /^Ik en Koen/);
    await expect(stijn.getByText('Alleen jij ziet deze schuifjes.')).toBeVisible();
    await fillDiary(stijn, {
      ...{ sliders: [7, 3], spots: ['schouders', 'buik'], words: ['strak'], ownWord: 'klemmend' },
      ...{ before: PRIVATE, asks: 'Even naar buiten.' },
    });
    await expectNoSideScroll(stijn);
    await expectAccessible(stijn, 'checking');
    expect(await bytesOf(nele, `${mine}/${homework}`)).toBe(before); // a draft is private
    expect(await (await koen.request.get(`/api/homework/${homework}`)).text()).not.toContain(PRIVATE);
    await handIn(stijn);
    await expect(stijn.getByText(/Dan komt er binnen 2 werkdagen antwoord/)).toBeVisible();
    await expectAccessible(stijn, 'handed in');
    expect(await bytesOf(nele, `${mine}/${homework}`)).toBe(before);
    expect(await bytesOf(nele, mine)).toContain(homework);
  });

  test('she does it too, tapping a body, and shares it with the three', async () => {
    await begin(nele, /^Wij drieën/);
    await onScreen(nele, 'Hoe is het nu met je lijf?');
    await nele.goBack(); // whoever goes back before anything is filled in finds the same day
    await onScreen(nele, TITLE);
    await expect(nele.getByText(SENTENCE)).toBeVisible();
    await nele.getByRole('link', { name: 'Begin', exact: true }).tap();
    await fillDiary(nele, {
      ...{ sliders: null, spots: ['keel'], words: ['zacht'], before: SHARED, asks: 'Een arm.' },
    });
    await nele.getByRole('link', { name: /^Wijzig ?: Waar voel je iets/ }).tap();
    await onScreen(nele, 'Waar voel je iets?');
    await nele.locator('ts-body-outline').first().locator('circle').nth(6).tap();
    await expect(nele.getByRole('checkbox', { name: 'buik', exact: true })).toBeChecked();
    await expectAccessible(nele, 'a body');
    await nele.getByRole('button', { name: 'Verder', exact: true }).tap();
    await onScreen(nele, 'Klopt het zo?');
    await expect(nele.getByText(/keel.*buik|buik.*keel/)).toBeVisible();
    await handIn(nele);
  });

  test('the coach reads what was shared and no slider, and answers one of the two', async () => {
    await onCouple();
    await expect(koen.getByText('2 te lezen')).toBeVisible();
    await row().click();
    const main = koen.locator('main');
    await expect(main).toContainText(PRIVATE);
    await expect(main).toContainText(SHARED);
    await expect(main).toContainText('klemmend');
    await expect(main).not.toContainText('Spanning');
    expect(await (await koen.request.get(`/api/homework/${homework}`)).text()).not.toMatch(
      /tension|contact"/,
    );
    await koen.getByText('Antwoord Stijn', { exact: true }).click(); // hers is the newest, and at hand
    await koen.getByLabel('Antwoord aan Stijn').fill(REPLY);
    await koen
      .locator('form')
      .filter({ has: koen.getByLabel('Antwoord aan Stijn') })
      .getByRole('button', { name: 'Stuur antwoord' })
      .click();
    await expect(koen.getByText('Je antwoord staat klaar voor Stijn.')).toBeVisible();
    await expectAccessible(koen, 'reading');
  });

  test('he reads the answer, and the line that she shared', async () => {
    await stijn.goto('/home');
    await stijn.getByRole('link', { name: /^Bericht van je coach/ }).tap();
    await onScreen(stijn, TITLE);
    await expect(stijn.getByText(REPLY).first()).toBeVisible();
    const shared = stijn.getByRole('region', { name: 'Wat Nele met jullie drieën deelt' });
    await expect(shared).toContainText(SHARED);
    await expectNoSideScroll(stijn);
    await expectAccessible(stijn, 'an answer');
  });

  test('nothing of his reached her: no page, no answer, no byte', async () => {
    await nele.goto(`/homework/${homework}`);
    await onScreen(nele, TITLE);
    await expect(nele.getByText(SHARED)).toBeVisible();
    await expect(nele.getByRole('region', { name: /^Wat Stijn/ })).toHaveCount(0);
    for (const path of [
      mine,
      `${mine}/${homework}`,
      '/api/my/diary',
      '/api/access-log',
      '/api/my/appointments',
    ])
      answers.push(bytesOf(nele, path));
    const told = (await Promise.all(answers)).join('\n');
    expect(told).toContain(SHARED); // it listened
    for (const trace of [PRIVATE, 'klemmend', 'Even naar buiten', REPLY]) expect(told).not.toContain(trace);
    expect((await nele.request.get(`/api/homework/${homework}`)).status()).toBeGreaterThanOrEqual(403);
  });

  test('whoever shares less is no longer read at once', async () => {
    await nele.getByRole('button', { name: /^Wijzig wie dit leest/ }).tap();
    await nele.getByRole('radio', { name: /^Alleen ik/ }).check();
    await expect(nele.getByText('Gewijzigd. Koen Bosrand had dit al gelezen.')).toBeVisible();
    await expectAccessible(nele, 'shared less');
    expect(await bytesOf(stijn, `${mine}/${homework}`)).not.toContain(SHARED);
    expect(await bytesOf(koen, `/api/homework/${homework}`)).not.toContain(SHARED);
    await koen.reload();
    await expect(koen.locator('main')).toContainText(PRIVATE);
    await expect(koen.locator('main')).not.toContainText(SHARED);
    await expect(koen.getByText('Nele: bezig')).toBeVisible(); // it counts, without a word of it
  });
});
