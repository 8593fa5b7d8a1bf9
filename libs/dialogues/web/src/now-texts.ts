import { withTexts } from '@tweespraak/platform/web';

/** The few texts of a home (`DialogueNow`, `DialogueLinks`) and of the coach's day (`TodayDialogues`), under `now.`: they load before everything. */
export const nowTexts = withTexts('now', {
  nl: () => import('./i18n/now/nl.json'),
  en: () => import('./i18n/now/en.json'),
});
