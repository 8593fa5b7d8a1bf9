import { withTexts } from '@tweespraak/platform/web';

/** Texts of every page of this library, under `practices.`. */
export const practicesTexts = withTexts('practices', {
  nl: () => import('./i18n/nl.json'),
  en: () => import('./i18n/en.json'),
});
