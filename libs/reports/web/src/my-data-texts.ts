import { withTexts } from '@tweespraak/platform/web';

/** One's own data in a file, for a partner. */
export const myDataTexts = withTexts('myData', {
  nl: () => import('./i18n/my-data/nl.json'),
  en: () => import('./i18n/my-data/en.json'),
});
