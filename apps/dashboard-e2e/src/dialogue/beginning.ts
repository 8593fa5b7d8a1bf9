import { expect, test } from '@playwright/test';
import { wallTime } from '@tweespraak/shared/kernel';
import {
  bodyCheck,
  button,
  expectSpoken,
  expectStem,
  expectThumb,
  look,
  roomOf,
  tap,
  type Talker,
} from '../support/dialogues';
import { expectStep, type Story } from './story';

const TOPIC = 'Hoe wij de avonden verdelen';

/** From the couple's page to the first sentence. */
export function beginning(story: Story): void {
  test('the coach plans it from the couple’s page; what is undone reached nobody', async () => {
    const { coach, noor } = story;
    const plan = async () => {
      await coach.goto(`/couples/${story.couple}`);
      await coach.getByRole('link', { name: 'Plan een dialoog' }).click();
      await expect(coach.getByRole('heading', { level: 1, name: 'Dialoog plannen' })).toBeVisible();
      await coach.getByLabel('Welke dialoog?').selectOption({ label: 'Basisdialoog' });
      await coach.getByRole('textbox', { name: /^Waar gaat het over/ }).fill(TOPIC);
      await coach.getByRole('radio', { name: 'Noor' }).check();
      await coach.getByRole('checkbox', { name: /^Ik ben erbij/ }).check();
      await coach.getByRole('radio', { name: 'Op een moment' }).check();
      const soon = wallTime(new Date(Date.now() + 15 * 60_000), 'Europe/Amsterdam');
      await coach.getByLabel('Dag en tijd').fill(soon);
      await coach.getByRole('button', { name: 'Plan deze dialoog' }).click();
      await expect(coach.getByText('De dialoog staat klaar.')).toBeVisible();
    };
    await plan();
    await coach.getByRole('button', { name: 'Ongedaan maken' }).click();
    await expect(coach.getByText('Het is ongedaan gemaakt.')).toBeVisible();
    await expect(coach.getByRole('link', { name: 'Naar je stoel: Basisdialoog' })).toHaveCount(0);
    await noor.page.goto('/home');
    await expect(noor.page.getByRole('heading', { name: 'Er staat een gesprek klaar' })).toHaveCount(0);
    await plan();
  });

  test('both open it from home, in their own language', async () => {
    const { coach, noor, sam } = story;
    const open = async ({ page }: Talker, heading: string, link: string) => {
      await page.goto('/home');
      await expect(page.getByRole('heading', { name: heading })).toBeVisible();
      await expect(page.locator('main')).not.toContainText(TOPIC);
      await page.getByRole('link', { name: link }).tap();
      await page.waitForURL(/\/rooms\/[\w-]+$/);
    };
    await open(noor, 'Er staat een gesprek klaar', 'Naar het gesprek');
    await open(sam, 'A talk is ready for you', 'Go to the talk');
    story.dialogue = new URL(noor.page.url()).pathname.split('/')[2] ?? '';
    await expect(noor.page.getByText(TOPIC)).toBeVisible();
    await expect(noor.page.getByText('Jij begint.', { exact: false })).toBeVisible();
    await expect(sam.page.getByText('Noor begins.', { exact: false })).toBeVisible();
    await sam.page.getByRole('button', { name: 'That is fine' }).tap(); // what a pause asks of both
    await look(noor.page, 'before, nl');
    await look(sam.page, 'before, en');
    await coach.getByRole('link', { name: 'Naar je stoel: Basisdialoog' }).click();
    await expect(coach.getByRole('region', { name: 'Waar ze nu zijn' })).toBeVisible();
    await look(coach, 'coach, before');
  });

  test('the body comes first: from seven rest is offered, and a number is its owner’s', async () => {
    const { coach, noor, sam } = story;
    await tap(noor, 'begin');
    await expectStep(noor, 'body');
    await expectStep(sam, 'body');
    await look(noor.page, 'body');
    await sam.page.getByRole('checkbox', { name: 'Shoulders' }).check();
    await bodyCheck(sam, 7);
    await expectStem(sam, 'Your body is rather tense.');
    await look(sam.page, 'rest first');
    await expect(button(noor, 'ready')).toBeVisible(); // nothing of it on the other phone
    await sam.page.getByRole('button', { name: 'Begin anyway' }).tap();
    await expectSpoken(sam, 'You are done. We wait for Noor.');
    await bodyCheck(noor, 3, true);
    await expectStep(noor, 'request');
    await expect(coach.getByText('Noor: 3 van 10')).toBeVisible();
    await expect(coach.getByText('Sam: 7')).toHaveCount(0);
    for (const page of [noor.page, coach])
      expect(JSON.stringify(await roomOf(page, story.dialogue))).not.toMatch(/"tension":7/);
  });

  test('asked, arrived and begun; the button of the moment lies under the thumb', async () => {
    const { noor, sam } = story;
    await expectThumb(noor, 'said');
    await noor.page.getByRole('button', { name: 'Stoppen' }).tap();
    await look(noor.page, 'stopping?');
    await noor.page.getByRole('button', { name: 'Toch niet' }).tap();
    await tap(noor, 'said');
    await expectThumb(sam, 'yes');
    await tap(sam, 'yes');
    await expectStep(noor, 'arrive');
    for (const { page } of [noor, sam]) {
      await look(page, 'arrive');
      await page.emulateMedia({ colorScheme: 'dark' });
      await look(page, 'arrive, dark');
      await page.emulateMedia({ colorScheme: 'light' });
    }
    await tap(noor, 'ready');
    await tap(sam, 'ready');
    await expectStep(noor, 'intent');
    await tap(noor, 'said');
    await expectStep(sam, 'presence');
    await tap(sam, 'said');
    await expectStep(noor, 'tell');
  });
}
