import { expect, type Page } from '@playwright/test';

export interface Invited {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly language: 'Nederlands' | 'English';
}

/** Fills one of the two cards of the page for a new couple; the card takes the person's name as its heading. */
export async function fillPartner(page: Page, side: 'ene' | 'andere', who: Invited): Promise<void> {
  const card = page.getByRole('region', { name: new RegExp(`^(De ${side} partner|${who.givenName})$`) });
  await card.getByRole('textbox', { name: 'Voornaam' }).fill(who.givenName);
  await card.getByRole('textbox', { name: /^Achternaam/ }).fill(who.familyName);
  await card.getByRole('textbox', { name: 'E-mailadres' }).fill(who.email);
  await card.getByRole('combobox', { name: 'Taal' }).selectOption({ label: who.language });
}

/** Two names in either order: who stands first is nobody's choice. */
export const bothNames = (one: string, other: string) => new RegExp(`${one} & ${other}|${other} & ${one}`);

/** From the caseload to the couple's own page; answers the couple's id. */
export async function inviteCouple(page: Page, one: Invited, other: Invited): Promise<string> {
  await page.goto('/couples');
  await page.getByRole('link', { name: 'Nieuw stel' }).click();
  await fillPartner(page, 'ene', one);
  await fillPartner(page, 'andere', other);
  await page.getByRole('button', { name: 'Maak het stel en verstuur' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: bothNames(one.givenName, other.givenName) }),
  ).toBeVisible();
  return new URL(page.url()).pathname.split('/')[2] ?? '';
}
