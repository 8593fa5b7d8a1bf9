import { withTexts } from '@tweespraak/platform/web';

/** Texts of the coach's and the admin's side, under `instruments.`: the catalogue, bringing in, giving, reading. */
export const instrumentTexts = withTexts('instruments', {
  nl: () => import('./i18n/instruments/nl.json'),
  en: () => import('./i18n/instruments/en.json'),
});

/** Texts of a partner's own questionnaires, under `questionnaires.`. */
export const questionnaireTexts = withTexts('questionnaires', {
  nl: () => import('./i18n/questionnaires/nl.json'),
  en: () => import('./i18n/questionnaires/en.json'),
});
