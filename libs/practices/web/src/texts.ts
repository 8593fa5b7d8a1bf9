import { withTexts } from '@tweespraak/platform/web';

/** How one hears that something is there, and what goes by itself: pages of their own, not in the way of signing in. */
export const noticesTexts = withTexts('notices', {
  nl: () => import('./i18n/notices/nl.json'),
  en: () => import('./i18n/notices/en.json'),
});

/** Keys for programs, messages to them and usage: pages that few people open. */
export const doorsTexts = withTexts('doors', {
  nl: () => import('./i18n/doors/nl.json'),
  en: () => import('./i18n/doors/en.json'),
});

/** Texts of every page of this library, under `practices.`. */
export const practicesTexts = withTexts('practices', {
  nl: () => import('./i18n/nl.json'),
  en: () => import('./i18n/en.json'),
});
