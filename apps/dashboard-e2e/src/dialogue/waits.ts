import { expect, test } from '@playwright/test';
import { bytesOf } from '../support/bytes';
import { expectStem, look, type Talker } from '../support/dialogues';
import { coupleOf, signedIn } from '../support/planning';

/** Words that a flag would leave behind. */
const TRACES = /flag|safety|onveilig|signaal|geweld|gesprek apart|waits/i;

/** A couple in which somebody may not be safe: three dialogues wait, and nobody but the coach learns why. */
export function waits(): void {
  test('parent-child, holding and no negativity wait; the coach alone reads why', async ({ browser }) => {
    const marieke = await signedIn(browser, 'marieke', 'desk');
    await marieke.goto('/today');
    await expect(
      marieke.getByText(/^Dertig dagen zonder negativiteit .*wacht op jou\. Bekijk het apart\.$/),
    ).toBeVisible();
    await marieke.goto(`/couples/${await coupleOf(marieke, 'Vera')}/dialogues/new?type=holding`);
    const types = marieke.getByLabel('Welke dialoog?');
    await expect(marieke.getByText('Alleen jij leest dit.', { exact: false })).toBeVisible();
    for (const name of ['Ouder-kinddialoog', 'Vasthouden', 'Dertig dagen zonder negativiteit'])
      await expect(types.getByRole('option', { name: `${name} (wacht)` })).toBeDisabled();
    await expect(types).toHaveValue(''); // an old address does not choose it either
    await types.selectOption({ label: 'Waarderingsdialoog' });
    await look(marieke, 'planning while a flag stands');
    await marieke.context().close();
  });

  test('both partners read the same: their coach comes back to them on this one', async ({ browser }) => {
    const partners: Talker[] = [];
    for (const who of ['vera', 'niels'])
      partners.push({ page: await signedIn(browser, who, 'phone'), locale: 'nl' });
    const seen: string[] = [];
    for (const who of partners) {
      const { dialogues } = (await (await who.page.request.get('/api/my/dialogues')).json()) as {
        dialogues: { id: string; status: string }[];
      };
      await who.page.goto(`/rooms/${dialogues.find(({ status }) => status === 'planned')?.id}`);
      await expectStem(who, 'Nog niet');
      await expect(who.page.getByText('Je coach komt hier met jullie op terug.')).toBeVisible();
      await look(who.page, 'not yet');
      seen.push(await who.page.locator('body').innerText());
    }
    expect(seen[1]).toBe(seen[0]);
    expect(seen[0]).not.toMatch(TRACES);
    for (const { page } of partners)
      for (const path of ['/api/my/dialogues', '/api/access-log'])
        expect(await bytesOf(page, path)).not.toMatch(TRACES);
    for (const { page } of partners) await page.context().close();
  });
}
