import { expect, test } from '@playwright/test';
import { button, expectStem, look, stemOf, tap, type Talker } from '../support/dialogues';
import { coupleOf, plan, signedIn } from '../support/planning';

const TEA = 'Je zet thee als ik laat thuis ben.';
const HUG = 'Je houdt me vast voor je weggaat.';
const HANNAS = [TEA, HUG, 'Je legt een briefje neer.'];
const RUBENS = ['Je lacht om mijn grappen.', 'Je vraagt hoe het ging.', 'Je kookt mijn soep.'];

/** Caring gestures: an own list each, what is hard for now, and what was received, for oneself or to share. */
export function gestures(): void {
  test('caring gestures: what is hard is left out, and nobody counts what was not', async ({ browser }) => {
    const coach = await signedIn(browser, 'marieke', 'desk');
    const dialogue = await plan(coach, await coupleOf(coach, 'Hanna'), { type: 'caring-behaviours' });
    const hanna: Talker = { page: await signedIn(browser, 'hanna', 'phone'), locale: 'nl' };
    const ruben: Talker = { page: await signedIn(browser, 'ruben', 'phone'), locale: 'nl' };
    const both = [hanna, ruben];
    const write = async ({ page }: Talker, sentences: readonly string[]) => {
      const form = page
        .locator('form')
        .filter({ has: page.getByLabel('Nieuwe zin') })
        .first();
      for (const text of sentences) {
        await form.getByLabel('Nieuwe zin').fill(text);
        await form.getByRole('radio', { name: /^3/ }).check();
        await form.getByRole('button', { name: 'Zet erbij' }).tap();
        await expect(page.getByRole('button', { name: `Haal weg: ${text}` })).toBeVisible();
      }
    };
    for (const { page } of both) await page.goto(`/rooms/${dialogue}`);
    await tap(hanna, 'begin');
    await write(hanna, HANNAS);
    await look(hanna.page, 'what does me good');
    await tap(hanna, 'ready');
    await write(ruben, RUBENS);
    await tap(ruben, 'ready');
    await expect(ruben.page.getByText(TEA)).toBeVisible();
    for (const who of both) await tap(who, 'ready');
    await expectStem(ruben, stemOf('caring-behaviours', 'hard', 'nl'));
    await ruben.page.getByRole('checkbox', { name: new RegExp(HUG) }).check();
    await look(ruben.page, 'hard for now');
    for (const who of both) await tap(who, 'ready');
    for (const who of both) await tap(who, 'yes');
    await expect(button(hanna, 'yes')).toHaveCount(0);
    for (const { page } of both) await page.getByRole('link', { name: 'Naar vandaag' }).tap();
    await expect(ruben.page.getByText('Dit is week 1 van 4.')).toBeVisible();
    await expect(ruben.page.getByText(TEA)).toBeVisible();
    await expect(ruben.page.getByText(HUG)).toHaveCount(0);
    await look(ruben.page, 'this week');
    await hanna.page.getByRole('button', { name: 'Ik ontving iets fijns' }).tap();
    await expect(hanna.page.getByText('Genoteerd, alleen voor jou.')).toBeVisible();
    await ruben.page.reload();
    await expect(ruben.page.getByText('Dit is week 1 van 4.')).toBeVisible();
    await expect(ruben.page.getByText('Hanna ontving vandaag iets fijns van jou.')).toHaveCount(0);
    for (const page of [coach, hanna.page, ruben.page]) await page.context().close();
  });
}
