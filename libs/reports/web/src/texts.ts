import { withTexts } from '@tweespraak/platform/web';

/** The practice's report, on the screen of an admin. */
export const reportsTexts = withTexts('reports', {
  nl: () => import('./i18n/reports/nl.json'),
  en: () => import('./i18n/reports/en.json'),
});

/** Files: asking for one, and what became of it. */
export const exportsTexts = withTexts('exports', {
  nl: () => import('./i18n/exports/nl.json'),
  en: () => import('./i18n/exports/en.json'),
});
