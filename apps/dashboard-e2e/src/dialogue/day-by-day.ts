import { expect, test, type Page } from '@playwright/test';
import { expectStem, look, tap, type Talker } from '../support/dialogues';
import { coupleOf, plan, signedIn } from '../support/planning';

/** A practice of days: begun by two, and rounded off by two others. */
export function dayByDay(): void {
  const nl = (page: Page): Talker => ({ page, locale: 'nl' });

  test('a small thing each day: two people agree on it, and the first day is done when both say so', async ({
    browser,
  }) => {
    const coach = await signedIn(browser, 'marieke', 'desk');
    const dialogue = await plan(coach, await coupleOf(coach, 'Iris'), { type: 'gratitude' });
    const [iris, maud] = [await signedIn(browser, 'iris', 'phone'), await signedIn(browser, 'maud', 'phone')];
    for (const page of [iris, maud]) await page.goto(`/rooms/${dialogue}`);
    await tap(nl(iris), 'begin');
    await expectStem(nl(maud), 'Elke avond drie minuten, jij en ik.');
    await tap(nl(maud), 'yes');
    await tap(nl(iris), 'yes');
    await iris.getByRole('link', { name: 'Naar vandaag' }).tap();
    await expect(iris.getByText('Vandaag is dag 1 van 7.')).toBeVisible();
    await look(iris, 'first day');
    await iris.getByRole('button', { name: 'Gedaan voor vandaag' }).tap();
    await expect(iris.getByText('Jij bent klaar.', { exact: false })).toBeVisible();
    await maud.goto('/home');
    await maud.getByRole('link', { name: 'Naar vandaag' }).tap();
    await maud.getByRole('button', { name: 'Gedaan voor vandaag' }).tap();
    await expect(maud.getByText('Jullie deden het allebei. Tot morgen.')).toBeVisible();
    await iris.reload();
    await expect(iris.getByText('Jullie deden het allebei. Tot morgen.')).toBeVisible();
    for (const page of [coach, iris, maud]) await page.context().close();
  });

  test('the last of seven days: what was left out is counted nowhere, and both look back', async ({
    browser,
  }) => {
    const [emma, lars] = [await signedIn(browser, 'emma', 'phone'), await signedIn(browser, 'lars', 'phone')];
    for (const page of [emma, lars]) {
      await page.goto('/home');
      await page.getByRole('link', { name: 'Naar vandaag' }).tap();
      await expect(page.getByText('Vandaag is dag 7 van 7.')).toBeVisible();
      await expect(page.getByText(/gemist|overgeslagen|\d+ keer/)).toHaveCount(0);
      await page.getByRole('button', { name: 'Gedaan voor vandaag' }).tap();
    }
    await lars.getByRole('link', { name: 'Rond samen af' }).tap();
    await expectStem(nl(lars), 'Wat ik van deze tijd wil meenemen is …');
    await look(lars, 'looking back');
    await tap(nl(lars), 'ready');
    await emma.goto(lars.url());
    await tap(nl(emma), 'ready');
    await expectStem(nl(emma), 'Jullie hebben de tijd genomen voor elkaar.');
    for (const page of [emma, lars]) await page.context().close();
  });
}
