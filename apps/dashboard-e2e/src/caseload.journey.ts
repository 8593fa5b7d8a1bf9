import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { mailsTo } from './mailbox';
import { addressOf, expectNoSideScroll, signIn } from './support/people';

const CSV = [
  'voornaam_1;achternaam_1;email_1;taal_1;voornaam_2;achternaam_2;email_2;taal_2;samen_sinds;notitie',
  'Roos;Waterkers;roos@voorbeeld.example;nl;Mees;Duizendblad;mees@voorbeeld.example;nl;2012-04;',
  'Saar;Hondsdraf;saar@voorbeeld.example;nl;Teun;Speenkruid;teun@voorbeeld.example;en;;Kent Emma',
  'Lien;Zuring;lien.zuring@gmail.com;nl;Joos;Zuring;lienzuring+joos@gmail.com;nl;;',
  'Bas;Wikke;;nl;Kim;Klaver;kim@voorbeeld.example;nl;;',
].join('\n');

test.describe.configure({ mode: 'serial' });

test.describe('a coach and many couples', () => {
  let context: BrowserContext;
  let page: Page;

  const idOf = async (name: string): Promise<string> => {
    const caseload = (await (await page.request.get('/api/caseload')).json()) as {
      couples: { id: string; a: { name: string }; b: { name: string } }[];
    };
    return caseload.couples.find(({ a, b }) => a.name === name || b.name === name)?.id ?? '';
  };
  const rows = () => page.getByRole('table', { name: 'Stellen' }).getByRole('rowheader');

  test.beforeAll(async ({ browser }) => {
    context = await browser.newContext();
    page = await context.newPage();
    await signIn(page, addressOf('lieve'));
  });

  test.afterAll(() => context.close());

  test('a file of couples is tried out row by row before anything is saved', async ({ request }) => {
    await page.getByRole('link', { name: 'Stellen', exact: true }).click();
    await expect(rows()).toHaveCount(2);
    await page.getByRole('link', { name: 'Uit bestand' }).click();
    await page.getByLabel('Of plak de rijen hier').fill(CSV);
    await page.getByRole('button', { name: 'Bekijk wat er gebeurt' }).click();
    await expect(page.getByText('Er is nog niets bewaard en er is nog geen mail verstuurd.')).toBeVisible();
    const row = (name: string) => page.getByRole('row', { name: new RegExp(name) });
    await expect(row('Roos')).toContainText('Komt erbij');
    await expect(row('Lien')).toContainText('Kijk dit eerst na');
    await expect(row('Lien')).toContainText('misschien in dezelfde mailbox');
    await expect(row('Bas')).toContainText('Komt er niet bij');
    await expect(row('Bas')).toContainText('email_1 is leeg.');
    expect(await idOf('Roos')).toBe('');
    expect(await mailsTo(request, 'roos@voorbeeld.example')).toEqual([]);
    await expectNoSideScroll(page);

    await page.getByRole('button', { name: 'Maak 2 stellen en verstuur' }).click();
    await expect(page.getByRole('heading', { name: '2 stellen zijn binnen' })).toBeVisible();
    for (const [who, hello] of [
      ['roos', 'Dag Roos,'],
      ['mees', 'Dag Mees,'],
      ['teun', 'Hello Teun,'],
    ] as const) {
      const address = `${who}@voorbeeld.example`;
      await expect
        .poll(async () => (await mailsTo(request, address))[0]?.text, { timeout: 30_000 })
        .toContain(hello);
    }
    await page.getByRole('link', { name: 'Naar alle stellen' }).click();
    await expect(rows()).toHaveCount(4);
  });

  test('what is searched, shown and sorted stands in the address and survives a reload', async () => {
    await page.getByLabel('Zoek op naam').fill('korenbloem');
    await expect(page).toHaveURL(/\?q=korenbloem$/);
    await expect(rows()).toHaveCount(1);
    await page.reload();
    await expect(page.getByLabel('Zoek op naam')).toHaveValue('korenbloem');
    await expect(rows()).toHaveCount(1);
    await page.getByLabel('Zoek op naam').fill('');
    await page.getByRole('radio', { name: /^Bezig/ }).check();
    await expect(page).toHaveURL(/\?show=open$/);
    await expect(rows()).toHaveCount(1);
    await page.getByRole('radio', { name: /^Alle \d/ }).check();
    await page.getByLabel('Volgorde').selectOption({ label: 'Naam' });
    await expect(page).toHaveURL(/\?sort=name$/);
    const names = await rows().getByRole('link').allInnerTexts();
    expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, 'nl')));
    await page.getByLabel('Zoek op naam').fill('niemand');
    await page.getByRole('button', { name: 'Alle stellen tonen' }).click();
    await expect(rows()).toHaveCount(4);
  });

  test('the list is walked with the keys J and K, and opened with Enter', async () => {
    const links = rows().getByRole('link');
    await links.first().focus();
    await page.keyboard.press('j');
    await expect(links.nth(1)).toBeFocused();
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await expect(links.nth(1)).toBeFocused();
    const name = (await links.nth(1).innerText()).trim();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name })).toBeFocused();
    await page.goBack();
    await expect(page).toHaveURL(/\?sort=name$/);
  });

  test('several couples get the test in one go, with a way back', async ({ request }) => {
    await page.getByRole('checkbox', { name: /^Kies .*Emma/ }).check();
    await page.getByRole('checkbox', { name: /^Kies .*Roos/ }).check();
    await expect(page.getByText('2 stellen gekozen')).toBeVisible();
    await page
      .getByRole('region', { name: 'Gekozen stellen' })
      .getByRole('link', { name: 'Test klaarzetten' })
      .click();
    await page.getByRole('checkbox', { name: 'Herhalen' }).check();
    await expect(page.getByText(/^\d+ rondes: /)).toBeVisible();
    await page.getByRole('button', { name: 'Klaarzetten' }).click();
    await expect(page.getByText('De test staat klaar voor 2 stellen.')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(page.getByText('Het is ongedaan gemaakt.')).toBeVisible();
    await page.getByRole('radio', { name: /^Bezig/ }).check();
    await expect(rows()).toHaveCount(1);
    await expect(rows()).toContainText('Julie');
    expect((await mailsTo(request, 'emma@voorbeeld.example')).length).toBe(0);
  });

  test('a couple goes to the archive and comes back, both with undo at hand', async () => {
    const couple = await idOf('Saar');
    await page.goto(`/couples/${couple}`);
    await page.getByRole('button', { name: 'Zet in het archief' }).click();
    await expect(page.getByText('Dit stel staat nu in het archief.')).toBeVisible();
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await expect(page.getByRole('button', { name: 'Zet in het archief' })).toBeVisible();
    await page.getByRole('button', { name: 'Zet in het archief' }).click();
    await expect(page.getByRole('button', { name: 'Haal uit het archief' })).toBeVisible();
    await page.goto('/couples?show=archived');
    await expect(rows()).toHaveCount(1);
    await rows().getByRole('link', { name: /Saar/ }).click();
    await page.getByRole('button', { name: 'Haal uit het archief' }).click();
    await expect(page.getByText('Dit stel is terug uit het archief.')).toBeVisible();
  });

  test('a note saves itself; two who write at once lose nothing', async () => {
    const couple = await idOf('Emma');
    const other = await context.newPage();
    for (const one of [page, other]) {
      await one.goto(`/couples/${couple}`);
      await expect(one.getByRole('textbox', { name: 'Aantekening' })).toBeVisible();
    }
    const note = page.getByRole('textbox', { name: 'Aantekening' });
    await note.fill('Begint graag met stilte.');
    await expect(page.getByText('Opgeslagen', { exact: true })).toBeVisible();
    await other.getByRole('textbox', { name: 'Aantekening' }).fill('Neemt een schrift mee.');
    await expect(other.getByRole('heading', { name: 'Iemand anders schreef hier ook' })).toBeVisible();
    await expect(other.getByRole('region', { name: 'Wat er nu bewaard is' })).toContainText(
      'Begint graag met stilte.',
    );
    await other.getByRole('button', { name: 'Zet ze onder elkaar' }).click();
    await expect(other.getByText('Opgeslagen', { exact: true })).toBeVisible();
    await other.close();
    await page.reload();
    await expect(note).toHaveValue(/Begint graag met stilte\.[^]*Neemt een schrift mee\.|Neemt[^]*Begint/);
  });
});

test.describe('the hour with a couple', () => {
  /** What only a coach may see, and names of other couples: none of it may come near a shared screen. */
  const PRIVATE = [
    'Vraagt om rust',
    'langzaam spiegelen',
    'privé',
    'gesprek apart',
    'Alleen voor',
    'Fatima',
    'Vlierbes',
    'Hanna',
  ];
  let context: BrowserContext;
  let page: Page;

  test.beforeAll(async ({ browser }) => {
    context = await browser.newContext();
    page = await context.newPage();
    await signIn(page, addressOf('marieke'));
    await page.goto('/couples?q=sanne');
    await page.getByRole('link', { name: /Sanne/ }).click();
    await expect(page.getByText('Alleen voor coaches')).toBeVisible();
  });

  test.afterAll(() => context.close());

  test('the preparation sheet prints on one page, without menu or address', async () => {
    await page.getByRole('link', { name: 'Gesprek voorbereiden' }).click();
    await expect(page.getByRole('heading', { name: 'Naast elkaar' })).toBeVisible();
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBe(1);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await page.emulateMedia({ media: null });
  });

  test('the shared screen shows nothing private, on any of its steps', async () => {
    await page.getByRole('link', { name: 'Samen kijken' }).click();
    await expect(page.getByText('1 van 4')).toBeVisible();
    for (let step = 1; ; step += 1) {
      const markup = await page.locator('body').innerHTML();
      for (const words of PRIVATE) expect(markup, `step ${step}`).not.toContain(words);
      await expectNoSideScroll(page);
      if (step === 4) break;
      await page.keyboard.press('ArrowRight');
      await expect(page.getByText(`${step + 1} van 4`)).toBeVisible();
    }
    await page.getByRole('link', { name: 'Sluiten' }).click();
    await expect(page.getByText('Alleen voor coaches')).toBeVisible();
  });

  test('a couple whose round is not open has nothing on the shared screen, whatever the reason', async () => {
    await page.goto('/couples?q=vera');
    const couple = await page.getByRole('link', { name: /Vera/ }).getAttribute('href');
    await page.goto(`${couple}/together`);
    await expect(
      page.getByRole('heading', { name: 'Er is nu nog niets om samen te bekijken' }),
    ).toBeVisible();
    await expect(page.locator('body')).not.toContainText('gesprek apart');
  });
});
