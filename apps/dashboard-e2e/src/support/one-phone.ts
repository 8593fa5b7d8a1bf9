import { expect, type Page } from '@playwright/test';
import { addressOf, DEMO_PASSWORD } from './people';

/** What two people press on a phone that they share, in Dutch. */
export function onePhone(page: () => Page) {
  const press = (name: string | RegExp) => page().getByRole('button', { name, exact: true }).tap();
  const heading = (name: string) => expect(page().getByRole('heading', { level: 1, name })).toBeVisible();
  const toAccount = () => press('Mijn account en uitloggen');
  return {
    ...{ press, heading },
    /** On the page for signing in. */
    withPassword: async (who: string) => {
      await page().getByLabel('E-mailadres').fill(addressOf(who));
      await page().getByLabel('Wachtwoord', { exact: true }).fill(DEMO_PASSWORD);
      await press('Inloggen');
      await page().waitForURL(/\/home$/);
    },
    choosePin: async (pin: string) => {
      await toAccount();
      await page().getByRole('link', { name: 'Mijn account', exact: true }).tap();
      await heading('Mijn account'); // home may have something to look at too
      await page().getByRole('link', { name: 'Bekijk', exact: true }).tap();
      await heading('Samen één telefoon');
      await page().getByLabel('Je pincode', { exact: true }).fill(pin);
      await page().getByLabel('Je wachtwoord', { exact: true }).fill(DEMO_PASSWORD);
      await press('Zet aan op deze telefoon');
      await expect(page().getByRole('heading', { name: 'Deze telefoon kent je pincode' })).toBeVisible();
    },
    giveAway: async (to: string) => {
      await toAccount();
      await page().getByRole('link', { name: 'Geef de telefoon door' }).tap();
      await heading(`Geef de telefoon aan ${to}`);
      await press(`Geef door aan ${to}`);
      await expect(page().getByRole('button', { name: `Ik ben ${to}` })).toBeVisible();
    },
    pressPin: async (pin: string) => {
      for (const digit of pin) await press(digit);
      await press('Ga verder');
    },
    signOut: async () => {
      await toAccount();
      await press('Uitloggen');
      await page().waitForURL(/\/sign-in/);
    },
  };
}
