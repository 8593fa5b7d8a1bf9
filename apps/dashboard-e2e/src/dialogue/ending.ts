import { expect, test } from '@playwright/test';
import {
  button,
  echo,
  expectStem,
  expectThumb,
  look,
  measure,
  mirrorLoop,
  tap,
  type Talker,
} from '../support/dialogues';
import { expectStep, type Story } from './story';

const OWN_LINE = 'Ik voel me thuis als jij naast me zit.';

/** From the summary to the closing page, and what is left afterwards. */
export function ending(story: Story): void {
  test('the summary is whole only when Noor says so; then it is validated and felt', async () => {
    const { noor, sam } = story;
    await tap(sam, 'said');
    await look(noor.page, 'summary');
    await tap(noor, 'missing');
    await expectStep(noor, 'summary-missing');
    await mirrorLoop(noor, sam);
    await tap(sam, 'said');
    await tap(noor, 'whole');
    await expectStep(sam, 'validate');
    await look(sam.page, 'validate');
    await tap(sam, 'said');
    await tap(noor, 'right');
    await expectStep(sam, 'empathise');
    await tap(sam, 'said');
    await tap(noor, 'adds');
    await mirrorLoop(noor, sam);
    await expectStep(noor, 'received');
    await echo(noor, sam);
    for (const tick of ['Samenvatting bevestigd', 'Erkend', 'Ingeleefd'])
      await expect(story.coach.locator('.ticks')).toContainText(tick);
  });

  test('switching is offered, not forced', async () => {
    const { noor, sam } = story;
    for (const who of [noor, sam]) {
      await expectStep(who, 'switch');
      await expect(button(who, 'switchNow')).toBeVisible();
    }
    await expectThumb(sam, 'switchNow');
    await look(sam.page, 'switch');
    await tap(sam, 'switchLater');
    await expectStep(noor, 'close-sender');
  });

  test('a sentence is kept only while both want it, by who speaks', async () => {
    const { noor, sam, coach } = story;
    const keep = async ({ page }: Talker, summary: string, tick: string) => {
      await page.getByText(summary, { exact: true }).tap();
      await page.getByRole('checkbox', { name: tick }).check();
    };
    const line = noor.page.getByRole('textbox', { name: /^Een zin om te bewaren/ });
    await keep(noor, 'Wat er bewaard wordt', 'Bewaar ook zinnen die we zelf opschrijven');
    await expect(noor.page.getByText('Jij wilt bewaren.', { exact: false })).toBeVisible();
    await expect(line).toHaveCount(0);
    await keep(sam, 'What is kept', 'Also keep sentences that we write down ourselves');
    await expect(sam.page.getByText('You have both ticked this.', { exact: false })).toBeVisible();
    await line.fill(OWN_LINE);
    await look(noor.page, 'own line');
    await noor.page.getByRole('button', { name: 'Bewaar deze zin' }).tap();
    await expect(noor.page.getByText('Opgeslagen', { exact: true })).toBeVisible();
    await expect(sam.page.getByRole('textbox')).toHaveCount(0);
    await expect(coach.locator('body')).not.toContainText(OWN_LINE);
  });

  test('they close with one thing each, and a touch that both want', async () => {
    const { noor, sam } = story;
    await echo(noor, sam);
    await expectStep(sam, 'close-receiver');
    await echo(sam, noor);
    await tap(noor, 'gladly');
    await expect(button(sam, 'ratherNot')).toBeVisible(); // nobody is pulled along
    await tap(sam, 'gladly');
    await look(noor.page, 'meter');
    await measure(noor, [8, 9, 7]);
    await measure(sam, [7, 8, 8]);
  });

  test('a calm closing page, with what both kept; one takes it away and it is gone for both', async () => {
    const { noor, sam } = story;
    await expectStem(noor, 'Jullie hebben de tijd genomen voor elkaar.');
    await expectStem(sam, 'You took time for each other.');
    for (const { page } of [noor, sam]) {
      await expect(page.getByText(OWN_LINE)).toBeVisible();
      await look(page, 'closing');
    }
    await noor.page.getByRole('button', { name: 'Haal mijn zinnen weg' }).tap();
    await expect(noor.page.getByText('Er zijn geen zinnen bewaard.')).toBeVisible();
    await sam.page.reload();
    await expect(sam.page.getByText('No sentences were kept.')).toBeVisible();
  });

  test('the coach gets what was done, and no word of what was said', async () => {
    const { coach } = story;
    await expect(coach.getByRole('heading', { name: 'Wat er gedaan is' })).toBeVisible();
    const row = (name: string) => coach.getByRole('row', { name: new RegExp(`^${name}`) });
    for (const tick of ['Samenvatting bevestigd', 'Erkend', 'Ingeleefd'])
      await expect(row(tick)).toContainText('ja');
    await expect(row('Verbeteringen')).toContainText('1');
    await expect(row('Pauzes')).toContainText('1');
    await look(coach, 'fidelity');
    await expect(coach.locator('body')).not.toContainText(OWN_LINE);
    expect((await coach.request.get(`/api/rooms/${story.dialogue}/words`)).status()).toBe(403);
    await coach.goto(`/couples/${story.couple}`);
    const past = coach.getByRole('group').filter({ hasText: 'Basisdialoog' }).first();
    await past.getByText('Basisdialoog').click();
    await expect(past.getByText('Samenvatting bevestigd')).toBeVisible();
    await look(coach, 'couple with a dialogue that was held');
  });
}
