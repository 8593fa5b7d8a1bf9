import { expect, test, type Page } from '@playwright/test';
import { wallTime } from '@tweespraak/shared/kernel';
import { bodyCheck, button, echo, expectStem, look, stemOf, tap, type Talker } from '../support/dialogues';
import { coupleOf, signedIn } from '../support/planning';

const EVENING = 'Wij hebben elke week een avond voor ons twee.';
const TABLE = 'Wij eten elke avond samen aan tafel.';
const REST = 'Wij zijn zuinig op onze rust.';
const ANKES = [TABLE, EVENING, 'Wij lachen veel.', 'Wij zeggen wat ons raakt.', 'Ons huis staat open.'];
const PIETERS = [
  'Wij eten samen.',
  REST,
  'Wij gaan samen op reis.',
  'Onze tuin is van ons allebei.',
  'Wij dansen.',
];

/** A relationship vision, from own sentences to one that both sign; in parts, for what happens meanwhile. */
export function aVision() {
  let anke: Talker;
  let pieter: Talker;

  test.beforeAll(async ({ browser }) => {
    anke = { page: await signedIn(browser, 'anke', 'phone'), locale: 'nl' };
    pieter = { page: await signedIn(browser, 'pieter', 'phone'), locale: 'nl' };
  });

  test.afterAll(() => Promise.all([anke, pieter].map(({ page }) => page.context().close())));

  const both = () => [anke, pieter] as const;
  const stem = (step: string) => stemOf('relationship-vision', step, 'nl');
  const itemOf = ({ page }: Talker, text: string) =>
    page.getByRole('main').getByRole('listitem').filter({ hasText: text });

  return {
    sitDown() {
      test('they choose a time together, and sit down', async () => {
        await anke.page.goto('/home');
        await anke.page.getByRole('link', { name: 'Kies een tijd' }).tap();
        const soon = wallTime(new Date(Date.now() + 5 * 60_000), 'Europe/Amsterdam');
        await anke.page.getByLabel('Dag en tijd').fill(soon);
        await look(anke.page, 'choosing a time');
        await anke.page.getByRole('button', { name: 'Leg vast' }).tap();
        await expect(anke.page.getByText('Jullie tijd staat:', { exact: false })).toBeVisible();
        await anke.page.getByRole('link', { name: 'Naar het gesprek' }).tap();
        await pieter.page.goto('/home');
        await pieter.page.getByRole('link', { name: 'Naar het gesprek' }).tap();
        await tap(pieter, 'begin');
        for (const who of both()) await bodyCheck(who, 2);
      });
    },
    write() {
      test('each writes alone; both lists open at the same moment', async () => {
        const write = async ({ page }: Talker, sentences: readonly string[]) => {
          for (const text of sentences) {
            await page.getByRole('textbox', { name: 'Nieuwe zin' }).fill(text);
            await page.getByRole('button', { name: 'Zet erbij' }).tap();
            await expect(page.getByRole('button', { name: `Haal weg: ${text}` })).toBeVisible();
          }
        };
        for (const who of both()) await tap(who, 'ready'); // arrived
        for (const who of both()) await expectStem(who, stem('solo'));
        await write(anke, ANKES.slice(0, 4));
        await button(anke, 'ready').tap();
        await expect(anke.page.getByText('Schrijf er nog een paar bij.')).toBeVisible();
        await write(anke, ANKES.slice(4));
        await look(anke.page, 'own list');
        await tap(anke, 'ready');
        await write(pieter, PIETERS);
        await expect(pieter.page.locator('body')).not.toContainText(TABLE);
        await expect(anke.page.locator('body')).not.toContainText(REST);
        await tap(pieter, 'ready');
        await expect(anke.page.getByRole('region', { name: 'De lijst van Pieter' })).toContainText(REST);
        await expect(pieter.page.getByRole('region', { name: 'De lijst van Anke' })).toContainText(TABLE);
        await look(anke.page, 'both lists');
      });
    },
    share() {
      test('what means the same is tied, and a yes takes a sentence of the other along', async () => {
        for (const who of both()) await tap(who, 'ready'); // read to each other
        const same = itemOf(pieter, TABLE).getByLabel('Betekent hetzelfde als mijn zin');
        await same.selectOption({ label: 'Wij eten samen.' });
        await itemOf(pieter, EVENING).getByRole('checkbox').check();
        await itemOf(anke, REST).getByRole('checkbox').check();
        await look(pieter.page, 'matching');
        for (const who of both()) await tap(who, 'ready');
      });

      test('each says alone how important it is, and which two matter most', async () => {
        const rank = async ({ page }: Talker) => {
          const groups = page.getByRole('group', { name: /Hoe belangrijk/ });
          await expect(groups).toHaveCount(10);
          for (const group of await groups.all()) await group.getByRole('radio', { name: /^4/ }).check();
        };
        await rank(anke);
        await look(anke.page, 'ranking');
        await tap(anke, 'ready');
        await rank(pieter);
        await tap(pieter, 'ready');
        for (const who of both()) {
          await expectStem(who, stem('top'));
          for (const text of [TABLE, EVENING])
            await itemOf(who, text)
              .getByRole('checkbox', { name: /^Hoort bij mijn twee belangrijkste/ })
              .check();
          await look(who.page, 'the two that matter most');
          await tap(who, 'ready');
        }
      });

      test('one list of both, tied to a pillar, and signed by each', async () => {
        for (const who of both()) await expect(itemOf(who, REST)).toBeVisible();
        await expect(itemOf(anke, 'Wij dansen.')).toHaveCount(0); // what is one's own stays one's own
        await anke.page.getByLabel(`Pijler bij: ${EVENING}`).selectOption({ label: 'Tijd samen' });
        await look(anke.page, 'the shared list');
        for (const who of both()) await tap(who, 'ready');
        await expectStem(anke, stem('sign'));
        await look(anke.page, 'signing');
        for (const who of both()) await tap(who, 'sign');
        await expectStem(anke, stem('close-sender'));
        await echo(anke, pieter);
        await echo(pieter, anke);
        for (const who of both()) await tap(who, 'skip');
        await expectStem(pieter, 'Jullie hebben de tijd genomen voor elkaar.');
      });

      test('it is theirs to read, and stands beside its pillar for the coach', async ({ browser }) => {
        const has = async (page: Page) => {
          for (const text of [TABLE, EVENING, REST]) await expect(page.getByText(text)).toBeVisible();
          await expect(page.getByText('Wij dansen.')).toHaveCount(0);
        };
        await pieter.page.goto('/dialogues/vision');
        await has(pieter.page);
        await look(pieter.page, 'vision');
        const coach = await signedIn(browser, 'jonas', 'desk');
        await coach.goto(`/couples/${await coupleOf(coach, 'Anke')}`);
        await coach.getByRole('button', { name: 'Tijd samen' }).click();
        await expect(coach.getByRole('complementary', { name: 'Uit hun visie' })).toContainText(EVENING);
        await expect(coach.getByRole('complementary', { name: 'Uit hun visie' })).not.toContainText(REST);
        await look(coach, 'vision beside its pillar');
        await coach.context().close();
      });
    },
  };
}
