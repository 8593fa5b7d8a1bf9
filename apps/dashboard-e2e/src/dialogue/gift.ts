import { expect, test, type Page } from '@playwright/test';
import { bytesOf } from '../support/bytes';
import {
  bodyCheck,
  echo,
  expectSpoken,
  expectStem,
  look,
  mirrorLoop,
  stemOf,
  tap,
  type Talker,
} from '../support/dialogues';
import { coupleOf, plan, signedIn } from '../support/planning';

const GIFT = 'Elke zondag een half uur samen wandelen.';

/** A behaviour request, from a longing to a gift; in parts, for what happens meanwhile. */
export function aGift() {
  let nele: Talker;
  let stijn: Talker;
  let dialogue = '';

  test.beforeAll(async ({ browser }) => {
    const coach = await signedIn(browser, 'koen', 'desk');
    dialogue = await plan(coach, await coupleOf(coach, 'Nele'), { type: 'behaviour-request' });
    await coach.context().close();
    nele = { page: await signedIn(browser, 'nele', 'phone'), locale: 'nl' };
    stijn = { page: await signedIn(browser, 'stijn', 'phone'), locale: 'nl' };
  });

  test.afterAll(() => Promise.all([nele, stijn].map(({ page }) => page.context().close())));

  const stem = (who: Talker, step: string) =>
    expectStem(who, stemOf('behaviour-request', step, 'nl').replace('{partner}', 'Nele'));

  /** What Stijn reads, and every byte that he can get of it but the time of day. */
  const whatStijnGets = async () => {
    const words = await stijn.page.locator('main').innerText();
    const bytes = await bytesOf(stijn.page, `/api/rooms/${dialogue}`);
    const mine = await bytesOf(stijn.page, '/api/my/dialogues');
    return [words, bytes, mine].join('\n').replace(/\\"now\\":\\"[^"]*\\"|"etag","[^"]*"/g, '');
  };

  return {
    calmDown() {
      test('with tension eight it does not begin, and the other gets the bytes of simply waiting', async () => {
        for (const { page } of [nele, stijn]) await page.goto(`/rooms/${dialogue}`);
        await tap(nele, 'begin');
        await bodyCheck(stijn, 2);
        await expectSpoken(stijn, 'Jij bent klaar. We wachten op Nele.');
        await look(stijn.page, 'waiting');
        const waiting = await whatStijnGets();
        await bodyCheck(nele, 8);
        await expectStem(nele, 'Vandaag niet. Dat is goed.');
        await expect(nele.page.getByRole('button', { name: 'Toch beginnen' })).toHaveCount(0);
        await look(nele.page, 'not today');
        expect(await whatStijnGets()).toBe(waiting);
        await nele.page.reload();
        await stem(nele, 'body');
        expect(await whatStijnGets()).toBe(waiting);
        await bodyCheck(nele, 4); // calmer by now
        await stem(stijn, 'arrive');
      });
    },
    hear() {
      test('once the body is calmer it begins, and the longing is heard', async () => {
        for (const who of [nele, stijn]) await tap(who, 'ready'); // arrived
        await stem(stijn, 'recap');
        await tap(stijn, 'said');
        await tap(nele, 'right');
        await stem(nele, 'desire');
        await mirrorLoop(nele, stijn);
        await tap(stijn, 'said');
        await tap(nele, 'whole');
        for (const step of ['validate', 'empathise']) {
          await stem(stijn, step);
          await tap(stijn, 'said');
          await tap(nele, 'right');
        }
      });
    },
    give() {
      test('three small requests: what must stop becomes what is wished, and nobody reads along', async () => {
        const requests = nele.page.getByRole('textbox', { name: /^Wat wil je krijgen/ });
        await expect(requests).toHaveCount(3);
        await look(nele.page, 'requests');
        const done = nele.page.getByRole('button', { name: 'Deze drie vraag ik' });
        const texts = ['Niet meer zo schreeuwen', 'Elke avond tien minuten samen thee drinken.', GIFT];
        for (const [place, text] of texts.entries()) await requests.nth(place).fill(text);
        await done.tap();
        await expect(
          nele.page.getByText('Zeg wat je wel wilt, in plaats van wat moet stoppen.'),
        ).toBeVisible();
        await look(nele.page, 'requests that are not clear yet');
        expect(await stijn.page.locator('body').innerText()).not.toContain(GIFT);
        await requests.first().fill('Drie keer per week samen koken.');
        await done.tap();
        await stem(nele, 'option-1');
        await expect(nele.page.getByText('Drie keer per week samen koken.')).toBeVisible();
        for (let request = 1; request <= 3; request += 1) await mirrorLoop(nele, stijn);
        await stem(nele, 'meaning');
        await echo(nele, stijn);
      });

      test('one of them is given, freely', async () => {
        await stem(stijn, 'choose');
        await look(stijn.page, 'choosing a gift');
        await stijn.page.getByRole('button', { name: new RegExp(`^Dit geef ik ?: ${GIFT}`) }).tap();
        await stem(stijn, 'gift');
        await echo(stijn, nele);
        await stem(nele, 'thank');
        await echo(nele, stijn);
        for (const who of [nele, stijn]) await tap(who, 'skip');
        await expectStem(nele, 'Jullie hebben de tijd genomen voor elkaar.');
      });

      test('only who gives it marks it given; nothing is counted', async () => {
        const gifts = async (page: Page) => {
          await page.goto('/dialogues/gifts');
          await expect(page.getByText(GIFT)).toBeVisible();
          await expect(page.getByText('Drie keer per week samen koken.')).toHaveCount(0);
          await look(page, 'gifts');
        };
        await gifts(nele.page);
        await expect(nele.page.getByRole('button', { name: 'Gegeven' })).toHaveCount(0);
        await gifts(stijn.page);
        await stijn.page.getByRole('button', { name: 'Gegeven' }).tap();
        await expect(stijn.page.getByText('Aangevinkt als gegeven.')).toBeVisible();
        await nele.page.reload();
        await expect(nele.page.getByRole('region', { name: 'Wat jij krijgt' })).toContainText('Gegeven');
      });
    },
  };
}
