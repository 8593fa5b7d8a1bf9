import { withTexts } from '@tweespraak/platform/web';

/** Texts of the coach's side, under `homework.`: giving, the library, reading; also for a card on a page composed elsewhere. */
export const homeworkTexts = withTexts('homework', {
  nl: () => import('./i18n/homework/nl.json'),
  en: () => import('./i18n/homework/en.json'),
});
