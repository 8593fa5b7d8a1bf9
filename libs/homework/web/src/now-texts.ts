import { withTexts } from '@tweespraak/platform/web';

/** The few texts of the card on a partner's home, under `homeworkNow.`: they load before everything. */
export const homeworkNowTexts = withTexts('homeworkNow', {
  nl: () => import('./i18n/now/nl.json'),
  en: () => import('./i18n/now/en.json'),
});
