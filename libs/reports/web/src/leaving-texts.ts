import { withTexts } from '@tweespraak/platform/web';

/** Leaving with everything, and coming back. */
export const leavingTexts = withTexts('leaving', {
  nl: () => import('./i18n/leaving/nl.json'),
  en: () => import('./i18n/leaving/en.json'),
});
