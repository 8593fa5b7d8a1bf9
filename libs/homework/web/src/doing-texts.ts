import { withTexts } from '@tweespraak/platform/web';

/** Texts of a partner's own homework, under `doing.`. */
export const doingTexts = withTexts('doing', {
  nl: () => import('./i18n/doing/nl.json'),
  en: () => import('./i18n/doing/en.json'),
});
