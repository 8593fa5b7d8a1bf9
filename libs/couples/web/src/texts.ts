import { withTexts } from '@tweespraak/platform/web';

/** Texts of every page and card of this library, under `couples.`; also for the route of a page that is composed elsewhere. */
export const couplesTexts = withTexts('couples', {
  nl: () => import('./i18n/nl.json'),
  en: () => import('./i18n/en.json'),
});
