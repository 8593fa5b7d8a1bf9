import { expect, test, type Page } from '@playwright/test';
import { mailsTo, TELLING } from './mailbox';
import { bytesOf } from './support/bytes';
import { look } from './support/dialogues';
import { addressOf } from './support/people';
import { coupleOf, signedIn } from './support/planning';

const TOPIC = 'Hoe je gisteren de tafel dekte';

test.describe.configure({ mode: 'serial' });

test.describe('a partner asks for a talk', () => {
  let noor: Page;
  let sam: Page;
  let marieke: Page;
  let code = '';

  test.beforeAll(async ({ browser }) => {
    [noor, sam, marieke] = [
      await signedIn(browser, 'noor', 'phone'),
      await signedIn(browser, 'sam', 'phone'),
      await signedIn(browser, 'marieke', 'desk'),
    ];
  });

  test.afterAll(() => Promise.all([noor, sam, marieke].map((page) => page.context().close())));

  const home = async (page: Page, heading: string) => {
    await page.goto('/home');
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
  };

  test('Noor asks, in one line', async () => {
    await noor.goto('/home');
    await noor.getByRole('link', { name: /^Vraag Sam om een gesprek/ }).tap();
    await expect(noor.getByRole('heading', { level: 1, name: 'Een gesprek vragen' })).toBeVisible();
    await noor.getByRole('button', { name: 'Vraag het Sam' }).tap();
    await expect(noor.getByText('Kies een gesprek.')).toBeVisible();
    await noor.getByRole('radio', { name: /^Waarderingsdialoog/ }).check();
    await expect(noor.getByRole('radio', { name: /^(Vasthouden|Ouder-kind|Dertig)/ })).toHaveCount(0);
    await noor.getByRole('textbox', { name: /^Waar gaat het over/ }).fill(TOPIC);
    await look(noor, 'asking');
    await noor.getByRole('button', { name: 'Vraag het Sam' }).tap();
    await expect(noor.getByText('Je vraag is verstuurd naar Sam.')).toBeVisible();
    await home(noor, 'Je vraag ligt bij Sam');
  });

  test('one question at a time', async () => {
    await noor.goto('/dialogues/ask');
    await noor.getByRole('radio', { name: /^Dankbaarheid/ }).check();
    await noor.getByRole('button', { name: 'Vraag het Sam' }).tap();
    await expect(noor.getByText('Je vorige vraag wacht nog op antwoord.', { exact: false })).toBeVisible();
  });

  test('Sam says "not now" with another time, and no reason', async () => {
    await home(sam, 'Noor asks for a talk');
    await expect(sam.locator('main')).not.toContainText(TOPIC); // a home screen lies open on tables
    await look(sam, 'a question at home');
    await sam.getByRole('link', { name: 'Answer' }).tap();
    await expect(sam.getByText('Noor asks: does now suit you?')).toBeVisible();
    await expect(sam.getByText(TOPIC)).toBeVisible();
    await sam.getByRole('button', { name: 'Not now' }).tap();
    await sam.getByRole('radio').first().check();
    await expect(sam.getByText('You need not say why.', { exact: false })).toBeVisible();
    await look(sam, 'another time');
    await sam.getByRole('button', { name: 'Propose this' }).tap();
    await expect(sam.getByText('Your proposal is sent.')).toBeVisible();
    await home(sam, 'Your proposal is with Noor');
  });

  test('Noor takes the proposed time, and both read the same moment', async () => {
    await home(noor, 'Sam stelt een andere tijd voor');
    await noor.getByRole('link', { name: 'Bekijk het voorstel' }).tap();
    await expect(noor.getByText('Sam wil graag, maar liever', { exact: false })).toBeVisible();
    await noor.getByRole('button', { name: 'Ja, het past' }).tap();
    await expect(noor.getByText('Het past. Sam krijgt bericht.')).toBeVisible();
    await expect(noor.getByText(/^Dit gesprek is (vandaag|morgen) om \d{2}:\d{2}\.$/)).toBeVisible();
    const planned = async (page: Page) =>
      ((await (await page.request.get('/api/my/dialogues')).json()) as { dialogues: { plannedAt: string }[] })
        .dialogues[0]?.plannedAt;
    expect(await planned(sam)).toBe(await planned(noor));
    await home(sam, 'Appreciation dialogue');
  });

  test('rather on paper: a folding card on which each reads the own language, with a code', async () => {
    await noor.getByRole('link', { name: 'Liever op papier? Druk de kaart af' }).tap();
    await expect(noor.getByRole('heading', { level: 1, name: 'Waarderingsdialoog op papier' })).toBeVisible();
    const halves = noor.getByRole('region', { name: /Noor|Sam/ });
    await expect(halves).toHaveCount(4); // two sheets, one for each round
    await expect(halves.filter({ hasText: 'Wat ik in je waardeer is …' })).toHaveCount(1);
    await expect(halves.filter({ hasText: 'Something I treasure in you is …' })).toHaveCount(1);
    await expect(halves.filter({ hasText: TOPIC })).toHaveCount(0); // paper lies about
    await look(noor, 'the card');
    const pdf = await noor.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBe(2);
    code = (await halves.first().locator('strong').innerText()).trim();
    expect(code).toMatch(/^[A-Z2-9]{4} [A-Z2-9]{4}$/);
  });

  test('the code says that it was done; a wrong one says nothing of others', async () => {
    await sam.goto('/dialogues');
    await sam.getByRole('link', { name: /^Done on paper\?/ }).tap();
    await expect(sam.getByRole('heading', { level: 1, name: 'Done on paper?' })).toBeVisible();
    const field = sam.getByRole('textbox', { name: 'Code of the card' });
    await field.fill(code.startsWith('A') ? 'BBBB BBBB' : 'AAAA AAAA');
    await sam.getByRole('button', { name: 'Note it' }).tap();
    await expect(sam.getByText('No talk of yours has this code.', { exact: false })).toBeVisible();
    await field.fill(code.toLowerCase());
    await sam.getByRole('button', { name: 'Note it' }).tap();
    await expect(sam.getByText('Noted. Thank you.')).toBeVisible();
    await look(sam, 'done on paper');
    expect(await bytesOf(noor, '/api/my/dialogues')).not.toContain(TOPIC); // gone with the end
  });

  test('the coach reads that it was done on paper, and not what about', async () => {
    await marieke.goto(`/couples/${await coupleOf(marieke, 'Noor')}`);
    const past = marieke.getByRole('group').filter({ hasText: 'Waarderingsdialoog' }).first();
    await past.getByText('Waarderingsdialoog').click();
    await expect(past.getByText('Op papier gedaan.', { exact: false })).toBeVisible();
    await expect(marieke.locator('main')).not.toContainText(TOPIC);
  });

  test('the mail to Sam told a bystander nothing', async ({ request }) => {
    await expect
      .poll(async () => (await mailsTo(request, addressOf('sam')))[0]?.text, { timeout: 30_000 })
      .toContain('Hello Sam,');
    const [mail] = await mailsTo(request, addressOf('sam'));
    expect(`${mail?.subject} ${mail?.text} ${mail?.html}`).not.toMatch(TELLING);
    expect(JSON.stringify(mail)).not.toContain(TOPIC);
  });
});
