import { withTexts } from '@tweespraak/platform/web';

/** The few texts of a home and of the coach's day: they load before everything. */
export const agendaNowTexts = withTexts('agendaNow', {
  nl: () => import('./i18n/agendaNow/nl.json'),
  en: () => import('./i18n/agendaNow/en.json'),
});
